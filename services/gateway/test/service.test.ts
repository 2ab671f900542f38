import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applyTopology, connectBus } from '@prosa/bus';
import type { Export, ProsaEvent } from '@prosa/contracts';
import { startTestNats, startTestPostgres, tempDir } from '@prosa/testkit';
import { createKeyFile } from '@prosa/vault';
import { startAuth } from './tokens.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

test('the service as a process: an upload becomes an event on the stream, and a stop request ends it cleanly', async (context) => {
  await using nats = await startTestNats();
  await using postgres = await startTestPostgres();
  await using folder = await tempDir();
  const auth = await startAuth();
  context.after(auth.stop);
  createKeyFile(join(folder.path, 'kek'));
  await applyTopology({ url: nats.url });

  const service = fork(main, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: postgres.url('prosa_gateway'),
      NATS_URL: nats.url,
      SUPABASE_URL: auth.url,
      STORAGE: join(folder.path, 'objects'),
      KEY_FILE: join(folder.path, 'kek'),
      ANCHOR_STORE: join(folder.path, 'anchors'),
      AUDIT_PUBLIC_KEYS: generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    },
  });
  context.after(() => service.kill('SIGKILL'));
  const [{ ready, port, healthPort }] = (await once(service, 'message')) as [
    { ready: boolean; port: number; healthPort: number },
  ];
  assert.equal(ready, true);
  assert.equal((await fetch(`http://127.0.0.1:${healthPort}/health/ready`)).status, 200);

  const bus = await connectBus({ url: nats.url, service: 'ingestion' });
  const received = Promise.withResolvers<ProsaEvent<'export.uploaded'>>();
  bus.consume('ingestion-export-uploaded', async (event) => received.resolve(event));

  const api = `http://127.0.0.1:${port}/v1`;
  const authorization = `Bearer ${await auth.mint(randomUUID())}`;
  const created = await fetch(`${api}/groups`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Quintal' }),
  });
  const { id: groupId } = (await created.json()) as { id: string };
  const body = new FormData();
  body.set('file', new Blob(['10/03/2025 19:43 - Nena: oi']), 'Conversa.txt');
  const uploaded = await fetch(`${api}/groups/${groupId}/exports`, {
    method: 'POST',
    headers: { authorization },
    body,
  });
  assert.equal(uploaded.status, 202);
  const { id: exportId } = (await uploaded.json()) as Export;
  const { data, source } = await received.promise;
  assert.deepEqual([data.exportId, data.groupId, source], [exportId, groupId, '/services/gateway']);
  bus.stopPulling();
  await bus.settle(1_000);
  await bus.drain();

  // Browsers connect ahead of a request that may never come; nobody is to be waited for there.
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');

  service.kill('SIGTERM');
  const [exitCode] = await once(service, 'exit');
  assert.equal(exitCode, 0);
});
