import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type Purpose } from '@prosa/contracts';
import { fakeClock } from '@prosa/testkit';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';
import { sweepPrivacy } from '../src/privacy.ts';

let databases: TestDatabases;
let admin: postgres.Sql;
before(async () => {
  databases = await startTestDatabases();
  admin = postgres(databases.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await admin?.end();
  await databases[Symbol.asyncDispose]();
});

const day = 24 * 60 * 60 * 1_000;
const clock = fakeClock(new Date().toISOString());
const sweep = () => sweepPrivacy(databases.as('scheduler'), new Date(clock.now()));

/** A group with a memory, and a member whose it is. */
const groupWithMemory = async (): Promise<TestGroup> => {
  const group = await databases.createGroup();
  const { groupId } = group;
  const memberId = newId('member');
  await admin`
    insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
    values (${memberId}, ${groupId}, 'x', 'x', now(), now())`;
  await admin`
    insert into prosa.memories (id, group_id, member_id, fact_key, predicate, body_sealed, message_ids, confidence, model, vector)
    values (${newId('memory')}, ${groupId}, ${memberId}, 'fact', 'lives_in', 'x', '{1}', 0.9, 'offline', '[1,2]')`;
  return group;
};
const memories = async ({ groupId }: TestGroup) =>
  (await admin`select from prosa.memories where group_id = ${groupId}`).length;
const asOwner = ({ owner }: TestGroup) => databases.as('gateway').asUser.bind(null, owner);
const end = async (group: TestGroup, purpose: Purpose) => {
  await asOwner(group)(async (tx) => {
    const basis = (await tx.legalBases.all(group.groupId)).find((one) => one.purpose === purpose && !one.endedAt);
    assert.equal(await tx.legalBases.end(group.groupId, basis?.id ?? newId('legalBasis')), purpose);
  });
};

test('what a basis carried is removed a week after its end, unless another took its place or the law holds it', async () => {
  const [ended, renewed, held, untouched] = await Promise.all([1, 2, 3, 4].map(groupWithMemory));
  assert.ok(ended && renewed && held && untouched);
  for (const group of [ended, renewed, held]) await end(group, 'memories');
  await asOwner(renewed)((tx) =>
    tx.legalBases.record({
      ...{ id: newId('legalBasis'), groupId: renewed.groupId, purpose: 'memories', basis: 'consent' },
      recordedBy: renewed.owner,
    }),
  );
  await asOwner(held)((tx) => tx.groups.change(held.groupId, { legalHold: true }));
  assert.equal(await sweep(), 0);
  clock.advance(8 * day);
  assert.equal(await sweep(), 1);
  assert.deepEqual(await Promise.all([ended, renewed, held, untouched].map(memories)), [0, 1, 1, 1]);
  await asOwner(held)((tx) => tx.groups.change(held.groupId, { legalHold: false }));
  assert.equal(await sweep(), 1);
});

test('requests that nobody proved theirs are forgotten after a day; the others stay', async () => {
  const { groupId } = await databases.createGroup();
  const prepare = async () => {
    const id = newId('request');
    await databases.as('gateway').transaction((tx) =>
      tx.anonymousRequests.prepare({
        ...{ id, groupId, kind: 'access', requesterKey: Buffer.from(id), codeHash: Buffer.from('code') },
        ...{ expiresAt: new Date(Date.now() + day), detailsSealed: null },
      }),
    );
    return id;
  };
  const [proved] = [await prepare(), await prepare()];
  await databases
    .as('gateway')
    .transaction((tx) => tx.anonymousRequests.verify(proved, Buffer.from('code'), Buffer.from('token')));
  clock.advance(2 * day);
  assert.equal(await sweep(), 1);
  const rows = await admin<{ id: string }[]>`select id from prosa.data_subject_requests where group_id = ${groupId}`;
  assert.deepEqual(
    rows.map(({ id }) => id),
    [proved],
  );
});
