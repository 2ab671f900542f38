import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coveredOf, partsOf, type Span, spansOf, widened } from './periods.ts';

const date = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const period = fc.tuple(date, date).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));

/** Every day of a period, counted one by one. */
const daysOf = ({ from, to }: { from: string; to: string }): string[] => {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};
const daysIn = (span: Span): string[] =>
  span.grain === 'day' ? [span.startsOn] : partsOf(span).flatMap((part) => daysIn(part));

test('the spans of a period hold each of its days once, in order', () => {
  fc.assert(fc.property(period, (wanted) => assert.deepEqual(spansOf(wanted).flatMap(daysIn), daysOf(wanted))));
});

test('no spans could be fewer: twelve months in a row are a year, all days of a month are the month', () => {
  fc.assert(
    fc.property(period, (wanted) => {
      const spans = spansOf(wanted);
      const months = Map.groupBy(
        spans.filter(({ grain }) => grain === 'day'),
        ({ startsOn }) => startsOn.slice(0, 7),
      );
      for (const [month, days] of months)
        assert.ok(days.length < partsOf({ grain: 'month', startsOn: `${month}-01` }).length, month);
      const years = Map.groupBy(
        spans.filter(({ grain }) => grain === 'month'),
        ({ startsOn }) => startsOn.slice(0, 4),
      );
      for (const [year, whole] of years) assert.ok(whole.length < 12, year);
    }),
  );
});

test('years, months and days of a period', () => {
  const names = (from: string, to: string) =>
    spansOf({ from, to }).map(({ grain, startsOn }) => `${grain} ${startsOn}`);
  assert.deepEqual(names('2023-12-31', '2025-02-02'), [
    'day 2023-12-31',
    'year 2024-01-01',
    'month 2025-01-01',
    'day 2025-02-01',
    'day 2025-02-02',
  ]);
  assert.deepEqual(names('2024-02-01', '2024-02-29'), ['month 2024-02-01']);
  assert.deepEqual(names('2025-03-02', '2025-03-01'), []);
});

test('a period is cut to what is stored, and then widened by days that hold nothing', () => {
  const stored = { from: '2023-05-14', to: '2025-03-10' };
  assert.deepEqual(coveredOf({}, stored), stored);
  assert.deepEqual(coveredOf({ from: '2025-03-01', to: '2030-01-01' }, stored), {
    from: '2025-03-01',
    to: '2025-03-10',
  });
  assert.equal(coveredOf({ to: '2023-05-13' }, stored), null);
  assert.deepEqual(widened(stored, stored), { from: '2023-01-01', to: '2025-12-31' });
  fc.assert(
    fc.property(period, period, (wanted, stored) => {
      const covered = coveredOf(wanted, stored);
      const both = daysOf(stored).filter((day) => day >= wanted.from && day <= wanted.to);
      assert.deepEqual(covered ? daysOf(covered) : [], both);
      if (!covered) return;
      const held = new Set(daysOf(stored));
      assert.deepEqual(
        daysOf(widened(covered, stored)).filter((day) => held.has(day)),
        both,
      );
    }),
  );
});
