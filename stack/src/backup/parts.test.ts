import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ObjectStorage, openStorage } from '@prosa/supabase';
import { type TempDir, tempDir } from '@prosa/testkit';
import { linesOf, readPart, writePart } from './parts.ts';

let folder: TempDir;
let store: ObjectStorage;
const key = createSecretKey(randomBytes(32));
before(async () => {
  folder = await tempDir();
  store = openStorage({ folder: folder.path });
});
after(() => folder?.[Symbol.asyncDispose]());

async function* numbered(count: number): AsyncGenerator<string> {
  for (let n = 0; n < count; n++) yield `R{"n":${n},"text":"ção ${n % 7}"}\n`;
}

test('comes back line by line as it was written, smaller on the way', async () => {
  const part = await writePart(store, key, 'one/database', numbered(50_000));
  const lines = await Array.fromAsync(linesOf(readPart(store, key, part)));
  assert.equal(lines.length, 50_000);
  assert.equal(lines[49_999], 'R{"n":49999,"text":"ção 5"}');
  assert.ok(part.bytes < 500_000, `${part.bytes} bytes`);
});

test('memory is flat, however long it is', async () => {
  const peak = async (rows: number): Promise<number> => {
    const blob = randomBytes(20_000).toString('hex');
    let most = 0;
    const source = async function* () {
      for (let n = 0; n < rows; n++) {
        if (n % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
        yield `R${n}${blob}\n`;
      }
    };
    const part = await writePart(store, key, `flat/${rows}`, source());
    for await (const _ of linesOf(readPart(store, key, part))) most = Math.max(most, process.memoryUsage().rss);
    return most;
  };
  await peak(500);
  const small = await peak(1_000);
  const large = await peak(8_000);
  assert.ok(large < small + 100e6, `${Math.round(small / 1e6)} MB for 40 MB, ${Math.round(large / 1e6)} MB for 320 MB`);
});

test('one that was changed, cut off, or belongs to another name is refused', async () => {
  const part = await writePart(store, key, 'two/database', numbered(20_000));
  const path = join(folder.path, 'two/database');
  const whole = await readFile(path);
  const read = (of = part) => Array.fromAsync(readPart(store, key, of));
  const changed = Buffer.from(whole);
  changed[whole.length - 20] = (changed[whole.length - 20] ?? 0) ^ 1;
  for (const bytes of [changed, whole.subarray(0, whole.length - 1)]) {
    await writeFile(path, bytes);
    await assert.rejects(read(), { code: 'decryption_failed' });
  }
  await writeFile(join(folder.path, 'two/other'), whole);
  await assert.rejects(read({ ...part, path: 'two/other' }), { code: 'decryption_failed' });
  await writeFile(path, whole);
  await assert.rejects(read({ ...part, sha256: '0'.repeat(64) }), { code: 'decryption_failed' });
});
