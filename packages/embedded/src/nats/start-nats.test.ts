import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { nkeyAuthenticator, nkeys, PermissionViolationError } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { startNats } from './start-nats.ts';

const root = await mkdtemp(join(tmpdir(), 'prosa-nats-'));
after(() => rm(root, { recursive: true, force: true }));
let folders = 0;
const dataDir = () => join(root, String(folders++));

test('acknowledged messages survive kill -9 and a restart on the same port', async () => {
  const options = { dataDir: dataDir() };
  const first = await startNats(options);
  const before = await connect({ servers: first.url, reconnect: false });
  await (await jetstreamManager(before)).streams.add({ name: 'KEPT', subjects: ['kept'], storage: 'file' });
  for (let n = 0; n < 50; n++) await jetstream(before).publish('kept', `${n}`);
  await first.kill();
  await before.closed();

  const second = await startNats({ ...options, port: first.port });
  const connection = await connect({ servers: second.url });
  const { state } = await (await jetstreamManager(connection)).streams.info('KEPT');
  assert.equal(second.port, first.port);
  assert.equal(state.messages, 50);
  assert.equal(connection.info?.version, second.version);
  await connection.close();
  await second.stop();
});

test('a user may do what its permissions say; without a key nobody gets in', async (t) => {
  const key = nkeys.createUser();
  const users = [
    { name: 'gateway', publicKey: key.getPublicKey(), publish: ['export.>'], subscribe: ['_INBOX.>', 'analysis.*'] },
  ];
  const nats = await startNats({ dataDir: dataDir(), users });
  await assert.rejects(connect({ servers: nats.url, reconnect: false }), /authorization/i);

  const connection = await connect({ servers: nats.url, authenticator: nkeyAuthenticator(key.getSeed()) });
  t.after(() => connection.close());
  connection.publish('export.uploaded');
  connection.publish('agent.requested');
  connection.subscribe('analysis.completed', { callback: () => {} });
  connection.subscribe('export.uploaded', { callback: () => {} });
  const refused: string[] = [];
  for await (const status of connection.status()) {
    if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
    refused.push(`${status.error.operation} ${status.error.subject}`);
    if (refused.length === 2) break;
  }
  assert.deepEqual(refused, ['publish agent.requested', 'subscription export.uploaded']);
  await nats.stop();
});

test('a port in use is refused with the reason', async () => {
  const nats = await startNats({ dataDir: dataDir() });
  await assert.rejects(startNats({ dataDir: dataDir(), port: nats.port }), {
    code: 'stack_failed',
    message: /port is already in use/,
  });
  await nats.stop();
});

test('the server ends when the process that started it is killed', async () => {
  const script = `
    import { startNats } from ${JSON.stringify(new URL('./start-nats.ts', import.meta.url).href)};
    console.log((await startNats({ dataDir: ${JSON.stringify(dataDir())} })).port);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const port = Number(line);
  assert.ok(await accepts(port));
  parent.kill('SIGKILL');
  while (await accepts(port)) await delay(10);
});

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
