import type { SharedCell } from '@prosa/bus';

const minuteMs = 60_000;
/** Who has asked for less than this share of the limit here is not worth telling the others about. */
const worthTelling = 0.05;
const tellEveryMs = 1_000;

interface Count {
  /** Asked here; of these the others know; and what they told us they had. */
  own: number;
  told: number;
  others: number;
}

/** Requests of this minute by who asks, of all replicas. */
interface Shared {
  /** Minutes since 1970. */
  minute: number;
  counts: Record<string, number>;
}

export interface SharedCounts {
  /** One more request; how many there were this minute, as far as this replica knows, and how long the minute still lasts. */
  next: (asker: string) => { current: number; ttl: number };
}

/**
 * Counts requests a minute over all replicas, without asking anybody while a request waits: whoever asks for much here is told to the
 * others once a second. Somebody who turns to all replicas at once may get a second's worth more than the limit. Where
 * the broker does not answer each replica counts for itself.
 * @param now milliseconds since 1970
 */
export const shareCounts = (options: {
  cell: SharedCell;
  perMinute: number;
  now: () => number;
  onFailure: (error: unknown) => void;
}): SharedCounts => {
  const { cell, perMinute, now, onFailure } = options;
  const counts = new Map<string, Count>();
  let minute = 0;
  let timer: NodeJS.Timeout | undefined;

  const tell = async (): Promise<void> => {
    const news = [...counts].filter(([, { own, told }]) => own > told && own >= perMinute * worthTelling);
    if (news.length === 0) return;
    const added = news.map(([asker, count]) => ({ asker, count, own: count.own, more: count.own - count.told }));
    const told = minute;
    const all = await cell.change((value) => {
      const known = value as Shared | undefined;
      // A replica whose clock is late does not bring the minute before back.
      if (known && known.minute > told) return { value: known, result: {} as Record<string, number> };
      const sum = known?.minute === told ? { ...known.counts } : {};
      for (const { asker, more } of added) sum[asker] = (sum[asker] ?? 0) + more;
      return { value: { minute: told, counts: sum } satisfies Shared, result: sum };
    });
    for (const { asker, count, own } of added) {
      count.told = own;
      count.others = Math.max(0, (all[asker] ?? own) - own);
    }
  };
  const tellSoon = (): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      tell().catch(onFailure);
    }, tellEveryMs).unref();
  };

  return {
    next: (asker) => {
      const time = now();
      const present = Math.floor(time / minuteMs);
      if (present !== minute) {
        minute = present;
        counts.clear();
      }
      const count = counts.get(asker) ?? { own: 0, told: 0, others: 0 };
      counts.set(asker, count);
      count.own++;
      if (count.own >= perMinute * worthTelling) tellSoon();
      return { current: count.own + count.others, ttl: (present + 1) * minuteMs - time };
    },
  };
};
