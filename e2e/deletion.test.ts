import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@prosa/testkit';
import postgres from 'postgres';
import { finish, sampleFile, startTestStack } from './support.ts';

/** What outlives a group, as proof. */
const outliving = ['audit_entries', 'transfer_records', 'erasures'];

test('groups that are deleted while they are worked on leave nothing, and hold up no other', async () => {
  await using stack = await startTestStack();
  const deleted: string[] = [];
  // At the upload, while it is parsed, while vectors are made, while agents run: somewhere there each of them is.
  for (const wait of [0, 300, 1_000, 2_000]) {
    const { id: groupId } = await stack.api.createGroup('Quintal');
    await stack.api.upload(groupId, sampleFile);
    await delay(wait);
    const { response } = await stack.client.DELETE('/v1/groups/{groupId}', { params: { path: { groupId } } });
    assert.equal(response.status, 204);
    deleted.push(groupId);
  }
  const { id } = await stack.api.createGroup('Outro');
  const { done } = await finish(stack, await stack.api.upload(id, sampleFile));
  assert.equal(done.phase, 'done');

  const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`
      select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'group_id'
      where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition`;
    assert.ok(tables.length > 15);
    // Each leaves an erasure that is carried to its end: files, ledger, a receipt for whoever asked.
    await eventually(
      async () => {
        const open = await sql`select 1 from prosa.erasures where ledger_at is null or receipt is null`;
        assert.equal(open.length, 0);
      },
      { timeoutMs: 90_000, everyMs: 500 },
    );
    const recorded = await readdir(join(stack.folder, 'anchors/erasures'));
    assert.equal(recorded.length, deleted.length);
    for (const groupId of deleted) assert.deepEqual(await readdir(join(stack.folder, 'storage', groupId)), []);
    for (const { name } of tables.filter(({ name }) => !outliving.includes(name))) {
      const rows = await sql`select 1 from prosa.${sql(name)} where group_id = any (${deleted}::text[]) limit 1`;
      assert.equal(rows.length, 0, name);
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
});
