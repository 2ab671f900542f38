import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultCacheDir, fillOnce } from '../cache.ts';
import { applyMigrations, bootstrapFile, readMigrations } from './migrate.ts';
import { startPostgres } from './start-postgres.ts';

const manifest = new URL('../../package.json', import.meta.url);
const unusedMs = 3 * 24 * 60 * 60 * 1000;

/**
 * Makes `dataDir`, which must not exist, a stopped database with all migrations of `folder` applied: a copy of one that is
 * prepared once and kept in the cache folder, because preparing takes seconds and copying does not.
 */
export const copyPreparedDatabase = async (options: {
  dataDir: string;
  folder: string;
  cacheDir?: string;
}): Promise<void> => {
  const templates = join(options.cacheDir ?? defaultCacheDir(), 'postgres');
  const template = join(templates, await keyOf(options.folder));
  const made = await fillOnce(template, (temporary) => prepare(temporary, options.folder));
  if (made) await removeUnused(templates);
  const now = new Date();
  await utimes(template, now, now);
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  await cp(join(template, 'data'), join(options.dataDir, 'data'), { recursive: true });
};

const prepare = async (dataDir: string, folder: string): Promise<void> => {
  const server = await startPostgres({ dataDir });
  try {
    await applyMigrations({ url: server.url(), folder });
  } finally {
    await server.stop();
  }
};

/** Names a template by all that goes into it. */
const keyOf = async (folder: string): Promise<string> => {
  // Our manifest pins the version of PGlite.
  const parts = [await readFile(manifest, 'utf8'), await readFile(bootstrapFile, 'utf8')];
  return createHash('sha256')
    .update(JSON.stringify([parts, await readMigrations(folder)]))
    .digest('hex')
    .slice(0, 16);
};

/** Templates of migrations long changed. */
const removeUnused = async (templates: string): Promise<void> => {
  for (const name of await readdir(templates)) {
    const path = join(templates, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > unusedMs) await rm(path, { recursive: true, force: true });
  }
};
