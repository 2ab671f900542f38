import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestPostgres } from '@prosa/testkit';
import postgres from 'postgres';
import { streamConfigs } from '../../bus/src/topology-configs.ts';
import { expectedTables } from '../../database/test/access/expectations.ts';
import { fieldNames } from '../../runtime/src/log-fields.ts';
import { logFields, namesIn, storePlaces, streamPlaces, tables } from '../src/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const columnsOf = async (): Promise<Map<string, string[]>> => {
  await using server = await startTestPostgres();
  const sql = postgres(server.url(), { max: 1, prepare: false, onnotice: () => {} });
  try {
    const rows = await sql<{ table: string; columns: string[] }[]>`
      select c.relname as table, array_agg(a.attname::text) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      where c.relnamespace = 'prosa'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition group by 1`;
    return new Map(rows.map(({ table, columns }) => [table, columns.sort()]));
  } finally {
    await sql.end();
  }
};

test('the data map knows every table and column of the migrated database, and no other', async () => {
  const there = await columnsOf();
  assert.deepEqual(Object.keys(tables).sort(), [...there.keys()].sort());
  for (const [table, { columns }] of Object.entries(tables))
    assert.deepEqual(namesIn(columns).sort(), there.get(table), table);
});

test('what is sealed is of a class that is said to be, and keys and vectors are of theirs', () => {
  for (const [table, { columns }] of Object.entries(tables)) {
    for (const [dataClass, names] of Object.entries(columns)) {
      for (const name of names.split(' ')) {
        if (name.endsWith('_sealed')) assert.match(dataClass, /text|name|finding|right|secret/, `${table}.${name}`);
        if (/vector|centroid/.test(name)) assert.equal(dataClass, 'vector', `${table}.${name}`);
        if (/_user|user_id|owner_id|_by$/.test(name)) assert.equal(dataClass, 'account', `${table}.${name}`);
      }
    }
  }
});

test('the data map knows every stream and key-value bucket of the topology', () => {
  assert.deepEqual(
    Object.keys(streamPlaces).sort(),
    streamConfigs({})
      .map(({ name }) => name)
      .sort(),
  );
});

/** Sources of what runs, without tests. */
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/src\/.*\.ts$|^src\/.*\.ts$/.test(path) && !/node_modules|\.test\.ts$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));

test('the data map knows every store of objects and its bucket, by the variables that name them', () => {
  const code = ['packages', 'services', 'stack'].filter((folder) => folder !== 'privacy').flatMap(sources);
  const declared = (pattern: RegExp) =>
    [...new Set(code.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))].sort();
  const known = Object.keys(storePlaces);
  assert.deepEqual(declared(/^ +([A-Z]+(?:_[A-Z]+)*_STORE|STORAGE)\??: (?!\{)/gm), known.toSorted());
  const buckets = Object.values(storePlaces).flatMap(({ bucket }) => bucket ?? []);
  assert.deepEqual(declared(/^ +([A-Z]+(?:_[A-Z]+)*_BUCKET)\??: /gm), buckets.toSorted());
});

test('the data map knows every field that may be logged', () => {
  assert.deepEqual(namesIn(logFields).sort(), fieldNames().sort());
});

test('who reads a table is told for each by the access rules', () => {
  assert.deepEqual(expectedTables.users.toSorted(), Object.keys(tables).sort());
});
