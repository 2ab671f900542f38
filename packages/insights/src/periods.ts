import { dayAfter } from './wall-clock.ts';

/** Days from the one to the other, both included: `2025-03-10`. */
export interface Period {
  from: string;
  to: string;
}

/** A day, month or year that has a partial aggregate of its own, by its first day. */
export interface Span {
  grain: 'day' | 'month' | 'year';
  startsOn: string;
}

/** Whole years, months and days that hold each day of a period once, in order of time; none where it ends before it begins. */
export const spansOf = ({ from, to }: Period): Span[] => {
  const spans: Span[] = [];
  for (let startsOn = from; startsOn <= to; ) {
    const span = largestAt(startsOn, to);
    spans.push(span);
    startsOn = dayAfter(lastDayOf(span));
  }
  return spans;
};

const largestAt = (startsOn: string, to: string): Span => {
  const year = { grain: 'year', startsOn } as const;
  if (startsOn.endsWith('-01-01') && lastDayOf(year) <= to) return year;
  const month = { grain: 'month', startsOn } as const;
  return startsOn.endsWith('-01') && lastDayOf(month) <= to ? month : { grain: 'day', startsOn };
};

const lastDayOf = ({ grain, startsOn }: Span): string => {
  if (grain === 'day') return startsOn;
  if (grain === 'year') return `${startsOn.slice(0, 4)}-12-31`;
  const [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** The spans of the next finer grain that make up this one: months of a year, days of a month; none of a day. */
export const partsOf = (span: Span): Span[] => {
  if (span.grain === 'day') return [];
  if (span.grain === 'month')
    return datesOf({ from: span.startsOn, to: lastDayOf(span) }).map((startsOn) => ({ grain: 'day', startsOn }));
  return Array.from({ length: 12 }, (_, month) => ({
    grain: 'month',
    startsOn: `${span.startsOn.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`,
  }));
};

/** Each date of a period. */
export const datesOf = ({ from, to }: Period): string[] => {
  const dates: string[] = [];
  for (let date = from; date <= to; date = dayAfter(date)) dates.push(date);
  return dates;
};

/** The month or the year that a date lies in. */
export const spanAround = (grain: 'month' | 'year', date: string): Period => {
  const startsOn = grain === 'year' ? `${date.slice(0, 4)}-01-01` : `${date.slice(0, 7)}-01`;
  return { from: startsOn, to: lastDayOf({ grain, startsOn }) };
};

/**
 * What of a period there can be anything in: the days in both. Null where there are none. `from` and `to` may be left out.
 */
export const coveredOf = (wanted: { [K in keyof Period]?: string | undefined }, stored: Period): Period | null => {
  const from = wanted.from !== undefined && wanted.from > stored.from ? wanted.from : stored.from;
  const to = wanted.to !== undefined && wanted.to < stored.to ? wanted.to : stored.to;
  return from <= to ? { from, to } : null;
};

/**
 * The same days with the ones beside them in which nothing is stored, as far as whole years go: they are covered by fewer
 * spans and add nothing.
 */
export const widened = ({ from, to }: Period, stored: Period): Period => ({
  from: from <= stored.from ? `${from.slice(0, 4)}-01-01` : from,
  to: to >= stored.to ? `${to.slice(0, 4)}-12-31` : to,
});
