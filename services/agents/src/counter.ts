import type { ChatDayLines, CountedDay } from '@prosa/insights';
import Tinypool from 'tinypool';

/** Counts days beside the process's own thread, which reads, decrypts and writes meanwhile and stays responsive. */
export interface Counter {
  count: (day: ChatDayLines) => Promise<CountedDay>;
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
    // Many short-lived objects, few that stay.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  return {
    count: (day) => pool.run(day, { name: 'countDay' }),
    close: () => pool.destroy(),
  };
};
