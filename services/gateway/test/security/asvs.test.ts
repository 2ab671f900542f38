// OWASP ASVS 5.0: requirements that a test of the gateway can check and that no other test is named after. Uploads as they
// are unpacked (5.2.3, 5.2.5, 5.3.3) are the parser's; tokens in full (9.1, 9.2) are those of packages/supabase.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import type { Group } from '@prosa/contracts';
import { type Gateway, startGateway } from '../fixture.ts';

const origin = 'https://app.example.com';
let gateway: Gateway;
let groupId: Group['id'];
let token: string;
before(async () => {
  gateway = await startGateway({ corsOrigins: [origin] });
  groupId = (await gateway.createGroup()).id;
  token = await gateway.auth.mint(gateway.users.owner);
});
after(() => gateway[Symbol.asyncDispose]());

/** What the server says to these bytes, until it hangs up. */
const sendBytes = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.setEncoding('utf8').on('data', (part) => {
      said += part;
    });
    socket.on('close', () => resolve(said)).on('error', reject);
  });
const head = (line: string, ...headers: string[]) =>
  `${[line, 'Host: x', `Authorization: Bearer ${token}`, ...headers].join('\r\n')}\r\n\r\n`;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const withToken = (value: string) =>
  gateway.ask('anonymous', '/v1/groups', { headers: { authorization: `Bearer ${value}` } });

test('ASVS 1.2.4 injection: what looks like SQL is data', async () => {
  const name = `'; drop table prosa.groups; -- \\' or 1=1`;
  const made = (await (await gateway.post('owner', '/v1/groups', { name })).json()) as Group;
  assert.equal(((await (await gateway.ask('owner', `/v1/groups/${made.id}`)).json()) as Group).name, name);
  const cursor = Buffer.from(JSON.stringify(["' or '1'='1", 1])).toString('base64url');
  assert.equal((await gateway.ask('owner', `/v1/groups/${groupId}/messages?cursor=${cursor}`)).status, 400);
});

test('ASVS 3.2.1, 3.4.1, 3.4.3 to 3.4.6: headers that keep browsers from making anything of an answer, problems too', async () => {
  for (const path of ['/v1/groups', '/v1/nothing', '/health/live']) {
    const { headers } = await gateway.ask('owner', path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      'sandbox',
    ])
      assert.ok(policy.split(';').includes(directive), `${path}: ${directive}`);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=(3153|[4-9]\d{3})\d{4}.*includeSubDomains/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('set-cookie'), null);
  }
});

test('ASVS 3.4.2, 3.5.2: other origins read nothing, and no simple request of theirs does anything', async () => {
  const evil = await gateway.ask('owner', '/v1/groups', { headers: { origin: 'https://evil.example' } });
  assert.equal(evil.headers.get('access-control-allow-origin'), null);
  const simple = { method: 'POST', body: '{"name":"x"}' };
  // What a form can send has no token, and is not JSON.
  assert.equal((await gateway.ask('anonymous', '/v1/groups', simple)).status, 401);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const answer = await gateway.ask('owner', '/v1/groups', { ...simple, headers: { 'content-type': type } });
    assert.equal(answer.status, 415, type);
  }
});

test('ASVS 4.1.1: every body says what it is, with its character set where it is text', async () => {
  for (const path of ['/v1/groups', '/v1/nothing', '/openapi.json', '/docs/']) {
    const answer = await gateway.ask('owner', path);
    assert.match(answer.headers.get('content-type') ?? '', /^[a-z]+\/[a-z+]+; charset=utf-8$/, path);
  }
});

test('ASVS 4.1.3, 15.3.4: headers of proxies are not believed', async () => {
  const minute = new Date();
  await using limited = await startGateway({ requestsPerMinute: 2, clock: () => minute });
  const statuses: number[] = [];
  for (let n = 0; n < 3; n++) {
    const headers = {
      'x-forwarded-for': `192.0.2.${n}`,
      'x-real-ip': `192.0.2.${n}`,
      'x-user-id': limited.users.admin,
    };
    statuses.push((await limited.ask('owner', '/v1/groups', { headers })).status);
  }
  assert.deepEqual(statuses, [200, 200, 429]);
});

test('ASVS 4.2.1: a request has one end, and what is ambiguous is refused', async () => {
  const smuggled = `0\r\n\r\n${head(`DELETE /v1/groups/${groupId} HTTP/1.1`)}`;
  for (const headers of [
    ['Content-Length: 6', 'Transfer-Encoding: chunked'],
    ['Content-Length: 6', 'Content-Length: 7'],
    ['Transfer-Encoding: xchunked'],
    ['Transfer-Encoding : chunked'],
  ]) {
    const said = await sendBytes(
      head('POST /v1/groups HTTP/1.1', 'Content-Type: application/json', ...headers) + smuggled,
    );
    assert.match(said, /^HTTP\/1\.1 400 /, headers.join());
    assert.equal(said.match(/HTTP\/1\.1/g)?.length, 1, headers.join());
    assert.match(said, /application\/problem\+json/);
  }
  assert.equal((await gateway.ask('owner', `/v1/groups/${groupId}`)).status, 200);
});

test('ASVS 4.2.5, 15.2.2: headers without an end are answered and the connection closed', async () => {
  const said = await sendBytes(`GET /v1/groups HTTP/1.1\r\nHost: x\r\nX-Huge: ${'h'.repeat(20_000)}\r\n\r\n`);
  assert.match(said, /^HTTP\/1\.1 431 /);
  assert.match(said, /"code":"headers_too_large"/);
});

test('ASVS 5.3.2: a file is stored under a name of ours, whatever it is called', async () => {
  const answer = await gateway.upload('owner', groupId, 'a chat', '../../../../tmp/evil.txt');
  assert.equal(answer.status, 202);
  const { id } = (await answer.json()) as { id: string };
  assert.deepEqual(await readdir(gateway.objects), [groupId]);
  assert.deepEqual(await readdir(`${gateway.objects}/${groupId}`), [id]);
});

test('ASVS 8.3.2: a role that is taken away, or made less, is so with the next request', async () => {
  const put = (role: string) =>
    gateway.send('owner', 'PUT', `/v1/groups/${groupId}/grants/${gateway.users.analyst}`, { role });
  const read = async () => (await gateway.ask('analyst', `/v1/groups/${groupId}/exports`)).status;
  const statuses = [await read()];
  await put('viewer');
  statuses.push(await read());
  await put('analyst');
  statuses.push(await read());
  assert.deepEqual(statuses, [200, 403, 200]);
});

test('ASVS 9.1.1 to 9.1.3: a token is believed for its signature by a key of ours, with an algorithm of ours', async () => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const rejected: Record<string, string> = {
    unsigned: `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    'signed with what anybody knows': (() => {
      const text = `${part({ alg: 'HS256', kid: 'test' })}.${claims}`;
      return `${text}.${createHmac('sha256', gateway.auth.url).update(text).digest('base64url')}`;
    })(),
    'another user': `${header}.${part({ sub: gateway.users.admin, aud: 'authenticated' })}.${signature}`,
    'naming its own keys': `${part({ alg: 'ES256', kid: 'mine', jku: 'https://evil.example/jwks.json' })}.${claims}.${signature}`,
  };
  for (const [what, value] of Object.entries(rejected)) assert.equal((await withToken(value)).status, 401, what);
  assert.equal((await withToken(token)).status, 200);
});

test('ASVS 9.2.1: a token is good until it expires', async () => {
  assert.equal((await withToken(await gateway.auth.mint(gateway.users.owner, -1))).status, 401);
});

test('ASVS 13.4.5, 13.4.6: health says no more than that it is well, and no answer names a version of what it is made of', async () => {
  const live = await gateway.ask('anonymous', '/health/ready');
  assert.deepEqual(await live.json(), { status: 'ok' });
  const { headers } = await gateway.ask('anonymous', '/v1/groups');
  assert.doesNotMatch(JSON.stringify([...headers]), /fastify|node|postgres|nats/i);
});

test('ASVS 14.2.1, 14.2.2, 14.3.2: no secret is asked for in an address, and no content is kept on the way', async () => {
  const document = (await (await gateway.ask('anonymous', '/openapi.json')).json()) as {
    paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
  };
  const names = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ parameters = [] }) => parameters.filter((parameter) => parameter.in === 'query'))
    .map(({ name }) => name);
  assert.ok(names.length > 5);
  assert.deepEqual(
    names.filter((name) => /token|secret|password|key|authorization/i.test(name)),
    [],
  );
  for (const path of [`/v1/groups/${groupId}/messages`, `/v1/groups/${groupId}/members`, '/v1/webhooks'])
    assert.equal((await gateway.ask('owner', path)).headers.get('cache-control'), 'no-store', path);
});

test('ASVS 15.3.6: keys that reach for prototypes change nothing', async () => {
  const headers = { 'content-type': 'application/json' };
  for (const body of [
    '{"name":"a","__proto__":{"polluted":true}}',
    '{"name":"a","constructor":{"prototype":{"polluted":true}}}',
  ]) {
    const answer = await gateway.ask('owner', '/v1/groups', { method: 'POST', headers, body });
    assert.ok([201, 400].includes(answer.status));
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  }
});

test('ASVS 15.3.7: a parameter that comes twice is refused, and one in the wrong place is none', async () => {
  assert.equal((await gateway.ask('owner', '/v1/groups?limit=1&limit=100')).status, 400);
  const elsewhere = await gateway.ask('owner', '/v1/groups', { headers: { limit: '1' } });
  assert.equal(elsewhere.status, 200);
});

test('ASVS 16.5.1, 16.5.3: what fails inside says so and no more, and does nothing by halves', async () => {
  await gateway.admin`alter table prosa.webhooks rename to webhooks_away`;
  try {
    const answer = await gateway.post('owner', '/v1/webhooks', { groupId, url: 'https://hooks.example.com/' });
    const text = await answer.text();
    assert.equal(answer.status, 500);
    assert.doesNotMatch(text, /webhooks|relation|select|insert|\.ts|stack/i);
  } finally {
    await gateway.admin`alter table prosa.webhooks_away rename to webhooks`;
  }
  const list = (await (await gateway.ask('owner', '/v1/webhooks')).json()) as { items: unknown[] };
  assert.equal(list.items.length, 0);
});
