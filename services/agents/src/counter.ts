import type { ChatDayLines, CountedDay } from '@prosa/insights';
import Tinypool from 'tinypool';

/** Counts days beside the process's own thread, which reads, decrypts and writes meanwhile and stays responsive. */
export interface Counter {
  count: (days: readonly ChatDayLines[]) => Promise<CountedDay[]>;
  close: () => Promise<void>;
}

/** A thread that has nothing to do goes after so long, and takes its memory with it. */
const idleMs = 10_000;

export const openCounter = ({ threads }: { threads: number }): Counter => {
  const pool = new Tinypool({
    filename: new URL('./counting-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    // Far more than a lively day takes; without a limit its garbage would be let lie.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
  });
  return {
    count: (days) => pool.run(days, { name: 'countDays' }),
    close: () => pool.destroy(),
  };
};
