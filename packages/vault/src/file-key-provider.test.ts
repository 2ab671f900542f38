import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { addEpoch, createKeyFile, fileKeyProvider, removeEpoch, seal, stampOf } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-file-key-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const keyFile = (): string => {
  const path = join(folder, `kek-${files++}`);
  createKeyFile(path);
  return path;
};
const key = randomBytes(32);

describe('file key provider', () => {
  test('wraps with the newest epoch and unwraps with any it holds', async () => {
    const path = keyFile();
    const wrapped = await fileKeyProvider(path).wrap(key, 'p');
    addEpoch(path);
    const provider = fileKeyProvider(path);
    const again = await provider.wrap(key, 'p');
    assert.deepEqual(await provider.unwrap(wrapped, 'p'), key);
    assert.deepEqual(await provider.unwrap(again, 'p'), key);
    assert.deepEqual([stampOf(wrapped), stampOf(again)], [Buffer.from([2, 0, 1]), Buffer.from([2, 0, 2])]);
  });

  test('what was wrapped before there were epochs still unwraps', async () => {
    const path = join(folder, `kek-${files++}`);
    const raw = randomBytes(32);
    writeFileSync(path, raw, { mode: 0o600 });
    const old = seal(createSecretKey(raw), 'data_keys/1', key);
    assert.deepEqual(await fileKeyProvider(path).unwrap(old, 'data_keys/1'), key);
    addEpoch(path);
    assert.deepEqual(await fileKeyProvider(path).unwrap(old, 'data_keys/1'), key);
  });

  test('a running provider learns of a new epoch: it wraps with it, and unwraps what others wrapped with it', async () => {
    const path = keyFile();
    const [reader, writer] = [fileKeyProvider(path), fileKeyProvider(path)];
    addEpoch(path);
    const wrapped = await writer.wrap(key, 'p');
    assert.deepEqual(stampOf(wrapped), Buffer.from([2, 0, 2]));
    assert.deepEqual(await reader.unwrap(wrapped, 'p'), key);
  });

  test('an epoch that the file does not hold is named, and may come', async () => {
    const path = keyFile();
    const old = await fileKeyProvider(path).wrap(key, 'p');
    addEpoch(path);
    removeEpoch(path, 1);
    await assert.rejects(fileKeyProvider(path).unwrap(old, 'p'), {
      code: 'key_unavailable',
      retryable: true,
      message: 'The key file holds no epoch 1, only 2',
    });
  });

  test('a key file that is lost or broken while services run makes them wait', async () => {
    const path = keyFile();
    const provider = fileKeyProvider(path);
    rmSync(path);
    await assert.rejects(provider.wrap(key, 'p'), { code: 'key_unavailable', retryable: true });
    writeFileSync(path, 'broken', { mode: 0o600 });
    await assert.rejects(provider.wrap(key, 'p'), { code: 'key_unavailable', retryable: true });
  });

  test('place, epoch and every byte are bound', async () => {
    const path = keyFile();
    addEpoch(path);
    const provider = fileKeyProvider(path);
    const wrapped = await provider.wrap(key, 'p');
    await assert.rejects(provider.unwrap(wrapped, 'q'), { code: 'decryption_failed' });
    for (let at = 0; at < wrapped.length; at++) {
      const changed = Buffer.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 3;
      await assert.rejects(provider.unwrap(changed, 'p'), ({ code }) =>
        at < 3 ? /decryption_failed|key_unavailable/.test(code) : code === 'decryption_failed',
      );
    }
    await assert.rejects(provider.unwrap(Buffer.from([2, 0]), 'p'), { code: 'decryption_failed' });
  });
});
