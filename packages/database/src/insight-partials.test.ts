import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GroupId } from '@prosa/contracts';
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

const at = (n: number, localTime: string) => ({ ...message(n), localTime });

const fill = async () => {
  const { as, createGroup, createExport } = fixture;
  const { groupId, owner: user } = await createGroup();
  const { id: exportId } = await createExport({ groupId, owner: user });
  const messages = [at(0, '2024-12-31T23:59:00'), at(1, '2025-01-01T00:01:00'), at(2, '2025-01-01T09:00:00')];
  await as.ingestion.transaction((tx) => tx.messages.insert(groupId, exportId, 1, messages));
  return { groupId, exportId, user };
};

const staleOf = async (groupId: GroupId, inputs = 'v1') => [
  ...(await fixture.as.agents.transaction((tx) => tx.insightPartials.staleDays(groupId, inputs))),
];
const settle = (groupId: GroupId, days: { day: string; mark: number }[], inputs = 'v1') =>
  fixture.as.agents.transaction((tx) => tx.insightPartials.settle(groupId, days, inputs));
const daysOf = (days: readonly { day: string }[]) => days.map(({ day }) => day);

test('a day is stale from each change of its messages until it is settled with the mark of that change', async () => {
  const { groupId, exportId } = await fill();
  const seen = await staleOf(groupId);
  assert.deepEqual(daysOf(seen), ['2024-12-31', '2025-01-01']);

  // A message comes while the days are being read.
  await fixture.as.ingestion.transaction((tx) =>
    tx.messages.insert(groupId, exportId, 2, [at(3, '2025-01-01T10:00:00')]),
  );
  await settle(groupId, seen);
  assert.deepEqual(daysOf(await staleOf(groupId)), ['2025-01-01']);
  await settle(groupId, await staleOf(groupId));
  assert.deepEqual(await staleOf(groupId), []);
  assert.deepEqual(daysOf(await staleOf(groupId, 'v2')), ['2024-12-31', '2025-01-01']);

  await owner`update prosa.messages set edited = true where group_id = ${groupId} and local_time < '2025-01-01'`;
  assert.deepEqual(daysOf(await staleOf(groupId)), ['2024-12-31']);
});

test('partial aggregates are kept by family and span, and those of a deleted message go at once', async () => {
  const { groupId, user } = await fill();
  const spans = [
    { grain: 'year', startsOn: '2024-01-01' },
    { grain: 'year', startsOn: '2025-01-01' },
    { grain: 'month', startsOn: '2025-02-01' },
    { grain: 'day', startsOn: '2024-12-31' },
    { grain: 'day', startsOn: '2025-01-01' },
    { grain: 'day', startsOn: '2025-01-02' },
  ] as const;
  const { agents, gateway } = fixture.as;
  const bodySealed = Buffer.from('sealed');
  await agents.transaction(async (tx) => {
    await tx.insightPartials.lock(groupId);
    await tx.insightPartials.put(
      groupId,
      spans.flatMap((span) => [
        { family: 'activity' as const, version: 1, ...span, bodySealed },
        { family: 'segments' as const, version: 1, ...span, bodySealed },
      ]),
    );
    await tx.insightPartials.put(groupId, [
      { family: 'activity', version: 1, ...spans[0], bodySealed: Buffer.from('newer') },
    ]);
  });
  const read = async (family: 'activity' | 'segments', version = 1) => {
    const wanted = [spans[5], spans[0]];
    return [...(await gateway.asUser(user, (tx) => tx.insightPartials.covering(groupId, { family, version }, wanted)))];
  };
  assert.deepEqual(await read('activity'), [
    { grain: 'year', startsOn: '2024-01-01', bodySealed: Buffer.from('newer') },
    { grain: 'day', startsOn: '2025-01-02', bodySealed },
  ]);
  assert.deepEqual(await read('activity', 2), [], 'a form that is not known');
  assert.deepEqual(await read('segments'), [], 'words of conversations are for no user');
  const span = await gateway.asUser(user, (tx) => tx.insightPartials.span(groupId, { family: 'activity', version: 1 }));
  assert.deepEqual(span, { from: '2024-12-31', to: '2025-01-02' });

  await owner`delete from prosa.messages where group_id = ${groupId} and local_time >= '2025-01-01 09:00'`;
  const left = await owner`
    select grain, starts_on::text from prosa.insight_partials where group_id = ${groupId} and family = 'activity'
    order by 2, 1`;
  // Its day, the chat day before, and the months and years of both; neither another day nor another month.
  assert.deepEqual(
    left.map(({ grain, starts_on }) => `${grain} ${starts_on}`),
    ['day 2025-01-02', 'month 2025-02-01'],
  );
  assert.deepEqual(daysOf(await staleOf(groupId)), ['2024-12-31', '2025-01-01']);

  await owner`delete from prosa.groups where id = ${groupId}`;
  assert.deepEqual(await staleOf(groupId), []);
});
