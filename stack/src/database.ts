import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@prosa/contracts';
import { applyMigrations, copyPreparedDatabase, startPostgres, urlsOfRoles } from '@prosa/embedded';
import type { Part, PartOptions } from './part.ts';
import { migrationsFolder } from './paths.ts';

type DatabaseUser = ServiceName | 'rotation' | 'backup';

export interface StackDatabase extends Part {
  /** Connection URL of a service's own login role, or of the one that wraps keys anew. */
  urlOf: (name: DatabaseUser) => string;
}

/** A Postgres of ours, or the one whose owner `DATABASE_URL` names; with every migration applied. */
export const openStackDatabase = async ({ folder, log, url }: PartOptions): Promise<StackDatabase> => {
  if (url !== undefined) {
    await applyMigrations({ url, folder: migrationsFolder });
    const urlOf = await urlsOfRoles(url, [...serviceNames, 'rotation' as const, 'backup' as const].map(roleOf));
    return { urlOf: (name) => urlOf(roleOf(name)), stop: async () => {} };
  }
  const dataDir = join(folder, 'postgres');
  await copyPreparedDatabase({ dataDir, folder: migrationsFolder });
  const postgres = await startPostgres({ dataDir, log: (line) => log('postgres', line) });
  try {
    await applyMigrations({ url: postgres.url(), folder: migrationsFolder });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { urlOf: (name) => postgres.url(roleOf(name)), exited: postgres.exited, stop: postgres.stop };
};

const roleOf = (name: DatabaseUser): string => `prosa_${name}`;
