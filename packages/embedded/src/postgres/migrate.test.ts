import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { applyMigrations } from './migrate.ts';
import { startTestDatabase } from './test-database.ts';

const database = await startTestDatabase();
const root = await mkdtemp(join(tmpdir(), 'prosa-migrations-'));
after(async () => {
  await database[Symbol.asyncDispose]();
  await rm(root, { recursive: true });
});
const sql = database.client();

const folderOf = async (name: string, files: Record<string, string>): Promise<string> => {
  const folder = join(root, name);
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
};

test('each migration is applied once and in order, and recorded as the Supabase CLI does', async () => {
  const folder = await folderOf('good', {
    '20250102000000_second.sql': 'alter table shop.things add vector extensions.vector(3);',
    '20250101000000_first_one.sql': `
      create extension if not exists vector with schema extensions;
      create schema shop; create table shop.things (id int, owner uuid default auth.uid());`,
    'README.md': 'not a migration',
  });
  const options = { url: database.url(), folder };
  const both = await Promise.all([applyMigrations(options), applyMigrations(options)]);
  assert.deepEqual(both.flat().sort(), ['20250101000000', '20250102000000']);

  await writeFile(
    join(folder, '20250103000000_third.sql'),
    `insert into shop.things (id, vector) values (1, '[1,2,3]')`,
  );
  assert.deepEqual(await applyMigrations(options), ['20250103000000']);
  assert.deepEqual(await applyMigrations(options), []);
  const recorded = await sql`select version, name from supabase_migrations.schema_migrations order by version`;
  assert.deepEqual(
    recorded.map((row) => row['name']),
    ['first_one', 'second', 'third'],
  );
});

test('a migration that fails leaves nothing behind and is named', async () => {
  const folder = await folderOf('bad', {
    '20250201000000_fine.sql': 'create table fine ();',
    '20250202000000_broken.sql': 'create table broken (); select 1 / 0;',
  });
  await assert.rejects(applyMigrations({ url: database.url(), folder }), {
    code: 'stack_failed',
    message: 'Migration 20250202000000_broken failed: division by zero',
  });
  const tables = await sql`select relname from pg_class where relname in ('fine', 'broken')`;
  assert.deepEqual(
    tables.map((row) => row['relname']),
    ['fine'],
  );
});

test('the claims of a transaction are what auth.uid() and auth.jwt() answer, and nothing outside of it', async () => {
  const sub = '0b9c5b1e-6d43-4c1c-9d4e-2f1f0b7a1c11';
  const inside = await sql.begin(async (transaction) => {
    await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ sub, role: 'authenticated' })}, true)`;
    return transaction`select auth.uid(), auth.role(), auth.jwt() ->> 'sub' as claimed`;
  });
  assert.deepEqual({ ...inside[0] }, { uid: sub, role: 'authenticated', claimed: sub });
  const [outside] = await sql`select auth.uid(), auth.role(), auth.jwt() as claims`;
  assert.deepEqual({ ...outside }, { uid: null, role: null, claims: null });
});
