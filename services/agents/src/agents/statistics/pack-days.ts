import { coarsestGrain, mergeAll, type PartialFamily, type Partials, spanAround } from '@prosa/insights';

/** The partial aggregate of a family as JSON in UTF-8; `startsOn` is its first day. */
export interface Packed {
  family: PartialFamily;
  startsOn: string;
  packed: Uint8Array;
}

/** Partial aggregates of some days as bytes: handed from thread to thread, and kept until they are written, at little cost. */
export interface PackedDays {
  days: Packed[];
  /** The same days merged, by their month. */
  months: Packed[];
}

export interface DayPacker {
  /** Days of a family come in order of time. */
  add: <F extends PartialFamily>(family: F, day: string, partial: Partials[F]) => void;
  packed: () => PackedDays;
}

export const openDayPacker = (): DayPacker => {
  const days: Packed[] = [];
  const months = new Map<string, { family: PartialFamily; startsOn: string; partials: Partials[PartialFamily][] }>();
  return {
    add: (family, day, partial) => {
      days.push({ family, startsOn: day, packed: pack(partial) });
      if (coarsestGrain(family) === 'day') return;
      const startsOn = spanAround('month', day).from;
      const month = months.get(`${family}/${startsOn}`) ?? { family, startsOn, partials: [] };
      months.set(`${family}/${startsOn}`, month);
      month.partials.push(partial);
    },
    packed: () => ({
      days,
      months: [...months.values()].map(({ family, startsOn, partials }) => ({
        ...{ family, startsOn },
        packed: pack(mergeAll(family, partials)),
      })),
    }),
  };
};

const pack = (partial: unknown): Uint8Array => Buffer.from(JSON.stringify(partial));
