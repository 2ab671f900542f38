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
 * Merges the days of a family into their months, and those into their years, after all days of a period were written.
 * @param months the days of the period, merged by month: what is at hand need not be opened again
 */
export const rollUp = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  period: Period,
  months: ReadonlyMap<string, Partials[F]>,
): Promise<void> => {
  const coarsest = coarsestGrain(family);
  if (coarsest === 'day') return;
  const whole = new Map<string, Partials[F]>();
  for (const month of spansIn('month', period)) {
    const partial = await complete(book, family, 'day', { span: month, written: period, own: months.get(month.from) });
    await keep(book, family, 'month', month.from, partial);
    if (partial !== undefined) whole.set(month.from, partial);
  }
  if (coarsest === 'month') return;
  const written = { from: spanAround('month', period.from).from, to: spanAround('month', period.to).to };
  for (const year of spansIn('year', period)) {
    const ofYear = [...whole].filter(([startsOn]) => startsOn.startsWith(year.from.slice(0, 4)));
    const own = mergeAll(
      family,
      ofYear.map(([, partial]) => partial),
    );
    const partial = await complete(book, family, 'month', { span: year, written, own });
    await keep(book, family, 'year', year.from, partial);
  }
};

/** A month of its days, or a year of its months: what was written of it, and what is stored before and behind that. */
const complete = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  grain: 'day' | 'month',
  { span, written, own }: { span: Period; written: Period; own: Partials[F] | undefined },
): Promise<Partials[F] | undefined> => {
  const before =
    span.from < written.from ? await book.read(family, grain, { from: span.from, to: dayBefore(written.from) }) : [];
  const behind =
    written.to < span.to ? await book.read(family, grain, { from: dayAfter(written.to), to: span.to }) : [];
  return mergeAll(family, [
    ...before.map(({ partial }) => partial),
    ...(own === undefined ? [] : [own]),
    ...behind.map(({ partial }) => partial),
  ]);
};

const keep = <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  grain: 'month' | 'year',
  startsOn: string,
  partial: Partials[F] | undefined,
): Promise<void> =>
  partial === undefined
    ? book.remove(family, [{ grain, startsOn }])
    : book.put([book.seal(family, grain, startsOn, partial)]);

const spansIn = (grain: 'month' | 'year', { from, to }: Period): Period[] => {
  const spans: Period[] = [];
  for (let span = spanAround(grain, from); span.from <= to; span = spanAround(grain, dayAfter(span.to)))
    spans.push(span);
  return spans;
};
