import { setTimeout as delay } from 'node:timers/promises';
import type { Runtime, Service } from '@prosa/runtime';
import { openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { sweep } from './sweep.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { bus, database, nudge, service } = await openWorker('scheduler', env, runtime);
  const { log, clock, stopping } = runtime;
  const intervalMs = env.ANALYSIS_INTERVAL_HOURS * 3_600_000;

  /** One replica sweeps at a time; the lease spares the others the work, the row locks keep them correct. */
  const sweepAsLeader = async (): Promise<void> => {
    const lease = await bus.lease('sweep');
    if (!lease) return;
    try {
      const count = await sweep(database, clock(), intervalMs);
      if (count > 0) log.info('schedule.requested', { count });
      nudge();
    } finally {
      await lease.release();
    }
  };

  let ended: Promise<void> = Promise.resolve();
  const sweepUntilStopped = async (): Promise<void> => {
    while (!stopping.aborted) {
      await sweepAsLeader().catch((error: unknown) => log.warn('sweep.failed', { error }));
      await delay(env.SWEEP_INTERVAL_SECONDS * 1_000, undefined, { signal: stopping }).catch(() => {});
    }
  };
  return service({
    start: async () => {
      ended = sweepUntilStopped();
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: () => ended }],
  });
};
