import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestPostgres, type TestPostgres } from '@prosa/testkit';
import postgres from 'postgres';
import { lints } from './lints.ts';

let database: TestPostgres;
let sql: postgres.Sql;
before(async () => {
  database = await startTestPostgres();
  sql = postgres(database.url(), { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await sql?.end({ timeout: 1 });
  await database?.[Symbol.asyncDispose]();
});

const findings = async (on: postgres.ISql, query: string): Promise<string[]> =>
  (await on.unsafe(query).values()).map(([finding]) => String(finding));

describe('the schema', () => {
  for (const [rule, query] of Object.entries(lints)) {
    test(rule, async () => assert.deepEqual(await findings(sql, query), []));
  }
});

/** What each rule is there to find: a rule that finds nothing here would find nothing at all. */
const offences: Record<string, string> = {
  'row-level security is on for every table and partition': 'alter table prosa.groups disable row level security',
  'every table has a policy': 'drop policy service_all on prosa.inbox',
  'nobody has rights on a partition of its own': 'grant select on prosa.messages_00 to authenticated',
  'every table has a primary key': 'alter table prosa.inbox drop constraint inbox_pkey',
  'every foreign key has an index that begins with its columns': 'drop index prosa.memories_member',
  'no index says what another says': 'create index twice on prosa.webhooks (group_id)',
  'no index is only the beginning of another': 'create index part on prosa.analyses (group_id)',
  'every index is valid': `update pg_index set indisvalid = false where indexrelid = 'prosa.webhooks_group'::regclass`,
  'one permissive policy for each role and action':
    'create policy more on prosa.groups for select to authenticated using (id is null)',
  'auth functions and settings in policies are asked once for a statement':
    'alter policy read on prosa.api_keys using (user_id = auth.uid())',
  'helpers in policies are asked once for a statement':
    'alter policy read on prosa.groups using (id in (select private.my_groups()))',
  'no policy of users is always true, or is true for nobody in particular':
    'alter policy read on prosa.groups using (true)',
  'no policy trusts what users say of themselves': `alter policy read on prosa.groups using ((select auth.jwt()) -> 'user_metadata' ->> 'group' = id)`,
  'policies say both what may be changed and into what':
    'create policy more on prosa.exports for update to authenticated using (id is null)',
  'every function has an empty search path': 'alter function private.my_groups() reset search_path',
  'no function can be called by everybody': 'grant execute on function private.my_groups() to public',
  'triggers cannot be called by hand': 'grant execute on function private.keep_an_owner() to authenticated',
  'no view, materialised view or foreign table goes around policies': 'create view prosa.everything as select 1 as one',
  'nothing of ours is in a schema that the Data API exposes': 'create table public.things (id int)',
  'no extension is in public': 'alter extension vector set schema public',
  'anonymous users have no rights at all': 'grant select (id) on prosa.groups to anon',
  'no service can make, change or own anything of the schema': 'grant create on schema prosa to prosa_audit',
  'every table, column, function and schema says what it is': 'alter table prosa.inbox add column more int',
  'names, numbers and texts have no column that could be read': 'alter table prosa.members add column nick_name text',
};

describe('a rule finds', () => {
  for (const rule of Object.keys(lints)) {
    test(`that not ${rule}`, async () => {
      const found = sql.begin(async (transaction) => {
        await transaction.unsafe(offences[rule] ?? 'select');
        const result = await findings(transaction, lints[rule] ?? '');
        throw Object.assign(new Error('rolled back'), { result });
      });
      const { result } = await found.then(
        () => ({ result: [] }),
        (error) => error,
      );
      assert.ok(result?.length > 0, `${result}`);
    });
  }
});
