import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import postgres from 'postgres';
import { message, startFixture } from '../test/fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
let owner: postgres.Sql;
before(async () => {
  fixture = await startFixture();
  owner = postgres(fixture.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await owner.end();
  await fixture[Symbol.asyncDispose]();
});

/** A group with two members, an export with six messages of theirs in turn, two segments, and a known day. */
const fill = async () => {
  const { as, createGroup, createExport } = fixture;
  const { groupId, owner: user } = await createGroup();
  const { id: exportId } = await createExport({ groupId, owner: user });
  const members = [newId('member'), newId('member')] as const;
  const counts = {
    fingerprint: Buffer.from('day'),
    dateOrder: 'dmy' as const,
    endsAt: '2025-03-10T14:05:00',
    counts: { lines: 6 },
  };
  await as.ingestion.transaction(async (tx) => {
    for (const [index, id] of members.entries()) {
      const name = { nameKey: Buffer.from(`name ${index}`), nameSealed: Buffer.from('sealed') };
      await tx.members.insert(groupId, { id, ...name, seen: new Date() });
      const seen = { firstSeen: new Date(), lastSeen: new Date() };
      await tx.members.addNames(groupId, [{ memberId: id, kind: 'name', ...name, ...seen }]);
    }
    const messages = [0, 1, 2, 3, 4, 5].map((n) => message(n, { memberId: members[n % 2] ?? null }));
    await tx.messages.insert(groupId, exportId, 1, messages);
    await tx.days.add(groupId, [counts]);
  });
  const ids = (await as.embedding.transaction((tx) => tx.messages.ofBatch(exportId, 1))).map(({ id }) => id);
  const time = '2025-03-10T14:00:00';
  const segment = (messageIds: number[]) => ({
    ...{ id: newId('segment'), messageIds, startsAt: time, endsAt: time, vector: new Float32Array(3) },
  });
  // The first holds messages of one member only.
  const segments = [segment([ids[0] ?? 0, ids[2] ?? 0]), segment([ids[3] ?? 0, ids[4] ?? 0])];
  const place = { groupId, exportId, batch: 1, model: 'test' };
  await as.embedding.transaction((tx) => tx.segments.insert(place, segments));
  return { groupId, exportId, members };
};

const left = async (groupId: string) => {
  const [row] = await owner`
    select (select count(*) from prosa.messages where group_id = ${groupId})::int as messages,
      (select count(*) from prosa.segments where group_id = ${groupId})::int as segments,
      (select count(*) from prosa.member_names where group_id = ${groupId})::int as names,
      (select count(*) from prosa.batches where group_id = ${groupId})::int as batches,
      (select count(*) from prosa.day_fingerprints where group_id = ${groupId})::int as days`;
  return row;
};

test('a member takes their messages along, the segments with one of them, and what is known of days', async () => {
  const [{ groupId, members }, other] = [await fill(), await fill()];
  await owner`delete from prosa.members where id = ${members[1]}`;
  assert.deepEqual(await left(groupId), { messages: 3, segments: 1, names: 1, batches: 1, days: 0 });
  assert.deepEqual(await left(other.groupId), { messages: 6, segments: 2, names: 2, batches: 1, days: 1 });
});

test('an export takes its messages along', async () => {
  const { groupId, exportId } = await fill();
  await owner`delete from prosa.exports where id = ${exportId}`;
  assert.deepEqual(await left(groupId), { messages: 0, segments: 0, names: 2, batches: 0, days: 0 });
});

test('a group takes everything along', async () => {
  const [{ groupId }, other] = [await fill(), await fill()];
  await owner`delete from prosa.groups where id = ${groupId}`;
  assert.deepEqual(await left(groupId), { messages: 0, segments: 0, names: 0, batches: 0, days: 0 });
  assert.equal((await left(other.groupId))?.['messages'], 6);
});

test('a partition is closed to everyone but through the whole table', async () => {
  const rights = await owner`
    select relname, rolname from pg_class join pg_namespace on pg_namespace.oid = relnamespace, pg_roles
    where nspname = 'prosa' and relispartition and relkind = 'r' and not rolsuper and rolname ~ '^(prosa_|authenticated$)'
      and (has_table_privilege(rolname, pg_class.oid, 'select') or not relrowsecurity)`;
  assert.deepEqual([...rights], []);
});

test('the pages of a group, its minutes and its batches are read by index, from one partition', async () => {
  const { groupId, exportId } = await fill();
  const plan = async (query: postgres.PendingQuery<postgres.Row[]>): Promise<string> => {
    const rows = await owner.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx`explain ${query}`;
    });
    return rows.map((row) => String(row['QUERY PLAN'])).join('\n');
  };
  const queries = [
    owner`select id from prosa.messages where group_id = ${groupId} and id <= 9 order by local_time, id limit 5`,
    owner`select id from prosa.messages where group_id = ${groupId} and stable_key = '\\x00'`,
    owner`select id from prosa.messages where group_id = ${groupId} and id between 1 and 9 and export_id = ${exportId}`,
    owner`select max(id) from prosa.messages where group_id = ${groupId}`,
    owner`select minute, id from unnest('{2025-03-10 14:00}'::timestamp[]) as minutes (minute) cross join lateral (
      select * from prosa.messages where group_id = ${groupId} and local_time >= minute
        and local_time < minute + interval '1 minute' offset 0) as messages`,
  ];
  for (const query of queries) {
    const text = await plan(query);
    assert.match(text, /Index (Only )?Scan|Bitmap Index Scan/, text);
    assert.equal(new Set(text.match(/on messages_\d\d\b/g)).size, 1, text);
  }
});
