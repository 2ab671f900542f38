import type { NewPartial } from '@prosa/database';
import { datesOf, type PartialFamily, type Partials, type Period } from '@prosa/insights';
import type { InsightBook, InsightStore } from '../../insight-store.ts';
import type { Packed, PackedDays } from './pack-days.ts';
import { rollUpMonths } from './roll-up.ts';

/** What some days came to, until it is written: bytes, and no objects that would have to be collected again and again. */
export interface Portion {
  /** Days come in order of time. */
  add: (packed: PackedDays) => void;
  /** Writes the days of a period, whatever of them were added, and their months; days that were not have nothing any more. */
  write: (book: InsightBook, family: PartialFamily, period: Period) => Promise<void>;
  clear: () => void;
}

export const openPortion = ({ seal }: Pick<InsightStore, 'seal'>): Portion => {
  let rows: NewPartial[] = [];
  let parts: Packed[] = [];
  return {
    add: ({ days, months }) => {
      for (const { family, startsOn, packed } of days) rows.push(seal(family, 'day', startsOn, packed));
      parts.push(...months);
    },
    write: async (book, family, period) => {
      const sealed = rows.filter((row) => row.family === family);
      const present = new Set(sealed.map(({ startsOn }) => startsOn));
      const gone = datesOf(period).filter((day) => !present.has(day));
      await book.put(sealed);
      await book.remove(
        family,
        gone.map((startsOn) => ({ grain: 'day', startsOn })),
      );
      await rollUpMonths(book, family, period, (month) =>
        parts.flatMap((part) => (part.family === family && part.startsOn === month ? [unpacked(part.packed)] : [])),
      );
    },
    clear: () => {
      rows = [];
      parts = [];
    },
  };
};

const unpacked = <F extends PartialFamily>(packed: Uint8Array): Partials[F] =>
  JSON.parse(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('utf8'));
