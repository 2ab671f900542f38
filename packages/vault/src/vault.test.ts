import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  createKeyFile,
  createVault,
  fileKeyProvider,
  matcher,
  open,
  openStream,
  openText,
  seal,
  sealStream,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-vault-'));
after(() => rmSync(folder, { recursive: true }));
const key = Buffer.alloc(32, 7);
const failed = { code: 'decryption_failed' };

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const collect = async (source: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(source));

describe('sealing', () => {
  test('what was sealed opens, and only in its place and with its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        const sealed = seal(key, place, text);
        assert.equal(openText(key, place, sealed), Buffer.from(text, 'utf8').toString('utf8'));
        assert.throws(() => open(key, `${place}x`, sealed), failed);
        assert.throws(() => open(Buffer.alloc(32, 8), place, sealed), failed);
      }),
    );
  });

  test('any changed byte is noticed', () => {
    const sealed = seal(key, 'messages/1', 'oi, gente');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.throws(() => open(key, 'messages/1', changed), failed);
    }
  });

  test('the same value never seals to the same bytes', () => {
    const seen = new Set(Array.from({ length: 2_000 }, () => seal(key, 'p', 'x').subarray(1, 13).toString('hex')));
    assert.equal(seen.size, 2_000);
  });
});

describe('sealed streams', () => {
  test('come back whole for any length and any chunking', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const plain = Buffer.from(Array.from({ length }, (_, i) => i % 251));
      const sealed = await collect(sealStream(key, 'exports/1', chunks(plain, 10_007)));
      const opened = await collect(openStream(key, 'exports/1', chunks(sealed, 4_001)));
      assert.ok(plain.equals(opened), `${length} bytes`);
    }
  });

  test('a stream cut off at any frame, reordered or of another place does not pass', async () => {
    const sealed = await collect(sealStream(key, 'exports/1', chunks(Buffer.alloc(150_000, 1), 50_000)));
    const frame = 4 + sealed.readUInt32BE();
    const [first, second, rest] = [
      sealed.subarray(0, frame),
      sealed.subarray(frame, 2 * frame),
      sealed.subarray(2 * frame),
    ];
    const opening = (bytes: Buffer, place = 'exports/1') => collect(openStream(key, place, chunks(bytes, 9_000)));
    await assert.rejects(opening(Buffer.concat([first, second])), failed);
    await assert.rejects(opening(sealed.subarray(0, -1)), failed);
    await assert.rejects(opening(Buffer.concat([second, first, rest])), failed);
    await assert.rejects(opening(Buffer.concat([first, rest])), failed);
    await assert.rejects(opening(sealed, 'exports/2'), failed);
    await assert.rejects(opening(Buffer.alloc(0)), failed);
  });
});

describe('keys', () => {
  test('a data key unwraps in another process, and not under another id', async () => {
    const path = join(folder, 'kek');
    createKeyFile(path);
    const created = await createVault(fileKeyProvider(path)).create('key_1');
    createKeyFile(path);
    const vault = createVault(fileKeyProvider(path));
    assert.deepEqual((await vault.unwrap(created)).key, created.key);
    await assert.rejects(vault.unwrap({ id: 'key_2', wrapped: created.wrapped }), failed);
  });

  test('a forgotten key is asked of the provider again', async () => {
    const path = join(folder, 'kek');
    const vault = createVault(fileKeyProvider(path));
    const created = await vault.create('key_3');
    vault.forget('key_3');
    await assert.rejects(vault.unwrap({ id: 'key_3', wrapped: Buffer.from('destroyed') }), failed);
    assert.deepEqual((await vault.unwrap(created)).key, created.key);
  });

  test('a key file that others can read, or of the wrong size, is refused', () => {
    const path = join(folder, 'open');
    createKeyFile(path);
    chmodSync(path, 0o644);
    assert.throws(() => fileKeyProvider(path), { code: 'configuration_invalid', message: /readable by others/ });
    writeFileSync(join(folder, 'short'), 'short', { mode: 0o600 });
    assert.throws(() => fileKeyProvider(join(folder, 'short')), { code: 'configuration_invalid', message: /5 bytes/ });
    assert.throws(() => fileKeyProvider(join(folder, 'none')), { code: 'configuration_invalid' });
  });

  test('matching tells equality within one purpose, and is not fooled by moved boundaries', () => {
    const group = { id: 'key_1', key };
    const names = matcher(group, 'name');
    assert.deepEqual(names('Ana'), matcher(group, 'name')('Ana'));
    assert.notDeepEqual(names('Ana'), matcher(group, 'fact')('Ana'));
    assert.notDeepEqual(names('ab', 'c'), names('a', 'bc'));
    assert.notDeepEqual(names('Ana'), matcher({ id: 'key_2', key: Buffer.alloc(32, 9) }, 'name')('Ana'));
  });
});
