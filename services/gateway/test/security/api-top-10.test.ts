// OWASP API Security Top 10 (2023): each item that a test of the gateway can check. What is tested elsewhere is named.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createdApiKeySchema, type Group, groupSchema, newId } from '@prosa/contracts';
import { openapiDocument } from '../../src/document.ts';
import { type Gateway, startGateway } from '../fixture.ts';
import { sendRaw } from '../hostile/send.ts';
import { privacyThings } from '../privacy/things.ts';
import { writeReport } from '../report-rows.ts';

let gateway: Gateway;
let group: Awaited<ReturnType<Gateway['createGroup']>>;
let token: string;
before(async () => {
  gateway = await startGateway({ requestsPerMinute: 400 });
  group = await gateway.createGroup();
  token = await gateway.auth.mint(gateway.users.owner);
});
after(() => gateway[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const keyWith = async (...scopes: string[]): Promise<string> => {
  const made = await gateway.post('owner', '/v1/api-keys', { label: 'servidor', scopes });
  return createdApiKeySchema.parse(await made.json()).key;
};
const withKey = (key: string, path: string, init: RequestInit = {}) =>
  gateway.ask('anonymous', path, { ...init, headers: { ...json, authorization: `Bearer ${key}` } });

test('API1 object level authorization: what exists for its owner does not exist for a stranger, under any operation', async () => {
  const analysisId = await writeReport(gateway, group.id, group.subject);
  const exported = (await (await gateway.upload('owner', group.id, 'a chat')).json()) as { id: string };
  const webhook = { groupId: group.id, url: 'https://hooks.example.com/' };
  const made = (await (await gateway.post('owner', '/v1/webhooks', webhook)).json()) as { id: string };
  const things: Record<string, string> = {
    ...{ groupId: group.id, memberId: group.subject.id, analysisId, otherId: analysisId, webhookId: made.id },
    ...{
      exportId: exported.id,
      apiKeyId: newId('apiKey'),
      userId: gateway.users.viewer,
      agent: 'statistics',
      messageId: '1',
    },
  };
  Object.assign(things, await privacyThings(gateway, { groupId: group.id, memberId: group.subject.id }));
  const { paths } = (await openapiDocument()) as { paths: Record<string, Record<string, unknown>> };
  let asked = 0;
  for (const [path, methods] of Object.entries(paths).filter(([path]) => path.includes('{'))) {
    const there = path.replace(/\{(\w+)\}/g, (_, name: string) => things[name] ?? 'unknown');
    for (const method of Object.keys(methods)) {
      const answer = await gateway.ask('stranger', there, { method });
      // A body that is not valid, here none, is said to be so before anything is looked for.
      // Requests with no account go by a token of their own.
      const found = path.includes('/anonymous-requests/') ? 401 : 404;
      const allowed = ['get', 'delete'].includes(method) ? [found] : [404, 400, 415];
      assert.ok(allowed.includes(answer.status), `${method} ${path}: ${answer.status}`);
      assert.doesNotMatch(await answer.text(), /Quintal|Bia|Curitiba|mangueira/);
      asked += 1;
    }
  }
  assert.ok(asked > 30);
  assert.equal((await gateway.ask('owner', `/v1/groups/${group.id}`)).status, 200);
});

test('API2 authentication: nothing but the header carries a token, and a failure does not say what was wrong with it', async () => {
  for (const path of [`/v1/groups?access_token=${token}`, `/v1/groups?token=${token}`])
    assert.equal((await gateway.ask('anonymous', path)).status, 401);
  const cookie = await gateway.ask('anonymous', '/v1/groups', { headers: { cookie: `access_token=${token}` } });
  assert.equal(cookie.status, 401);
  const key = await keyWith('read');
  const said = new Set<string>();
  for (const wrong of [`${key.slice(0, -2)}xx`, `prosa_${'0'.repeat(12)}_${'a'.repeat(43)}`])
    said.add(await (await withKey(wrong, '/v1/groups')).text());
  assert.equal(said.size, 1);
});

test('API3 property level authorization: fields that are not to be set are not, and fields that are not to be seen are not there', async () => {
  const sneaky = {
    name: 'Meu',
    id: newId('group'),
    organisationId: newId('organisation'),
    legalHold: true,
    createdAt: '2020-01-01T00:00:00Z',
  };
  const made = groupSchema.strict().parse(await (await gateway.post('owner', '/v1/groups', sneaky)).json());
  assert.notEqual(made.id, sneaky.id);
  assert.equal(made.legalHold, false);
  const path = `/v1/groups/${made.id}`;
  await gateway.send('owner', 'PATCH', path, { ...sneaky, name: 'Outro', legalHold: undefined });
  const { id, createdAt } = (await (await gateway.ask('owner', path)).json()) as Group;
  assert.deepEqual([id, createdAt], [made.id, made.createdAt]);
  // One's own row, but not one's own field.
  const member = `/v1/members/${group.subject.id}`;
  assert.equal((await gateway.send('subject', 'PATCH', member, { minor: true })).status, 403);
  const keys = await (await gateway.ask('owner', '/v1/api-keys')).text();
  assert.doesNotMatch(keys, /hash|secret|userId/i);
});

test('API4 resource consumption: sizes, pages and rates have limits', async () => {
  const large = { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(70_000) }) };
  assert.equal((await gateway.ask('owner', '/v1/groups', large)).status, 413);
  assert.equal((await gateway.ask('owner', '/v1/groups?limit=101')).status, 400);
  assert.equal((await gateway.upload('owner', group.id, new Uint8Array(1_000_001))).status, 413);
  const minute = new Date();
  await using slow = await startGateway({ requestsPerMinute: 3, clock: () => minute });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n++) statuses.push((await slow.ask('owner', '/v1/groups')).status);
  assert.deepEqual(statuses, [200, 200, 200, 429]);
  assert.equal((await slow.ask('admin', '/v1/groups')).status, 200);
});

test('API5 function level authorization: neither another method nor a header nor a key reaches a function that is not one’s own', async () => {
  const path = `/v1/groups/${group.id}`;
  const override = { headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' } };
  assert.equal((await gateway.ask('owner', path, override)).status, 200);
  assert.equal((await gateway.ask('owner', `${path}?_method=DELETE`)).status, 200);
  assert.equal((await gateway.ask('viewer', path, { method: 'DELETE' })).status, 403);
  const reader = await keyWith('read');
  assert.equal((await withKey(reader, path, { method: 'DELETE' })).status, 403);
  assert.equal((await withKey(reader, path, { method: 'PATCH', body: '{"name":"x"}' })).status, 403);
  assert.equal((await gateway.ask('owner', path)).status, 200);
});

test('API6 sensitive flows: what makes more access is for people, whatever the key', async () => {
  const key = await keyWith('read', 'upload', 'analyse', 'manage');
  for (const [path, body] of [
    ['/v1/api-keys', { label: 'mais', scopes: ['read'] }],
    ['/v1/webhooks', { groupId: group.id, url: 'https://hooks.example.com/' }],
  ] as const)
    assert.equal((await withKey(key, path, { method: 'POST', body: JSON.stringify(body) })).status, 403, path);
});

// Every notation and rebinding: test/webhooks.test.ts, src/webhooks/post.test.ts.
test('API7 server side request forgery: no webhook leads inside', async () => {
  for (const url of [
    'https://169.254.169.254/',
    'https://[::ffff:127.0.0.1]/',
    'http://example.com/',
    'file:///etc/passwd',
  ])
    assert.equal((await gateway.post('owner', '/v1/webhooks', { groupId: group.id, url })).status, 400, url);
});

test('API8 misconfiguration: no methods, listings or versions beyond what is offered', async () => {
  const headers = { authorization: `Bearer ${token}` };
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'PUT']) {
    const { status, body } = await sendRaw(gateway.url, { method, path: '/v1/groups', headers, body: undefined }).catch(
      () => ({ status: 0, body: '' }),
    );
    assert.ok([0, 400, 404, 405].includes(status), `${method}: ${status}`);
    assert.ok(!body.includes(token.slice(0, 20)));
  }
  const answer = await gateway.ask('owner', '/v1/groups');
  for (const header of ['server', 'x-powered-by', 'via']) assert.equal(answer.headers.get(header), null, header);
});

test('API9 inventory: what is not in the OpenAPI document is not there', async () => {
  for (const path of [
    '/v0/groups',
    '/v2/groups',
    '/internal',
    '/metrics',
    '/debug',
    '/admin',
    '/.env',
    '/.git/config',
    '/v1',
    '/v1/',
  ])
    assert.equal((await gateway.ask('owner', path)).status, 404, path);
});

// What receivers of webhooks answer: test/webhook-delivery.test.ts.
test('API10 consumption of other APIs: while the keys of Auth cannot be had, no token is believed', async () => {
  await using other = await startGateway();
  other.auth.stop();
  const answer = await other.ask('owner', '/v1/groups');
  assert.equal(answer.status, 503);
  assert.ok(answer.headers.get('retry-after'));
});
