import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fillOnce } from './cache.ts';

test('callers at the same time all find one complete folder, and a failed attempt leaves nothing', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'prosa-cache-'));
  t.after(() => rm(root, { recursive: true }));
  const folder = join(root, 'deep', 'thing');

  await assert.rejects(
    fillOnce(folder, async (temporary) => {
      await writeFile(join(temporary, 'half'), '');
      throw new Error('disk full');
    }),
    /disk full/,
  );
  assert.deepEqual(await readdir(join(root, 'deep')), []);

  const filled = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      fillOnce(folder, async (temporary) => {
        await writeFile(join(temporary, 'a'), `${n}`);
        await writeFile(join(temporary, 'b'), `${n}`);
      }),
    ),
  );
  assert.equal(filled.filter(Boolean).length, 1);
  assert.deepEqual(await readdir(join(root, 'deep')), ['thing']);
  assert.equal(await readFile(join(folder, 'a'), 'utf8'), await readFile(join(folder, 'b'), 'utf8'));
});
