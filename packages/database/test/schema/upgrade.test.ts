import assert from 'node:assert/strict';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { applyMigrations } from '@prosa/embedded';
import { startTestPostgres, type TempDir, type TestPostgres, tempDir } from '@prosa/testkit';
import postgres from 'postgres';
import { insertRow, type Row, rowsAt, userId } from '../access/rows.ts';

const folder = fileURLToPath(new URL('../../../../supabase/migrations', import.meta.url));
const migrations = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** Every row of every table as text, as far as its columns go. */
const contents = async (sql: postgres.Sql, columns: Map<string, string[]>): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  for (const [table, names] of columns) {
    const rows = await sql.unsafe(`select row(${names.join(', ')})::text from prosa.${table} order by 1`).values();
    found.set(
      table,
      rows.map(([row]) => String(row)),
    );
  }
  return found;
};

const columnsOf = async (sql: postgres.Sql): Promise<Map<string, string[]>> => {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as table, array_agg(a.attname::text order by attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
    where c.relnamespace = 'prosa'::regnamespace and c.relkind in ('r', 'p') and not relispartition group by 1`;
  return new Map(rows.map(({ table, columns }) => [table, columns]));
};

/** Rows of two members in every table that is there already, with the columns that are. */
const fill = async (sql: postgres.Sql, columns: Map<string, string[]>): Promise<void> => {
  for (const kind of ['own', 'common'] as const) {
    const rows = rowsAt({ tenant: 'a', kind, user: userId('a', kind === 'own' ? 'owner' : 'guest') });
    for (const [table, row] of Object.entries(rows) as [string, Row][]) {
      const known = columns.get(table);
      if (known === undefined) continue;
      const there = Object.fromEntries(Object.entries(row).filter(([column]) => known.includes(column)));
      await sql.unsafe(`${insertRow(table, there)} on conflict do nothing`);
    }
  }
};

let empty: TempDir;
let database: TestPostgres;
let sql: postgres.Sql;
before(async () => {
  empty = await tempDir();
  database = await startTestPostgres({ migrations: empty.path });
  sql = postgres(database.url(), { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await sql?.end({ timeout: 1 });
  await database?.[Symbol.asyncDispose]();
  await empty?.[Symbol.asyncDispose]();
});

describe('a database with data in it', () => {
  for (const [index, last] of migrations.entries()) {
    if (index + 1 === migrations.length) continue;
    test(`is brought up to date from ${last}, and keeps every row`, async () => {
      // The roles stay: they belong to the server, and migrations have to live with those of another database.
      await sql`drop schema if exists prosa, private, supabase_migrations cascade`;
      await using earlier = await tempDir();
      for (const name of migrations.slice(0, index + 1)) await copyFile(join(folder, name), join(earlier.path, name));
      await applyMigrations({ url: database.url(), folder: earlier.path });
      const before = await columnsOf(sql);
      await fill(sql, before);
      const kept = await contents(sql, before);
      assert.ok([...kept.values()].every((rows) => rows.length > 0));

      const applied = await applyMigrations({ url: database.url(), folder });
      assert.deepEqual(
        applied,
        migrations.slice(index + 1).map((name) => name.split('_')[0]),
      );
      // A migration may add rows, e.g. the bases in law of groups that are there.
      const upgraded = await contents(sql, before);
      for (const [table, rows] of kept) {
        const still = upgraded.get(table)?.filter((row) => rows.some((other) => isDeepStrictEqual(row, other)));
        assert.deepEqual(still, rows, table);
      }
      assert.deepEqual(await applyMigrations({ url: database.url(), folder }), []);
    });
  }
});
