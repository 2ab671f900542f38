import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Mark, Marks } from '../profiles/instrument.ts';
import { portrayEnneagram } from './portray.ts';
import { type TypeName, typeNames } from './types.ts';

const cited = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ messageId: at + 1, quote: `frase ${at}` }));
/** Weights by type, 10 where left out, each with three quotes unless said otherwise. */
const marksOf = (weights: Record<number, number>, quotes: Record<number, number> = {}): Marks<TypeName> =>
  Object.fromEntries(
    typeNames.map((name, at): [TypeName, Mark] => {
      const weight = weights[at + 1] ?? 10;
      return [name, { whole: weight, halves: [weight, weight], quotes: cited(quotes[at + 1] ?? 3), against: [] }];
    }),
  ) as Marks<TypeName>;

it('is a distribution over nine types', () => {
  const { body, agreement } = portrayEnneagram(marksOf({ 3: 40 }));
  assert.deepEqual(
    body.types.map(({ type }) => type),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  const sum = body.types.reduce((total, { share }) => total + (share ?? 0), body.undecided);
  assert.ok(Math.abs(sum - 1) < 0.01, `${sum}`);
  assert.equal(body.leading, 3);
  assert.ok((agreement ?? 0) > 0.999);
});

it('types that fewer than three quotes bear out have no share of their own', () => {
  const { body } = portrayEnneagram(marksOf({ 3: 40, 5: 30 }, { 3: 2 }));
  assert.equal(body.types[2]?.share, null);
  assert.deepEqual(body.types[2]?.halves, [null, null]);
  assert.equal(body.leading, null);
  assert.equal(body.undecided, 0.286);
  // Three quotes of one message are the words of one moment.
  const once = marksOf({ 3: 40 });
  once.type3_achieving.quotes = cited(3).map((quote) => ({ ...quote, messageId: 1 }));
  assert.equal(portrayEnneagram(once).body.leading, null);
});

it('nothing is said where nothing is borne out', () => {
  const none = Object.fromEntries(typeNames.map((_, at) => [at + 1, 0]));
  assert.equal(portrayEnneagram(marksOf({}, none)).scored, false);
  assert.deepEqual(portrayEnneagram(marksOf(none)), {
    ...portrayEnneagram(marksOf(none)),
    ...{ scored: false, agreement: null },
  });
});

it('a wing is beside the leading type, has half its share, and evidence of its own', () => {
  const wing = (weights: Record<number, number>, quotes?: Record<number, number>) =>
    portrayEnneagram(marksOf(weights, quotes)).body.wing;
  assert.equal(wing({ 3: 40, 4: 20 }), 4, 'exactly half');
  assert.equal(wing({ 3: 40, 4: 19.9 }), null, 'less than half');
  assert.equal(wing({ 3: 40, 5: 30 }), null, 'not beside it');
  assert.equal(wing({ 3: 40, 2: 25, 4: 30 }), 4, 'the stronger of two');
  assert.equal(wing({ 3: 40, 4: 30 }, { 4: 2 }), null, 'without evidence');
  assert.equal(wing({ 9: 40, 1: 30 }), 1, 'nine and one are neighbours');
  assert.equal(wing({ 1: 40, 9: 30 }), 9, 'and one and nine');
  assert.equal(wing({ 3: 40, 4: 38 }), null, 'no type leads');
});

it('halves that say different things agree little', () => {
  const marks = marksOf({});
  for (const [at, name] of typeNames.entries()) marks[name].halves = at < 4 ? [10, 0] : [0, 10];
  assert.equal(portrayEnneagram(marks).agreement, 0);
});
