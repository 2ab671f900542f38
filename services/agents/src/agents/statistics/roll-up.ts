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
  const months: Merged[] = [];
  for (const month of spansIn('month', period)) {
    const read = (from: string, to: string) => (from <= to ? book.read(family, 'day', { from, to }) : []);
    const before = await read(month.from, dayBefore(period.from));
    const behind = await read(dayAfter(period.to), month.to);
    const parts = [...before, ...partsOf(month.from).map((partial) => ({ partial })), ...behind];
    months.push(merged(family, month.from, parts));
  }
  await keep(book, family, 'month', months);
};

/** Merges the months of a family into their years, after all months of a period were written. */
export const rollUpYears = async (book: InsightBook, family: PartialFamily, period: Period): Promise<void> => {
  if (coarsestGrain(family) !== 'year') return;
  const years: Merged[] = [];
  for (const year of spansIn('year', period))
    years.push(merged(family, year.from, await book.read(family, 'month', year)));
  await keep(book, family, 'year', years);
};

/** A month or a year as JSON in UTF-8; null where it has nothing. */
interface Merged {
  startsOn: string;
  packed: Uint8Array | null;
}

const merged = <F extends PartialFamily>(
  family: F,
  startsOn: string,
  parts: readonly { partial: Partials[F] }[],
): Merged => {
  const whole = mergeAll(
    family,
    parts.map(({ partial }) => partial),
  );
  return { startsOn, packed: whole === undefined ? null : Buffer.from(JSON.stringify(whole)) };
};

const keep = async (
  book: InsightBook,
  family: PartialFamily,
  grain: 'month' | 'year',
  spans: readonly Merged[],
): Promise<void> => {
  await book.put(spans.flatMap(({ startsOn, packed }) => (packed ? [book.seal(family, grain, startsOn, packed)] : [])));
  await book.remove(
    family,
    spans.flatMap(({ startsOn, packed }) => (packed ? [] : [{ grain, startsOn }])),
  );
};

const spansIn = (grain: 'month' | 'year', { from, to }: Period): Period[] => {
  const spans: Period[] = [];
  for (let span = spanAround(grain, from); span.from <= to; span = spanAround(grain, dayAfter(span.to)))
    spans.push(span);
  return spans;
};
