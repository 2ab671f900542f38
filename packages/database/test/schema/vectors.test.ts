import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type postgres from 'postgres';
import { insertRow, rowsAt, userId } from '../access/rows.ts';
import { startTenants } from '../access/tenants.ts';

let tenants: Awaited<ReturnType<typeof startTenants>>;
let sql: postgres.Sql;
before(async () => {
  tenants = await startTenants();
  sql = tenants.login();
});
after(() => tenants?.[Symbol.asyncDispose]());

const models = { 'offline-256-v1': 256, 'text-embedding-3-small': 1536 };

test('every table that is searched has an index for each model', async () => {
  const tables = await sql<{ name: string }[]>`
    select attrelid::regclass::text as name from pg_attribute
    where atttypid = 'extensions.vector'::regtype and attname = 'vector' and attnum > 0
      and attrelid in (select oid from pg_class where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p'))`;
  assert.ok(tables.length >= 5);
  for (const { name } of tables) {
    for (const [model, dimensions] of Object.entries(models)) {
      const plan = await sql.begin(async (tx) => {
        await tx`select set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true)`;
        return tx.unsafe(`
          explain select 1 from ${name} where model = '${model}'
          order by vector::extensions.vector(${dimensions}) operator(extensions.<=>) array_fill(0.1, array[${dimensions}])::extensions.vector(${dimensions})
          limit 10`);
      });
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      assert.match(text, new RegExp(`Index Scan using ${name.split('.')[1]}_(offline|3_small) `), `${name} ${model}`);
    }
  }
});

test('a model keeps to its dimensions; one without an index may have any', async () => {
  const segment = rowsAt({ tenant: 'a', kind: 'own', user: userId('a', 'owner'), fresh: true }).segments;
  const insert = (model: string) =>
    sql.unsafe(insertRow('segments', { ...segment, first_message_id: '99', model, vector: '[1,2,3]' }));
  await assert.rejects(insert('offline-256-v1'), /expected 256 dimensions, not 3/);
  await insert('tiny');
});
