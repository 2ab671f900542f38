import { mergeAll, type PartialFamily } from '@prosa/insights';
import type { InsightBook, Period } from '../../insight-store.ts';

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;
const yearOf = (date: string): string => `${date.slice(0, 4)}-01-01`;
/** Dates are compared as texts: no day of a month comes after its 31st. */
const month = (startsOn: string): Period => ({ from: startsOn, to: lastOfMonth(startsOn) });
const year = (startsOn: string): Period => ({ from: startsOn, to: `${startsOn.slice(0, 4)}-12-31` });
const lastOfMonth = (startsOn: string): string =>
  new Date(Date.UTC(Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Merges days into their months, and those into their years, after some days have changed. */
export const rollUp = async (
  book: InsightBook,
  families: readonly PartialFamily[],
  days: readonly string[],
): Promise<void> => {
  const months = [...new Set(days.map(monthOf))];
  const years = [...new Set(days.map(yearOf))];
  for (const family of families) {
    for (const startsOn of months) await merge(book, family, { grain: 'month', of: 'day' }, startsOn, month(startsOn));
    for (const startsOn of years) await merge(book, family, { grain: 'year', of: 'month' }, startsOn, year(startsOn));
  }
};

const merge = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  { grain, of }: { grain: 'month' | 'year'; of: 'day' | 'month' },
  startsOn: string,
  period: Period,
): Promise<void> => {
  const parts = await book.read(family, of, period);
  const partial = mergeAll(
    family,
    parts.map((part) => part.partial),
  );
  await (partial === undefined
    ? book.remove(family, [{ grain, startsOn }])
    : book.put(family, grain, [{ startsOn, partial }]));
};
