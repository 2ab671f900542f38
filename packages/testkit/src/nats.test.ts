import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { test } from 'node:test';
import { startTestNats } from './nats.ts';
import { tempDir } from './temp-dir.ts';

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(true)).once('error', () => resolve(false));
    socket.once('data', () => socket.destroy());
  });

test('a test server starts again on its port after a kill, and is gone at the end of its block', async () => {
  let port = 0;
  {
    await using nats = await startTestNats();
    port = nats.port;
    const firstPid = nats.pid;
    await nats.kill();
    assert.equal(await accepts(port), false);
    await nats.restart();
    assert.equal(await accepts(port), true);
    assert.notEqual(nats.pid, firstPid);
  }
  assert.equal(await accepts(port), false);
});

test('a temporary folder is removed at the end of its block', async () => {
  let path = '';
  {
    await using folder = await tempDir();
    path = folder.path;
    await access(path);
  }
  await assert.rejects(access(path), { code: 'ENOENT' });
});
