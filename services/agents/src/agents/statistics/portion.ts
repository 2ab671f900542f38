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
import { rollUpMonths } from './roll-up.ts';

/** Days of a month merged so far, in order of time: each run has more days than the next, so that a long one is not merged with every day. */
type Runs<F extends PartialFamily> = { days: number; partial: Partials[F] }[];
type Months = { [F in PartialFamily]?: Map<string, Runs<F>> };

/**
 * What some days came to, until it is written: each sealed and merged with its month as it comes, in order of time, so that
 * hardly more than the months stay in memory.
 */
export interface Portion {
  add: <F extends PartialFamily>(family: F, day: string, partial: Partials[F]) => void;
  /** Writes the days of a period, whatever of them were added, and their months; days that were not have nothing any more. */
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
      const ofFamily = (months[family] ?? new Map()) as Map<string, Runs<F>>;
      Object.assign(months, { [family]: ofFamily });
      const month = spanAround('month', day).from;
      const runs = ofFamily.get(month) ?? [];
      ofFamily.set(month, runs);
      let run = { days: 1, partial };
      for (let before = runs.at(-1); before && before.days <= run.days; before = runs.at(-1)) {
        runs.pop();
        run = { days: before.days + run.days, partial: mergeAll(family, [before.partial, run.partial]) ?? partial };
      }
      runs.push(run);
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
      await rollUpMonths(
        book,
        family,
        period,
        (month) => months[family]?.get(month)?.map(({ partial }) => partial) ?? [],
      );
    },
    clear: () => {
      rows = new Map();
      months = {};
    },
  };
};
