import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations, copyPreparedDatabase, startPostgres } from '@prosa/embedded';
import { migrationsFolder } from '../paths.ts';

/**
 * A database of the local stack at the version of a backup, for as long as `work` needs it; brought up to date when that is done.
 * What the broker of the folder holds is of another database, and is removed.
 */
export const withLocalDatabase = async <T>(
  folder: string,
  schemaVersion: string,
  work: (url: string) => Promise<T>,
): Promise<T> => {
  rmSync(join(folder, 'nats'), { recursive: true, force: true });
  const dataDir = join(folder, 'postgres');
  await copyPreparedDatabase({ dataDir });
  const postgres = await startPostgres({ dataDir });
  try {
    await applyMigrations({ url: postgres.url(), folder: migrationsFolder, until: schemaVersion });
    const result = await work(postgres.url());
    await applyMigrations({ url: postgres.url(), folder: migrationsFolder });
    return result;
  } finally {
    await postgres.stop();
  }
};
