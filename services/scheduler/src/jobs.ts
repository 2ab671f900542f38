import type { Database } from '@prosa/database';
import type { Logger } from '@prosa/runtime';

/** Something done for the whole installation, again and again. */
export interface Job {
  /** One word; the log and the table of jobs know it by this. */
  name: string;
  everySeconds: number;
  /** Returns how much it did. It is aborted when the service stops, and may be killed anywhere: the next run goes on. */
  run: (now: Date, signal: AbortSignal) => Promise<number>;
}

interface Running {
  database: Database;
  log: Logger;
  clock: () => Date;
  signal: AbortSignal;
}

/**
 * Runs each job whose time has come. The database decides when that is and which replica takes it: no job begins twice within its
 * time, and one that was killed begins again with the next. One that fails is logged and keeps no other from running.
 */
export const runDueJobs = async (jobs: readonly Job[], { database, log, clock, signal }: Running): Promise<void> => {
  for (const { name, everySeconds, run } of jobs) {
    if (signal.aborted || !(await database.transaction((tx) => tx.jobs.begin(name, everySeconds)))) continue;
    const startedAt = performance.now();
    try {
      const count = await run(clock(), signal);
      await database.transaction((tx) => tx.jobs.end(name, 'done', count));
      log.info('job.completed', { job: name, count, durationMs: performance.now() - startedAt });
    } catch (error) {
      log.warn('job.failed', { job: name, error });
      await database.transaction((tx) => tx.jobs.end(name, 'failed', null));
    }
  }
};
