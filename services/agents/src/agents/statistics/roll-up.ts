import { coarsestGrain, mergeAll, type PartialFamily, type Partials } from '@prosa/insights';
import type { InsightBook, Period } from '../../insight-store.ts';

const year = (date: string): Period => ({ from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` });
const month = (date: string): Period => {
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return { from: `${date.slice(0, 7)}-01`, to: last.toISOString().slice(0, 10) };
};

/**
 * Merges days of a family into their months, and those into their years, after the given days were written: partials by day,
 * undefined where a day has none any more.
 */
export const rollUp = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  days: ReadonlyMap<string, Partials[F] | undefined>,
): Promise<void> => {
  const coarsest = coarsestGrain(family);
  if (coarsest === 'day') return;
  const months = await rollUpTo(book, family, { from: 'day', to: 'month', spanOf: month }, days);
  if (coarsest === 'year') await rollUpTo(book, family, { from: 'month', to: 'year', spanOf: year }, months);
};

const rollUpTo = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  { from, to, spanOf }: { from: 'day' | 'month'; to: 'month' | 'year'; spanOf: (startsOn: string) => Period },
  written: ReadonlyMap<string, Partials[F] | undefined>,
): Promise<Map<string, Partials[F] | undefined>> => {
  const merged = new Map<string, Partials[F] | undefined>();
  for (const [startsOn, names] of Map.groupBy(written.keys(), (name) => spanOf(name).from)) {
    // What has just been written is at hand and need not be opened again.
    const others = await book.read(family, from, spanOf(startsOn), names);
    const parts = [
      ...others,
      ...names.flatMap((name) => {
        const partial = written.get(name);
        return partial === undefined ? [] : [{ startsOn: name, partial }];
      }),
    ].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    const partial = mergeAll(
      family,
      parts.map((part) => part.partial),
    );
    merged.set(startsOn, partial);
    await (partial === undefined
      ? book.remove(family, [{ grain: to, startsOn }])
      : book.put(family, to, [{ startsOn, partial }]));
  }
  return merged;
};
