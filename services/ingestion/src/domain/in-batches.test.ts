import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inBatches } from './in-batches.ts';

async function* chunked(chunks: number[][]) {
  yield* chunks;
  return 'summary';
}

test('every item comes once, in order, in full batches, and only the last is marked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.integer())), fc.integer({ min: 1, max: 5 }), async (chunks, size) => {
      const batches = await Array.fromAsync(inBatches(chunked(chunks), size));
      const end = batches.at(-1);
      assert.equal(end?.last && end.result, 'summary');
      assert.deepEqual(
        batches.flatMap(({ items }) => items),
        chunks.flat(),
      );
      assert.deepEqual(
        batches.map(({ number, last }) => [number, last]),
        batches.map((_, index) => [index + 1, index === batches.length - 1]),
      );
      for (const { items, last } of batches) assert.ok(last ? items.length <= size : items.length === size);
    }),
  );
});
