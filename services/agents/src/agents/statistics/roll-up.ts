import {
  coarsestGrain,
  dayAfter,
  dayBefore,
  mergeAll,
  type PartialFamily,
  type Partials,
  type Period,
  spanAround,
} from '@prosa/insights';
import type { InsightBook } from '../../insight-store.ts';

/**
 * Merges the days of a family into their months, after all days of a period were written.
 * @param partsOf the days of a month in the period, more or less merged: what is at hand need not be opened again
 */
export const rollUpMonths = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  period: Period,
  partsOf: (month: string) => readonly Partials[F][],
): Promise<void> => {
  if (coarsestGrain(family) === 'day') return;
  for (const month of spansIn('month', period)) {
    const read = (from: string, to: string) => (from <= to ? book.read(family, 'day', { from, to }) : []);
    const before = await read(month.from, dayBefore(period.from));
    const behind = await read(dayAfter(period.to), month.to);
    const parts = [...before, ...partsOf(month.from).map((partial) => ({ partial })), ...behind];
    await keep(book, family, 'month', month.from, parts);
  }
};

/** Merges the months of a family into their years, after all months of a period were written. */
export const rollUpYears = async (book: InsightBook, family: PartialFamily, period: Period): Promise<void> => {
  if (coarsestGrain(family) !== 'year') return;
  for (const year of spansIn('year', period))
    await keep(book, family, 'year', year.from, await book.read(family, 'month', year));
};

const keep = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  grain: 'month' | 'year',
  startsOn: string,
  parts: readonly { partial: Partials[F] }[],
): Promise<void> => {
  const whole = mergeAll(
    family,
    parts.map(({ partial }) => partial),
  );
  await (whole === undefined
    ? book.remove(family, [{ grain, startsOn }])
    : book.put([book.seal(family, grain, startsOn, Buffer.from(JSON.stringify(whole)))]));
};

const spansIn = (grain: 'month' | 'year', { from, to }: Period): Period[] => {
  const spans: Period[] = [];
  for (let span = spanAround(grain, from); span.from <= to; span = spanAround(grain, dayAfter(span.to)))
    spans.push(span);
  return spans;
};
