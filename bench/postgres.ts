import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyPreparedDatabase, debianEngine, type RunningPostgres, startDebianPostgres } from '@prosa/embedded';

const migrations = fileURLToPath(new URL('../supabase/migrations', import.meta.url));

/** As a small server in production is set; nothing that would lose data, and checkpoints as usual. */
const production = {
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
};

/** A migrated Debian Postgres of its own for a bench, gone at the end of the block. */
export const startBenchPostgres = async (
  settings: Record<string, string> = {},
): Promise<RunningPostgres & AsyncDisposable> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  await copyPreparedDatabase({ dataDir, folder: migrations, engine: debianEngine() });
  const server = await startDebianPostgres({ dataDir, settings: { ...production, ...settings } });
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
