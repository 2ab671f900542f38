import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultCacheDir, exists, fillOnce } from '../cache.ts';
import { applyMigrations, bootstrapFile, type Migration, readMigrations } from './migrate.ts';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './start-postgres.ts';

const manifest = new URL('../../package.json', import.meta.url);
const unusedMs = 3 * 24 * 60 * 60 * 1000;

/** What preparing needs to know of a kind of Postgres. */
export type Engine = {
  start(options: PostgresOptions): Promise<RunningPostgres>;
  /** Its folder of prepared databases. */
  templates: string;
  /** Copies the stopped database of one `dataDir` into a folder of another; whole or not at all is not its business. */
  copy(from: string, to: string): Promise<void>;
};

export const pglite = (cacheDir = defaultCacheDir()): Engine => ({
  start: startPostgres,
  templates: join(cacheDir, 'postgres'),
  copy: (from, to) => cp(from, to, { recursive: true }),
});

/**
 * Puts a stopped database with all migrations of `folder` into `dataDir`, unless it holds one: a copy of one that is
 * prepared once and kept in the cache folder, because preparing takes seconds and copying does not.
 */
export const copyPreparedDatabase = async (options: {
  dataDir: string;
  folder?: string;
  engine?: Engine;
}): Promise<void> => {
  if (await exists(join(options.dataDir, 'data'))) return;
  const { engine = pglite() } = options;
  const template = await templateOf(options.folder, engine);
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  await copyData(engine, template, options.dataDir);
};

/** The stopped database with the migrations of `folder`; without a folder, with what Supabase has only. */
const templateOf = async (folder: string | undefined, engine: Engine): Promise<string> => {
  const migrations = await readMigrations(folder);
  const template = join(engine.templates, await keyOf(migrations));
  const made = await fillOnce(template, async (temporary) => {
    // Most of the time goes into initdb, which no migration changes.
    if (migrations.length > 0) await copyData(engine, await templateOf(undefined, engine), temporary);
    const server = await engine.start({ dataDir: temporary });
    try {
      await applyMigrations({ url: server.url(), folder });
    } finally {
      await server.stop();
    }
  });
  if (made) await removeUnused(engine.templates);
  const now = new Date();
  await utimes(template, now, now);
  return template;
};

/** Whole or not at all: a copy that was cut off must not be taken for a database. */
const copyData = (engine: Engine, from: string, to: string): Promise<boolean> =>
  fillOnce(join(to, 'data'), (temporary) => engine.copy(join(from, 'data'), temporary));

/** Names a template by all that goes into it; our manifest pins the version of PGlite. */
const keyOf = async (migrations: readonly Migration[]): Promise<string> => {
  const parts = [await readFile(manifest, 'utf8'), await readFile(bootstrapFile, 'utf8'), migrations];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
};

/** Templates of migrations long changed. */
const removeUnused = async (templates: string): Promise<void> => {
  for (const name of await readdir(templates)) {
    const path = join(templates, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > unusedMs) await rm(path, { recursive: true, force: true });
  }
};
