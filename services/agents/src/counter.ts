import { type ChatDayLines, type CountedDay, countDay } from '@prosa/insights';
import Tinypool from 'tinypool';

/** Counts chat days, one after the other or side by side. */
export interface Counter {
  count: (days: readonly ChatDayLines[]) => Promise<CountedDay[]>;
  close: () => Promise<void>;
}

/** In the thread that asks: right for a day or two. */
export const countHere: Counter = { count: async (days) => days.map(countDay), close: async () => {} };

/**
 * In threads of their own, which go with `close`: the asking thread reads, decrypts and writes meanwhile, and stays responsive.
 * @param threads at most
 */
export const openCounter = (threads: number): Counter => {
  const pool = new Tinypool({
    filename: new URL('./counting-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    // Far more than a lively day takes; without a limit its garbage would be let lie.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  });
  return { count: (days) => pool.run(days, { name: 'countDays' }), close: () => pool.destroy() };
};
