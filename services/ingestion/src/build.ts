import type { Runtime, Service } from '@prosa/runtime';
import { configuredStorage } from '@prosa/supabase';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { exportUploaded, failExport } from './handlers/export-uploaded.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const storage = configuredStorage(env);
  const { database, nudge, service } = await openWorker('ingestion', env, runtime);
  const dependencies = { database, storage, vault, batchSize: env.BATCH_SIZE, nudge };
  return service({
    handlers: [consuming('ingestion-export-uploaded', exportUploaded(dependencies), failExport(dependencies))],
  });
};
