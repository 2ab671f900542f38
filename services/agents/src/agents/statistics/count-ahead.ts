import type { Batch } from './batches.ts';
import type { PackedDays } from './pack-days.ts';

/** So many batches are counted, or wait for it, while the next one is read. */
const ahead = 8;

export interface Counted {
  /** The first and the last chat day; undefined of a night alone. */
  first: string | undefined;
  last: string | undefined;
  days: number;
  lines: number;
  counted: PackedDays;
}

/** Batches in order, counted while those after them are read. */
export const countAhead = async function* (
  batches: AsyncIterable<Batch>,
  count: (batch: Batch) => Promise<PackedDays>,
): AsyncGenerator<Counted> {
  const waiting: Promise<Counted>[] = [];
  for await (const batch of batches) {
    const { days } = batch;
    // Lines are no longer needed once they are handed over: what waits holds on to none.
    const told = {
      ...{ first: days[0]?.day, last: days.at(-1)?.day, days: days.length },
      lines: days.reduce((sum, { lines }) => sum + lines.length, 0),
    };
    const counted = count(batch).then((counted) => ({ ...told, counted }));
    // Whoever waits for it hears of a failure; until then it is not unhandled.
    counted.catch(() => {});
    waiting.push(counted);
    const [next] = waiting.length > ahead ? waiting.splice(0, 1) : [];
    if (next) yield await next;
  }
  for (const counted of waiting) yield await counted;
};
