import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type GroupId, type MemberId, newId } from '@prosa/contracts';
import postgres from 'postgres';
import { message, startFixture } from './fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
let place: { groupId: GroupId; owner: string };
let members: [MemberId, MemberId];
let ids: number[];
let admin: postgres.Sql;
const subject = randomUUID();
const viewer = randomUUID();
const whole = {};
const most = 100;

before(async () => {
  fixture = await startFixture();
  admin = postgres(fixture.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
  place = await fixture.createGroup();
  const { groupId } = place;
  const { id: exportId } = await fixture.createExport(place);
  members = [newId('member'), newId('member')];
  // Each message has its own term and one of all; those of even numbers have 1000 as well.
  const rows = Array.from({ length: 10 }, (_, n) =>
    message(n, { memberId: members[n % 2] ?? null, terms: n % 2 === 0 ? [n, 500, 1_000] : [n, 500] }),
  );
  await fixture.as.ingestion.transaction(async (tx) => {
    for (const [n, id] of members.entries())
      await tx.members.insert(groupId, {
        id,
        nameKey: Buffer.from(`name ${n}`),
        nameSealed: Buffer.from('s'),
        seen: new Date(0),
      });
    await tx.messages.insert(groupId, exportId, 1, rows);
  });
  ids = (await admin<{ id: number }[]>`select id::int from prosa.messages order by local_time`).map(({ id }) => id);
  await admin`update prosa.exports set stored = 10 where id = ${exportId}`;
  await admin`insert into prosa.grants (group_id, user_id, role, member_id) values (${groupId}, ${subject}, 'subject', ${members[1]}),
    (${groupId}, ${viewer}, 'viewer', null)`;
});
after(async () => {
  await admin.end();
  await fixture[Symbol.asyncDispose]();
});

const idsOf = (numbers: number[]) => numbers.map((n) => ids[n]);
const postings = async (user: string, terms: number[], period = whole) => {
  const sought = terms.map((term) => ({ term, most }));
  return [...(await fixture.as.gateway.asUser(user, (tx) => tx.search.postings(place.groupId, sought, period)))];
};

describe('messages by their blind terms', () => {
  test('are found by each term, and no more than asked for', async () => {
    assert.deepEqual(await postings(place.owner, [1_000, 3, 77]), [
      { term: 1_000, ids: idsOf([0, 2, 4, 6, 8]) },
      { term: 3, ids: idsOf([3]) },
      { term: 77, ids: [] },
    ]);
    const [few] = await fixture.as.gateway.asUser(place.owner, (tx) =>
      tx.search.postings(place.groupId, [{ term: 500, most: 4 }], whole),
    );
    assert.equal(few?.ids.length, 4);
  });

  test('of a member, and of a period: its days are whole', async () => {
    assert.deepEqual((await postings(place.owner, [500], { member: members[1] }))[0]?.ids, idsOf([1, 3, 5, 7, 9]));
    const found = async (period: object) => (await postings(place.owner, [1_000], period))[0]?.ids.length;
    assert.equal(await found({ from: '2025-03-10', to: '2025-03-10' }), 5);
    assert.equal(await found({ from: '2025-03-11' }), 0);
    assert.equal(await found({ to: '2025-03-09' }), 0);
  });

  test('a subject finds its own, and no frequency tells of others', async () => {
    assert.deepEqual(await postings(subject, [500, 1_000]), [
      { term: 500, ids: idsOf([1, 3, 5, 7, 9]) },
      { term: 1_000, ids: [] },
    ]);
    const sample = await fixture.as.gateway.asUser(subject, (tx) => tx.search.sample(place.groupId));
    assert.deepEqual(sample, {
      size: 5,
      sampled: 5,
      seen: new Map([[500, 5], ...[1, 3, 5, 7, 9].map((n) => [n, 1] as const)]),
    });
  });

  test('a viewer, a stranger and a service find nothing', async () => {
    for (const user of [viewer, randomUUID()]) {
      assert.deepEqual(await postings(user, [500]), [{ term: 500, ids: [] }]);
      const sample = await fixture.as.gateway.asUser(user, (tx) => tx.search.sample(place.groupId));
      assert.deepEqual(sample, { size: 0, sampled: 0, seen: new Map() });
    }
    await assert.rejects(
      fixture.as.embedding.transaction((tx) => tx.search.sample(place.groupId)),
      { code: 'forbidden' },
    );
  });

  test('a sample has shares of all that may be read', async () => {
    const { size, sampled, seen } = await fixture.as.gateway.asUser(place.owner, (tx) =>
      tx.search.sample(place.groupId),
    );
    assert.equal(size, 10);
    assert.equal(seen.get(500), sampled);
    assert.equal(seen.has(77), false);
    assert.ok((seen.get(1_000) ?? 0) > 0 && (seen.get(1_000) ?? 0) < sampled);
  });

  test('are merged into the index by the service that brings the last of them, and by no user', async () => {
    await fixture.as.embedding.transaction((tx) => tx.search.merge(place.groupId));
    assert.deepEqual((await postings(place.owner, [3]))[0]?.ids, idsOf([3]));
    await assert.rejects(
      fixture.as.gateway.asUser(place.owner, (tx) => tx.search.merge(place.groupId)),
      { code: 'forbidden' },
    );
  });

  test('come with those around them, as far as they may be read', async () => {
    const around = (user: string) =>
      fixture.as.gateway.asUser(user, (tx) =>
        tx.search.stretches(place.groupId, [ids[5] ?? 0], { reach: 2, hours: 3 }),
      );
    assert.deepEqual(
      (await around(place.owner)).map(({ messages }) => messages.map(({ id, terms }) => [id, terms])),
      [[3, 4, 5, 6, 7].map((n) => [ids[n], n % 2 === 0 ? [n, 500, 1_000] : [n, 500]])],
    );
    assert.deepEqual(
      (await around(subject)).map(({ messages }) => messages.map(({ id }) => id)),
      [idsOf([1, 3, 5, 7, 9])],
    );
    assert.deepEqual(await around(viewer), []);
  });

  test('an edit replaces its terms, and erasing the author takes them away', async () => {
    const [edited = 0] = ids;
    const { id: exportId } = await fixture.createExport(place);
    const { stableKey: currentKey, sentAt: _, localTime: __, kind: ___, memberId: ____, ...rest } = message(0);
    await fixture.as.ingestion.transaction((tx) =>
      tx.messages.change(place.groupId, exportId, 1, [{ ...rest, id: edited, currentKey, terms: [4_242] }]),
    );
    assert.deepEqual(await postings(place.owner, [0, 4_242]), [
      { term: 0, ids: [] },
      { term: 4_242, ids: [edited] },
    ]);
    await admin`delete from prosa.members where id = ${members[0]}`;
    assert.deepEqual(await postings(place.owner, [4_242, 1_000]), [
      { term: 4_242, ids: [] },
      { term: 1_000, ids: [] },
    ]);
  });
});

describe('pieces of conversation by their vectors', () => {
  const wanted = { model: 'test', vector: Float32Array.of(1, 0, 0), limit: 2 };
  const near = async (user: string) => [
    ...(await fixture.as.gateway.asUser(user, (tx) => tx.search.nearSegments(place.groupId, wanted))),
  ];
  test('nearest first, of those of the model; a subject finds none', async () => {
    const { id: exportId } = await fixture.createExport(place);
    const segment = (n: number, vector: number[]) => ({
      ...{ id: newId('segment'), messageIds: [ids[n] ?? 0], vector: Float32Array.from(vector) },
      ...{ startsAt: '2025-03-10T14:00:00', endsAt: '2025-03-10T14:00:00' },
    });
    await fixture.as.embedding.transaction(async (tx) => {
      const of = { groupId: place.groupId, exportId, batch: 1 };
      await tx.segments.insert({ ...of, model: 'test' }, [
        segment(1, [0, 1, 0]),
        segment(3, [1, 0, 0]),
        segment(5, [1, 1, 0]),
      ]);
      await tx.segments.insert({ ...of, model: 'other' }, [segment(7, [1, 0, 0])]);
    });
    assert.deepEqual(
      (await near(place.owner)).map(({ messageIds, similarity }) => [messageIds, similarity.toFixed(3)]),
      [
        [idsOf([3]), '1.000'],
        [idsOf([5]), '0.707'],
      ],
    );
    assert.deepEqual(await near(subject), []);
    assert.deepEqual(await near(viewer), []);
  });
});
