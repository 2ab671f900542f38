import type { Runtime, Service } from '@prosa/runtime';
import { configuredAnchors, configuredStorage } from '@prosa/supabase';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker, repeat } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { sweepErasures } from './erasure/sweep.ts';
import { exportUploaded, failExport } from './handlers/export-uploaded.ts';
import { groupDeleted } from './handlers/group-deleted.ts';
import { memberErasing } from './handlers/member-erasing.ts';
import { sweepDirectUploads, sweepRawFiles } from './sweep.ts';

/** Files are kept for days: an hour more or less is nothing. */
const sweepEveryMs = 3_600_000;
/** Erasures that were cut short are gone on with soon. */
const erasureSweepMs = 60_000;

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { log, clock, stopping } = runtime;
  const vault = createVault(configuredKeyProvider(env));
  const storage = configuredStorage(env);
  const { database, nudge, service } = await openWorker('ingestion', env, runtime);
  const dependencies = { database, storage, vault, batchSize: env.BATCH_SIZE, nudge };

  const erasing = { database, storage, vault, anchors: configuredAnchors(env), clock, nudge };

  const sweepFiles = async (): Promise<void> => {
    const count = await sweepRawFiles(dependencies, clock());
    if (count > 0) log.info('export.expired', { count });
    const untaken = await sweepDirectUploads({ storage }, clock());
    if (untaken > 0) log.info('upload.expired', { count: untaken });
  };
  const finishErasures = async (): Promise<void> => {
    const onFailed = (erasureId: string, error: unknown) => log.warn('erasure.failed', { erasureId, error });
    const count = await sweepErasures(erasing, onFailed, stopping);
    if (count > 0) log.info('erasure.completed', { count });
  };
  let ended: Promise<unknown> = Promise.resolve();
  const onFailure = (error: unknown) => log.warn('sweep.failed', { error });
  return service({
    handlers: [
      consuming('ingestion-export-uploaded', exportUploaded(dependencies), failExport(dependencies)),
      consuming('ingestion-member-erasing', memberErasing(erasing)),
      consuming('ingestion-group-deleted', groupDeleted(erasing)),
    ],
    start: async () => {
      ended = Promise.all([
        repeat(sweepFiles, { everyMs: sweepEveryMs, stopping, onFailure }),
        repeat(finishErasures, { everyMs: erasureSweepMs, stopping, onFailure }),
      ]);
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: async () => void (await ended) }],
  });
};
