import type { Runtime, Service } from '@prosa/runtime';
import { openWorker, repeat, watchInstallation } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { sweepLeftovers } from './housekeeping.ts';
import { type Job, runDueJobs } from './jobs.ts';
import { sweepPrivacy } from './privacy.ts';
import { reconcile } from './reconcile.ts';
import { sweepRetention } from './retention.ts';
import { sweep } from './sweep.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { bus, database, nudge, service } = await openWorker('scheduler', env, runtime);
  const { log, clock, stopping } = runtime;
  bus.observeLag();
  watchInstallation({ ...runtime, database });
  const spacing = { periodMs: env.ANALYSIS_INTERVAL_HOURS * 3_600_000, jitterMs: env.JITTER_MINUTES * 60_000 };

  /** What is done for the whole installation, each at its time. */
  const jobs: readonly Job[] = [
    { name: 'reconcile', everySeconds: env.RECONCILE_SECONDS, run: () => reconcile(database, bus) },
    {
      name: 'retention',
      everySeconds: env.RETENTION_MINUTES * 60,
      run: (now, signal) => sweepRetention(database, now, signal),
    },
    { name: 'privacy', everySeconds: 3_600, run: (now) => sweepPrivacy(database, now) },
    { name: 'leftovers', everySeconds: 3_600, run: (now, signal) => sweepLeftovers(database, now, signal) },
  ];

  /** Every replica does all of it, and the locks of rows tell them apart: one that is killed is missed by nobody. */
  const look = async (): Promise<void> => {
    const count = await sweep(database, clock(), spacing);
    if (count > 0) log.info('schedule.requested', { count });
    nudge();
    await runDueJobs(jobs, { database, log, clock, signal: stopping });
    nudge();
  };

  let ended: Promise<void> = Promise.resolve();
  const onFailure = (error: unknown) => log.warn('sweep.failed', { error });
  return service({
    start: async () => {
      ended = repeat(look, { everyMs: env.SWEEP_INTERVAL_SECONDS * 1_000, stopping, onFailure });
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: () => ended }],
  });
};
