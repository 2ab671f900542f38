import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Everything the local stack keeps: one folder, ignored by git, removed by `npm run reset`. */
export const dataFolder = process.env['PROSA_DATA'] ?? join(repository, '.prosa');
/** Modules as Node compiled them. */
export const compileCache = join(repository, 'node_modules/.cache/node');
export const migrationsFolder = join(repository, 'supabase/migrations');
export const examplesFolder = join(repository, 'examples');
