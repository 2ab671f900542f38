import { setTimeout as delay } from 'node:timers/promises';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredStorage } from '@prosa/supabase';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { exportUploaded, failExport } from './handlers/export-uploaded.ts';
import { sweepRawFiles } from './sweep.ts';

/** Files are kept for days: an hour more or less is nothing. */
const sweepEveryMs = 3_600_000;

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { log, clock, stopping } = runtime;
  const vault = createVault(configuredKeyProvider(env));
  const storage = configuredStorage(env);
  const { database, nudge, service } = await openWorker('ingestion', env, runtime);
  const dependencies = { database, storage, vault, batchSize: env.BATCH_SIZE, nudge };

  let ended: Promise<void> = Promise.resolve();
  const sweepUntilStopped = async (): Promise<void> => {
    while (!stopping.aborted) {
      try {
        const count = await sweepRawFiles(dependencies, clock());
        if (count > 0) log.info('export.expired', { count });
      } catch (error) {
        log.warn('sweep.failed', { error });
      }
      await delay(sweepEveryMs, undefined, { signal: stopping }).catch(() => {});
    }
  };
  return service({
    handlers: [consuming('ingestion-export-uploaded', exportUploaded(dependencies), failExport(dependencies))],
    start: async () => {
      ended = sweepUntilStopped();
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: () => ended }],
  });
};
