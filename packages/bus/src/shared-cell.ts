import { setTimeout as delay } from 'node:timers/promises';
import type { JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { ProsaError } from '@prosa/contracts';
import { allowanceBucket } from './durables.ts';
import { isTaken } from './lease.ts';
import { serverClock } from './server-clock.ts';

/** One value that all replicas of all services change. */
export interface SharedCell {
  /**
   * `work` is given the value (undefined at first) and the time by the server's clock, in milliseconds, and says what takes its
   * place. It runs again where another was faster, so it must be pure. Values are JSON.
   * @throws ProsaError `broker_unavailable`
   */
  change: <R>(work: (value: unknown, now: number) => { value: unknown; result: R }) => Promise<R>;
}

/** Who is slower than so many others in a row has a server that does not answer. */
const mostAttempts = 50;

export const openSharedCell = (js: JetStreamClient, name: string): SharedCell => {
  let opened: Promise<{ bucket: KV; now: () => Promise<number> }> | undefined;
  const open = async () => {
    const bucket = await new Kvm(js).open(allowanceBucket, { allow_direct: true });
    return { bucket, now: serverClock(bucket) };
  };

  const attempt = async <R>(work: (value: unknown, now: number) => { value: unknown; result: R }) => {
    opened ??= open();
    const { bucket, now } = await opened;
    const entry = await bucket.get(name);
    const { value, result } = work(entry?.operation === 'PUT' ? entry.json() : undefined, await now());
    await bucket.put(name, JSON.stringify(value), { previousSeq: entry?.revision ?? 0 });
    return { result };
  };

  return {
    change: async (work) => {
      for (let tries = 1; ; tries++) {
        try {
          return (await attempt(work)).result;
        } catch (error) {
          if (!isTaken(error) || tries === mostAttempts) {
            opened = undefined;
            throw new ProsaError('broker_unavailable', 'What replicas share could not be changed', { cause: error });
          }
          await delay(Math.random() * 2 * tries);
        }
      }
    },
  };
};
