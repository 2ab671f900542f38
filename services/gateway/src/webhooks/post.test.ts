import assert from 'node:assert/strict';
import dns from 'node:dns';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { after, afterEach, before, mock, test } from 'node:test';
import { openPost } from './post.ts';

let hits = 0;
let port: number;
const server = createServer((_, response) => {
  hits += 1;
  response.end();
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  mock.restoreAll();
  syncBuiltinESMExports();
});

const never = new AbortController().signal;
const post = openPost({ waitMs: 2_000 });

test('addresses inside are refused, also where a name leads there', async () => {
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '169.254.169.254', '0.0.0.0']) {
    assert.deepEqual(await post(`https://${host}:${port}/`, {}, '{}', never), {
      status: null,
      error: 'address_refused',
    });
  }
  assert.equal(hits, 0);
});

test('a name is looked up once, and what it leads to then is what counts: no rebinding', async () => {
  const answers: dns.LookupAddress[][] = [
    [{ address: '127.0.0.1', family: 4 }],
    [{ address: '::ffff:10.0.0.1', family: 6 }],
    [
      { address: '93.184.216.34', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ],
  ];
  let lookups = 0;
  // The resolver is the outside world: what an attacker's name server would say.
  mock.method(dns, 'lookup', (_: string, options: dns.LookupOptions, done: (...of: unknown[]) => void) => {
    const addresses = answers[lookups++] ?? [];
    if (options.all) done(null, addresses);
    else done(null, addresses[0]?.address, addresses[0]?.family);
  });
  syncBuiltinESMExports();
  for (let n = 1; n <= 2; n++) {
    const answer = await post(`https://rebinding.example:${port}/`, {}, '{}', never);
    assert.deepEqual(answer, { status: null, error: 'address_refused' });
    assert.equal(lookups, n);
  }
  assert.deepEqual(await post(`https://two.example:${port}/`, {}, '{}', never), {
    status: null,
    error: 'address_refused',
  });
  assert.equal(hits, 0);
});

test('whatever else goes wrong has a word', async () => {
  const local = openPost({ local: true, waitMs: 300 });
  assert.deepEqual(await local(`https://127.0.0.1:${port}/`, {}, '{}', never), { status: null, error: 'tls' });
  assert.deepEqual(await local('https://nobody.invalid/', {}, '{}', never), { status: null, error: 'not_found' });
  const mute = createTcpServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/`;
  assert.deepEqual(await local(url, {}, '{}', never), { status: null, error: 'timeout' });
  mute.close();
  await assert.rejects(local(url, {}, '{}', AbortSignal.abort()), { name: 'AbortError' });
});

test('an answer without an end is not read', async () => {
  const endless = createServer((_, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(100_000)), 1);
    response.on('close', () => clearInterval(more));
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
  assert.deepEqual(await openPost({ local: true })(url, {}, '{}', never), { status: 200, error: null });
  endless.closeAllConnections();
  endless.close();
});
