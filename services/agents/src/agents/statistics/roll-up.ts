import { coarsestGrain, dayAfter, dayBefore, mergeAll, type PartialFamily, type Partials } from '@prosa/insights';
import type { InsightBook, Period } from '../../insight-store.ts';

export const monthOf = (date: string): Period => {
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return { from: `${date.slice(0, 7)}-01`, to: last.toISOString().slice(0, 10) };
};
const yearOf = (date: string): Period => ({ from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` });

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
  for (const month of spansIn(period, monthOf)) {
    const partial = await complete(book, family, 'day', { span: month, written: period, own: months.get(month.from) });
    await keep(book, family, 'month', month.from, partial);
    if (partial !== undefined) whole.set(month.from, partial);
  }
  if (coarsest === 'month') return;
  const written = { from: monthOf(period.from).from, to: monthOf(period.to).to };
  for (const year of spansIn(period, yearOf)) {
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

const spansIn = ({ from, to }: Period, spanOf: (date: string) => Period): Period[] => {
  const spans: Period[] = [];
  for (let span = spanOf(from); span.from <= to; span = spanOf(dayAfter(span.to))) spans.push(span);
  return spans;
};
