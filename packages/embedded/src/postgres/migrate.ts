import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import postgres from 'postgres';

/** A file of supabase/migrations: `20261122000100_tables.sql`. */
export type Migration = { version: string; name: string; sql: string };

export const bootstrapFile = new URL('./bootstrap.sql', import.meta.url);

/** The migrations of a folder, in order; none without a folder. */
export const readMigrations = async (folder: string | undefined): Promise<Migration[]> => {
  if (folder === undefined) return [];
  const files = await readdir(folder);
  const named = files.sort().flatMap((file) => {
    const [, version, name] = file.match(/^(\d+)_(.+)\.sql$/) ?? [];
    return version && name ? [{ file, version, name }] : [];
  });
  return Promise.all(
    named.map(async ({ file, version, name }) => ({ version, name, sql: await readFile(join(folder, file), 'utf8') })),
  );
};

/**
 * Brings a database up to date as the superuser or owner in `url`: first, where it is not a Supabase project, what each of
 * those has; then every migration that is not recorded yet, each in a transaction. The record is the one of the Supabase
 * CLI, so either may go on after the other. `onApplied` is told of each. Resolves with the versions applied now. Throws
 * `stack_failed` naming the migration that failed.
 */
export const applyMigrations = async (options: {
  url: string;
  folder?: string | undefined;
  /** The last version wanted; all by default. */
  until?: string | undefined;
  onApplied?: (migration: string) => void;
}): Promise<string[]> => {
  const migrations = await readMigrations(options.folder);
  const sql = postgres(options.url, { max: 1, prepare: false, onnotice: () => {} });
  const applied: string[] = [];
  try {
    await once(sql, 'bootstrap', async (transaction) => {
      const [found] = await transaction`select from pg_catalog.pg_namespace where nspname = 'auth'`;
      if (found === undefined) await transaction.unsafe(await readFile(bootstrapFile, 'utf8'));
      await transaction.unsafe(`
        create schema if not exists supabase_migrations;
        create table if not exists supabase_migrations.schema_migrations
          (version text not null primary key, statements text[], name text)`);
    });
    for (const { version, name, sql: text } of migrations) {
      if (options.until !== undefined && version > options.until) break;
      await once(sql, `${version}_${name}`, async (transaction) => {
        const [found] = await transaction`
          select from supabase_migrations.schema_migrations where version = ${version}`;
        if (found !== undefined) return;
        await transaction.unsafe(text);
        await transaction`
          insert into supabase_migrations.schema_migrations (version, name, statements) values (${version}, ${name}, '{}')`;
        applied.push(version);
      });
      if (applied.at(-1) === version) options.onApplied?.(`${version}_${name}`);
    }
  } finally {
    await sql.end();
  }
  return applied;
};

/** One step in a transaction, while nobody else takes one. */
const once = async (
  sql: postgres.Sql,
  step: string,
  work: (transaction: postgres.TransactionSql) => Promise<void>,
): Promise<void> => {
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(hashtext('prosa migrations'))`;
      await work(transaction);
    });
  } catch (cause) {
    throw new ProsaError('stack_failed', `Migration ${step} failed: ${(cause as Error).message}`, { cause });
  }
};
