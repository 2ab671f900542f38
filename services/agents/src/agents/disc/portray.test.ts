import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type DiscDimension, discDimensions } from '@prosa/contracts';
import type { Mark, Marks } from '../profiles/instrument.ts';
import { portrayDisc } from './portray.ts';

const cited = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ messageId: at + 1, quote: `frase ${at}` }));
const marksOf = (changes: Partial<Record<DiscDimension, Partial<Mark>>>): Marks<DiscDimension> =>
  Object.fromEntries(
    discDimensions.map((dimension): [DiscDimension, Mark] => [
      dimension,
      { whole: 60, halves: [60, 60], quotes: cited(3), against: cited(1), ...changes[dimension] },
    ]),
  ) as Marks<DiscDimension>;

it('gives four scores that do not depend on one another', () => {
  const scoresOf = (marks: Marks<DiscDimension>) =>
    portrayDisc(marks).body.scores.map(({ dimension, score }) => [dimension, score]);
  assert.deepEqual(scoresOf(marksOf({ dominance: { whole: 91.4 } })), [
    ['dominance', 91],
    ['influence', 60],
    ['steadiness', 60],
    ['conscientiousness', 60],
  ]);
});

it('leaves a score open that fewer than three quotes bear out, or that nothing was said of', () => {
  const { body, scored } = portrayDisc(marksOf({ influence: { quotes: cited(2) }, steadiness: { whole: null } }));
  assert.deepEqual(
    body.scores.map(({ score }) => score),
    [60, null, null, 60],
  );
  assert.deepEqual(body.scores[1]?.halves, [null, null]);
  assert.equal(scored, true);
  const nothing = Object.fromEntries(discDimensions.map((dimension) => [dimension, { quotes: cited(2) }]));
  assert.equal(portrayDisc(marksOf(nothing)).scored, false);
});

it('says how far the halves agree, of what is told', () => {
  const agreement = (changes: Parameters<typeof marksOf>[0]) => portrayDisc(marksOf(changes)).agreement;
  assert.equal(agreement({}), 1);
  assert.equal(agreement({ dominance: { halves: [40, 80] } }), 0.8);
  assert.equal(agreement({ dominance: { halves: [0, 100], quotes: [] } }), 1);
  assert.equal(agreement(Object.fromEntries(discDimensions.map((name) => [name, { halves: [0, 100] }]))), 0);
  assert.equal(agreement(Object.fromEntries(discDimensions.map((name) => [name, { halves: [60, null] }]))), null);
});
