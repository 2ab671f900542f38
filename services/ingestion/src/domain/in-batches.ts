/** One batch of a stream of items; the last one carries what the stream ended with. */
export type Batch<T, R> = { items: T[] } & ({ last: false; next: T } | { last: true; result: R });

export interface BatchLimits<T> {
  items: number;
  bytes: number;
  bytesOf: (item: T) => number;
  /** Neighbours that are not torn apart unless a batch has room for nothing else. */
  belongTogether: (item: T, next: T) => boolean;
}

/**
 * Cuts arrays of any length into batches within the limits. A batch is held back until the next is known to exist, so
 * that the last is marked.
 */
export async function* inBatches<T, R>(
  source: AsyncGenerator<T[], R>,
  limits: BatchLimits<T>,
): AsyncGenerator<Batch<T, R>> {
  let items: T[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const next = await source.next();
      if (next.done) {
        yield { items, last: true, result: next.value };
        return;
      }
      for (const item of next.value) {
        const size = limits.bytesOf(item);
        const isFull = () => items.length === limits.items || bytes + size > limits.bytes;
        for (let last = items.at(-1); last !== undefined && isFull(); last = items.at(-1)) {
          const cut = limits.belongTogether(last, item) ? lastGap(items, limits) : items.length;
          const kept = items.slice(cut);
          yield { items: items.slice(0, cut), last: false, next: kept[0] ?? item };
          items = kept;
          bytes = kept.reduce((sum, one) => sum + limits.bytesOf(one), 0);
        }
        items.push(item);
        bytes += size;
      }
    }
  } finally {
    await source.return(undefined as never);
  }
}

/** Where the last items that belong together begin; the end where they all do. */
const lastGap = <T>(items: readonly T[], { belongTogether }: BatchLimits<T>): number => {
  for (let at = items.length - 1; at > 0; at--) if (!belongTogether(items[at - 1] as T, items[at] as T)) return at;
  return items.length;
};
