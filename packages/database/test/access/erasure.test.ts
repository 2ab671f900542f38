import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type postgres from 'postgres';
import { userId } from './rows.ts';
import { startTenants } from './tenants.ts';

let tenants: Awaited<ReturnType<typeof startTenants>>;
let owner: postgres.Sql;
let ingestion: postgres.Sql;
before(async () => {
  tenants = await startTenants();
  owner = tenants.login();
  ingestion = tenants.login('prosa_ingestion');
});
after(() => tenants?.[Symbol.asyncDispose]());

const group = 'grp_a';
const member = 'mem_a_own';
/** Outlives whoever is erased: that it happened, and what data went where. */
const outliving = ['erasures', 'audit_entries', 'suppressed_names', 'transfer_records', 'operations'];
/** Sealed, and about the group as it is, or about somebody else. */
const kept = [
  'members',
  'member_names',
  'messages',
  'memories',
  'memory_corrections',
  'profiles',
  'segments',
  'exports',
  'webhooks',
  'data_subject_requests',
];

const tablesWith = async (condition: string): Promise<string[]> => {
  const rows = await owner.unsafe<{ name: string }[]>(`
    select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition and (${condition}) order by 1`);
  return rows.map(({ name }) => name);
};
const count = async (table: string, where: string): Promise<number> => {
  const [row] = await owner.unsafe<[{ count: number }]>(
    `select count(*)::int as count from prosa.${table} where ${where}`,
  );
  return row.count;
};
const open = (id: string, of = member) => owner`
  insert into prosa.erasures (id, organisation_id, group_id, member_id) values (${id}, 'org_a', ${group}, ${of})`;

test('ingestion erases nobody who is not named by an open erasure, and nobody else erases anybody', async () => {
  const attempts = [
    'select private.erase_messages($1, 10)',
    'select private.erase_member($1)',
    `select private.erase_lines($1, '{11}')`,
  ];
  const before_ = await count('messages', 'true');
  // One that is done, one that there is not.
  for (const id of ['ers_a_own', 'ers_none']) for (const attempt of attempts) await ingestion.unsafe(attempt, [id]);
  assert.equal(await count('messages', 'true'), before_);
  for (const service of ['gateway', 'embedding', 'agents', 'coordinator', 'scheduler', 'audit', 'rotation', 'backup'])
    for (const attempt of attempts)
      await assert.rejects(
        tenants.login(`prosa_${service}`).unsafe(attempt, ['ers_a_own']),
        { code: '42501' },
        service,
      );
  await assert.rejects(ingestion`delete from prosa.messages`, { code: '42501' });
});

test('a member who is being erased is not shown, not even to themself', async () => {
  await open('ers_open');
  for (const role of ['owner', 'admin', 'subject']) {
    await tenants.asUser(userId('a', role), async (sql) => {
      for (const table of ['messages', 'memories', 'profiles']) {
        const rows = await sql.unsafe(`select 1 from prosa.${table} where member_id = '${member}'`);
        assert.equal(rows.length, 0, `${role}: ${table}`);
      }
    });
  }
  assert.equal(await count('members', `id = '${member}' and blocked_at is not null`), 1);
});

test('then every trace of them goes, from every table there is, and runs under way end', async () => {
  // What the erased person said is cited of somebody else; runs are under way; one owner is linked to them.
  await owner`update prosa.memories set message_ids = '{11}' where id = 'mry_a_common'`;
  await owner`update prosa.analyses set state = 'running' where group_id = ${group}`;
  await owner`update prosa.agent_results set state = 'requested' where group_id = ${group}`;
  await owner`update prosa.grants set member_id = ${member} where group_id = ${group} and role = 'owner'`;
  const others = await count('messages', `group_id = 'grp_b' or member_id = 'mem_a_common'`);

  await ingestion`select private.erase_messages('ers_open', 10)`;
  const [row] = await ingestion`select private.erase_member('ers_open') as erased`;
  assert.equal(row?.['erased'], true);

  for (const table of await tablesWith(`attname = 'member_id'`))
    if (!outliving.includes(table)) assert.equal(await count(table, `member_id = '${member}'`), 0, table);
  for (const table of await tablesWith(`attname = 'message_ids'`))
    assert.equal(await count(table, `group_id = '${group}' and 11 = any (message_ids)`), 0, table);
  assert.equal(await count('memories', `id = 'mry_a_common'`), 0, 'what cites them');
  assert.equal(
    await count('data_subject_requests', `id = 'dsr_a_own' and details_sealed is null and answer_sealed is null`),
    1,
  );

  // A table that keeps something sealed of a group, and that nobody here has heard of, is emptied as well.
  const sealed = await tablesWith(`(attname ~ '_sealed$' or atttypid = 'extensions.vector'::regtype)
    and exists (select from pg_attribute where attrelid = c.oid and attname = 'group_id')`);
  for (const table of sealed.filter((name) => !kept.includes(name) && name !== 'agent_results'))
    assert.equal(await count(table, `group_id = '${group}'`), 0, table);
  assert.equal(
    await count('agent_results', `group_id = '${group}' and (result_sealed is not null or state = 'requested')`),
    0,
  );
  assert.equal(await count('analyses', `group_id = '${group}' and state = 'running'`), 0);

  assert.equal(await count('grants', `group_id = '${group}' and role = 'owner'`), 1, 'the owner stays');
  assert.equal(await count('messages', `group_id = 'grp_b' or member_id = 'mem_a_common'`), others);
  assert.ok((await count('report_sections', `group_id = 'grp_b'`)) > 0, 'another tenant keeps everything');
  assert.ok((await count('suppressed_names', `erasure_id = 'ers_open'`)) > 0);
});
