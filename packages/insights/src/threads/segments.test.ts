import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { segmentsOf } from './segments.ts';

const linked = (rows: [id: number, minute: number, answers: number | null][]) =>
  rows.map(([id, minute, answers]) => ({
    id,
    answers,
    localTime: new Date(Date.UTC(2025, 2, 10, 9, minute)).toISOString().slice(0, 19),
  }));

test('segments are threads; fragments join the one under way', () => {
  const segments = segmentsOf(
    linked([
      [1, 0, null],
      [2, 1, 1],
      [3, 1, null],
      [4, 2, 2],
      [5, 2, 3],
      [6, 3, 5],
      [7, 4, null],
      [8, 60, null],
    ]),
  );
  assert.deepEqual(
    segments.map(({ messageIds }) => messageIds),
    [[1, 2, 4], [3, 5, 6, 7], [8]],
  );
});

test('a fragment joins the thread before it, unless another begins much sooner after', () => {
  const segments = segmentsOf(
    linked([
      [1, 0, null],
      [2, 1, 1],
      [3, 2, 2],
      [4, 12, null],
      [5, 30, null],
      [6, 32, null],
      [7, 33, 6],
      [8, 34, 7],
    ]),
  );
  assert.deepEqual(
    segments.map(({ messageIds }) => messageIds),
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
  );
});

test('segments hold every line once, in order, and none is endless', () => {
  const chat = fc.array(
    fc.record({ wait: fc.constantFrom(0, 0, 1, 5, 50), back: fc.option(fc.integer({ min: 1, max: 9 })) }),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(chat, (rows) => {
      let minute = 0;
      const lines = linked(
        rows.map(({ wait, back }, id) => {
          minute += wait;
          return [id, minute, back !== null && back <= id ? id - back : null];
        }),
      );
      const segments = segmentsOf(lines);
      assert.deepEqual(
        segments.flatMap(({ messageIds }) => messageIds).sort((a, b) => a - b),
        lines.map(({ id }) => id),
      );
      for (const { messageIds } of segments) {
        assert.ok(messageIds.length <= 40);
        assert.deepEqual(
          messageIds,
          messageIds.toSorted((a, b) => a - b),
        );
      }
    }),
  );
  const monologue = linked(Array.from({ length: 300 }, (_, id) => [id, id, id === 0 ? null : id - 1]));
  assert.ok(segmentsOf(monologue).every(({ messageIds }) => messageIds.length <= 40));
});
