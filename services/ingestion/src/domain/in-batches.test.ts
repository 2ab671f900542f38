import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inBatches } from './in-batches.ts';

async function* chunked(chunks: number[][]) {
  yield* chunks;
  return 'summary';
}
const limits = { items: 4, bytes: 20, bytesOf: (n: number) => n, belongTogether: (a: number, b: number) => a === b };
const batchesOf = (chunks: number[][]) => Array.fromAsync(inBatches(chunked(chunks), limits));

test('every item comes once, in order, within the limits, and only the last batch is marked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(12))), async (chunks) => {
      const batches = await batchesOf(chunks);
      const end = batches.at(-1);
      assert.equal(end?.last && end.result, 'summary');
      assert.deepEqual(
        batches.flatMap(({ items }) => items),
        chunks.flat(),
      );
      for (const [index, batch] of batches.entries()) {
        assert.equal(batch.last, index === batches.length - 1);
        assert.ok(batch.items.length <= 4 && batch.items.reduce((sum, n) => sum + n, 0) <= 20);
        if (!batch.last) assert.equal(batch.next, batches[index + 1]?.items[0]);
      }
    }),
  );
});

test('what belongs together stays together, unless it fills a batch of its own', async () => {
  const cut = async (items: number[]) => (await batchesOf([items])).map((batch) => batch.items);
  assert.deepEqual(await cut([1, 2, 2, 3, 3, 3, 4]), [
    [1, 2, 2],
    [3, 3, 3, 4],
  ]);
  assert.deepEqual(await cut([1, 1, 1, 1, 1, 1]), [
    [1, 1, 1, 1],
    [1, 1],
  ]);
});
