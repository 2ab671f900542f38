import { randomUUID } from 'node:crypto';
import type { KV } from '@nats-io/kv';

const goodForMs = 60_000;
const samples = 3;

/**
 * The server's clock, in milliseconds: replicas whose own clocks disagree agree on it. Once a minute a key of its own is written,
 * and what the server notes as its time compared with ours; of several, the one that took least.
 */
export const serverClock = (bucket: KV): (() => Promise<number>) => {
  const key = `clock.${randomUUID()}`;
  let [offset, readAt] = [0, Number.NEGATIVE_INFINITY];

  const sample = async () => {
    const since = performance.now();
    const revision = await bucket.put(key, '');
    const until = performance.now();
    const entry = await bucket.get(key);
    // A copy of the bucket that lags behind has an older one.
    if (entry?.revision !== revision) return undefined;
    return { tookMs: until - since, offset: entry.created.getTime() - (since + until) / 2 };
  };

  return async () => {
    if (performance.now() - readAt > goodForMs) {
      const taken = [];
      for (let n = 0; n < samples; n++) taken.push(await sample());
      const [best] = taken.filter((one) => one !== undefined).toSorted((one, other) => one.tookMs - other.tookMs);
      if (best) [offset, readAt] = [best.offset, performance.now()];
      else if (readAt === Number.NEGATIVE_INFINITY) throw new Error('The server shows no time');
    }
    return performance.now() + offset;
  };
};
