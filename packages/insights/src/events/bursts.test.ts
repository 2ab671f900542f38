import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findBursts } from './bursts.ts';

const instantsOf = (gaps: readonly number[]): number[] => {
  let now = 0;
  return [
    0,
    ...gaps.map((gap) => {
      now += gap;
      return now;
    }),
  ];
};

/** Every sequence of states, the cheapest one by the paper's formula; the lower states on a tie. */
const bruteForce = (gaps: readonly number[], scale: number, gamma: number): number => {
  const n = gaps.length;
  const rate = n / gaps.reduce((a, b) => a + b, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let states = 0; states < 2 ** n; states += 1) {
    let cost = 0;
    let before = 0;
    for (const [index, gap] of gaps.entries()) {
      const state = (states >> index) & 1;
      const a = rate * (state ? scale : 1);
      cost += (state > before ? gamma * Math.log(n) : 0) + a * gap - Math.log(a);
      before = state;
    }
    best = Math.min(best, cost);
  }
  return best;
};

const costOf = (gaps: readonly number[], bursts: ReturnType<typeof findBursts>, gamma: number): number => {
  const rate = gaps.length / gaps.reduce((a, b) => a + b, 0);
  const base = gaps.reduce((sum, gap) => sum + rate * gap - Math.log(rate), 0);
  return base + bursts.reduce((sum, { weight }) => sum + gamma * Math.log(gaps.length) - weight, 0);
};

describe('bursts', () => {
  it('by hand: eight gaps of 1 between gaps of 46', () => {
    // n = 10, T = 100, rates 0.1 and 0.2. A gap of 1 saves ln 2 - 0.1 = 0.593, eight save 4.745; going up costs ln 10 = 2.303.
    // A gap of 46 would cost 46 x 0.1 - ln 2 = 3.9 more.
    const [burst, ...others] = findBursts(instantsOf([46, 1, 1, 1, 1, 1, 1, 1, 1, 46]));
    assert.deepEqual([burst?.first, burst?.last, others.length], [1, 9, 0]);
    assert.ok(Math.abs((burst?.weight ?? 0) - 8 * (Math.log(2) - 0.1)) < 1e-9);
  });

  it('are none where messages come evenly, all at once, or hardly at all', () => {
    assert.deepEqual(findBursts(instantsOf(new Array(50).fill(7))), []);
    assert.deepEqual(findBursts([5, 5, 5, 5]), []);
    assert.deepEqual(findBursts([]), []);
    assert.deepEqual(findBursts([1, 2]), []);
  });

  it('three in a stream, in order, and fewer the more it costs to begin one', () => {
    const quiet = new Array(20).fill(100);
    const lively = new Array(30).fill(1);
    const instants = instantsOf([...quiet, ...lively, ...quiet, ...lively, ...quiet, ...lively]);
    assert.deepEqual(
      findBursts(instants).map(({ first, last }) => [first, last]),
      [
        [20, 50],
        [70, 100],
        [120, 150],
      ],
    );
    assert.deepEqual(findBursts(instants, { gamma: 20 }), []);
  });

  it('are the cheapest of all sequences', () => {
    const gaps = fc
      .array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 9 })
      .filter((all) => all.some((gap) => gap > 0));
    fc.assert(
      fc.property(gaps, fc.constantFrom(1.5, 2, 3), fc.constantFrom(0.2, 0.5, 1), (all, scale, gamma) => {
        const found = costOf(all, findBursts(instantsOf(all), { scale, gamma }), gamma);
        assert.ok(Math.abs(found - bruteForce(all, scale, gamma)) < 1e-6);
      }),
    );
  });

  it('do not depend on the unit of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 60 }), (gaps) => {
        const shape = (unit: number) =>
          findBursts(instantsOf(gaps.map((gap) => gap * unit))).map(({ first, last }) => [first, last]);
        assert.deepEqual(shape(64), shape(1));
      }),
    );
  });
});
