import { setFlagsFromString } from 'node:v8';
import Tinypool from 'tinypool';
import { type CountOrder, countDays } from './agents/statistics/count-days.ts';
import type { PackedDays } from './agents/statistics/pack-days.ts';

/** Counts chat days, one batch after the other or side by side. */
export interface Counter {
  count: (order: CountOrder) => Promise<PackedDays>;
  close: () => Promise<void>;
}

/** In the thread that asks: right for a day or two. */
export const countHere: Counter = { count: async (order) => countDays(order), close: async () => {} };

/** MB of new objects before they are collected. A day's all die together: with room for some days few are copied. */
const newObjectsOfThread = 16;

/**
 * In threads of their own, which go with `close`: the asking thread reads, decrypts and writes meanwhile, and stays responsive.
 * @param threads at most
 */
export const openCounter = (threads: number): Counter => {
  // V8 takes the flag of the process before a thread's own limit, and reads it when a thread starts: nothing else does later.
  setFlagsFromString(`--max-semi-space-size=${newObjectsOfThread}`);
  const pool = new Tinypool({
    filename: new URL('./counting-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    // The next one is there when it has counted one.
    concurrentTasksPerWorker: 2,
    // All of them are kept while one wave of batches is written and the next one read.
    idleTimeout: 60_000,
    // Far more than a lively day takes; without a limit its garbage would be let lie.
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return { count: (order) => pool.run(order, { name: 'countDays' }), close: () => pool.destroy() };
};
