import type { NewPartial } from '@prosa/database';
import {
  coarsestGrain,
  datesOf,
  mergeAll,
  type PartialFamily,
  type Partials,
  type Period,
  spanAround,
} from '@prosa/insights';
import type { InsightBook, InsightStore } from '../../insight-store.ts';
import { rollUp } from './roll-up.ts';

type Months = { [F in PartialFamily]?: Map<string, Partials[F]> };

/**
 * What some days came to, until it is written: each sealed and merged into its month as it comes, in order of time, so that
 * hardly more than the months stay in memory.
 */
export interface Portion {
  add: <F extends PartialFamily>(family: F, day: string, partial: Partials[F]) => void;
  /** Writes the days of a period, whatever of them were added; those that were not have nothing any more. */
  write: (book: InsightBook, family: PartialFamily, period: Period) => Promise<void>;
  clear: () => void;
}

export const openPortion = ({ seal }: Pick<InsightStore, 'seal'>): Portion => {
  let rows = new Map<PartialFamily, NewPartial[]>();
  let months: Months = {};
  return {
    add: <F extends PartialFamily>(family: F, day: string, partial: Partials[F]) => {
      const sealed = rows.get(family) ?? [];
      rows.set(family, sealed);
      sealed.push(seal(family, 'day', day, partial));
      if (coarsestGrain(family) === 'day') return;
      const ofFamily = (months[family] ?? new Map()) as Map<string, Partials[F]>;
      Object.assign(months, { [family]: ofFamily });
      const month = spanAround('month', day).from;
      const before = ofFamily.get(month);
      const merged = before === undefined ? partial : mergeAll(family, [before, partial]);
      if (merged !== undefined) ofFamily.set(month, merged);
    },
    write: async (book, family, period) => {
      const sealed = rows.get(family) ?? [];
      const present = new Set(sealed.map(({ startsOn }) => startsOn));
      const gone = datesOf(period).filter((day) => !present.has(day));
      await book.put(sealed);
      await book.remove(
        family,
        gone.map((startsOn) => ({ grain: 'day', startsOn })),
      );
      await rollUp(book, family, period, months[family] ?? new Map());
    },
    clear: () => {
      rows = new Map();
      months = {};
    },
  };
};
