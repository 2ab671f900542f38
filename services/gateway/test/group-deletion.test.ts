import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { GroupId, Problem } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';
import { writeReport } from './report-rows.ts';

let gateway: Gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway[Symbol.asyncDispose]());

const remove = (groupId: GroupId) => gateway.ask('owner', `/v1/groups/${groupId}`, { method: 'DELETE' });
const filesOf = (groupId: GroupId) => readdir(join(gateway.objects, groupId)).catch(() => []);
/** Rows that name the group, by table; those that are to outlive it left out. */
const rowsOf = async (groupId: GroupId): Promise<Record<string, number>> => {
  const tables = await gateway.admin<{ name: string }[]>`
    select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'group_id'
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await gateway.admin<[{ count: number }]>`
      select count(*)::int as count from prosa.${gateway.admin(name)} where group_id = ${groupId}`;
    if (row.count > 0 && name !== 'erasures') counts[name] = row.count;
  }
  return counts;
};

test('a group goes with everything of it: rows, keys and raw files; nothing of another group', async () => {
  const [gone, stays] = [await gateway.createGroup(), await gateway.createGroup()];
  for (const { id, subject } of [gone, stays]) {
    await writeReport(gateway, id, subject);
    assert.equal((await gateway.upload('owner', id, `a chat of ${id}`)).status, 202);
    assert.equal((await filesOf(id)).length, 1);
  }
  const before = await rowsOf(stays.id);
  assert.ok(['messages', 'members', 'data_keys', 'report_sections', 'memories'].every((table) => before[table]));
  assert.equal((await remove(gone.id)).status, 204);

  assert.deepEqual(await rowsOf(gone.id), {});
  assert.deepEqual(await filesOf(gone.id), []);
  assert.equal((await gateway.ask('owner', `/v1/groups/${gone.id}`)).status, 404);
  assert.equal((await remove(gone.id)).status, 404);
  assert.deepEqual(await rowsOf(stays.id), before);
  assert.equal((await filesOf(stays.id)).length, 1);
});

test('that it was deleted is an event for the trail, in the same transaction', async () => {
  const { id } = await gateway.createGroup();
  await remove(id);
  const events = await gateway.admin<{ type: string; groupId: string }[]>`
    select event ->> 'type' as type, event #>> '{data,groupId}' as "groupId" from prosa.outbox
    where event ->> 'type' = 'group.deleted' and event #>> '{data,groupId}' = ${id}`;
  assert.deepEqual([...events], [{ type: 'group.deleted', groupId: id }]);
});

test('under legal hold nothing is deleted, and nothing is said to be', async () => {
  const { id } = await gateway.createGroup();
  await gateway.send('owner', 'PATCH', `/v1/groups/${id}`, { legalHold: true });
  const answer = await remove(id);
  assert.equal(answer.status, 409);
  assert.match(((await answer.json()) as Problem).detail, /legal hold/);
  assert.equal((await gateway.ask('owner', `/v1/groups/${id}`)).status, 200);
  const events = await gateway.admin`
    select 1 from prosa.outbox where event ->> 'type' = 'group.deleted' and event #>> '{data,groupId}' = ${id}`;
  assert.equal(events.length, 0);
});
