/** Job: brings the database up to date and gives each service's role its password. Runs before the services do. */
import { fileURLToPath } from 'node:url';
import { applyMigrations, setRolePasswords } from '@prosa/embedded';
import { defineEnvironment } from '@prosa/runtime';
import { z } from 'zod';
import { readRolePasswords } from './role-urls.ts';
import { runJob } from './run-job.ts';

/** @public read by the checks of the manifests */
export const environment = defineEnvironment({
  DATABASE_URL: z
    .string()
    .describe('Postgres URL of the owner (`postgres` of a Supabase project), direct or in session mode.'),
  ROLE_URLS: z
    .string()
    .describe('Folder with a file for each login role, that holds its connection URL: whose password it gets.'),
  MIGRATIONS: z
    .stringbool()
    .default(true)
    .describe(
      'Whether migrations are applied; `false` sets passwords only, as a superuser does of Supabase’s own roles.',
    ),
});

if (import.meta.main) {
  await runJob('migrations', async (log) => {
    const { DATABASE_URL: url, ROLE_URLS, MIGRATIONS } = environment.parse();
    if (MIGRATIONS) {
      const folder = fileURLToPath(new URL('../../supabase/migrations', import.meta.url));
      await applyMigrations({ url, folder, onApplied: (migration) => log.info('migration.completed', { migration }) });
    }
    await setRolePasswords(url, await readRolePasswords(ROLE_URLS));
  });
}
