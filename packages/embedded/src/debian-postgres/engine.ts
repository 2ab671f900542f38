import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine } from '../postgres/template.ts';
import { debianCacheDir } from './installation.ts';
import { startDebianPostgres } from './start-debian-postgres.ts';

const run = promisify(execFile);

/** Debian's Postgres for `copyPreparedDatabase`. */
export const debianEngine = (): Engine => ({
  start: startDebianPostgres,
  templates: join(debianCacheDir(), 'postgres-debian'),
  // With its owner, who need not be us.
  copy: async (from, to) => {
    await run('cp', ['-aT', from, to]);
  },
});
