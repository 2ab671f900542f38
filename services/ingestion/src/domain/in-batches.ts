/** One batch of a stream of items; the last one carries what the stream ended with. */
export type Batch<T, R> = {
  items: T[];
  /** Counts from 1. */
  number: number;
} & ({ last: false } | { last: true; result: R });

/**
 * Cuts arrays of any length into batches of one size. A batch is held back until the next is known to exist, so that
 * the last is marked.
 */
export async function* inBatches<T, R>(source: AsyncGenerator<T[], R>, size: number): AsyncGenerator<Batch<T, R>> {
  let pending: T[] = [];
  let number = 0;
  for (;;) {
    const next = await source.next();
    if (next.done) {
      yield { items: pending, number: ++number, last: true, result: next.value };
      return;
    }
    pending = pending.length === 0 ? next.value : pending.concat(next.value);
    let offset = 0;
    for (; pending.length - offset > size; offset += size) {
      yield { items: pending.slice(offset, offset + size), number: ++number, last: false };
    }
    if (offset > 0) pending = pending.slice(offset);
  }
}
