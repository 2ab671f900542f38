import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { describe, test } from 'node:test';
import { openStream, sealStream } from './index.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const failed = { code: 'decryption_failed' };

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const collect = async (source: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(source));

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
