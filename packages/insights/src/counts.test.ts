import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countsOf, denseOf, sumCounts } from './counts.ts';

describe('counts', () => {
  it('leave the zeros around them out', () => {
    assert.deepEqual(countsOf([0, 0, 3, 0, 1, 0]), [2, 3, 0, 1]);
    assert.deepEqual(countsOf([0, 0]), []);
    assert.deepEqual(denseOf([2, 3, 0, 1], 6), [0, 0, 3, 0, 1, 0]);
    assert.deepEqual(denseOf([], 2), [0, 0]);
    assert.deepEqual(sumCounts([2, 3, 0, 1], [4, 1, 5]), [2, 3, 0, 2, 5]);
    assert.deepEqual(sumCounts([7, 1], [0, 2]), [0, 2, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('add up like what they stand for', () => {
    const dense = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(dense, dense, (a, b) => {
        const sum = a.map((count, index) => count + (b[index] ?? 0));
        assert.deepEqual(sumCounts(countsOf(a), countsOf(b)), countsOf(sum));
        assert.deepEqual(denseOf(countsOf(sum), 6), sum);
      }),
    );
  });
});
