import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GroupId } from '@prosa/contracts';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { sweep } from '../src/sweep.ts';
import { completeAnalysis, writeChat } from './chat.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const hour = 60 * 60 * 1_000;
const spacing = { periodMs: 24 * hour, jitterMs: 0 };
const run = (at: number) => sweep(databases.as('scheduler'), new Date(at), spacing);
/** Groups that an analysis was asked for since the last time. */
const asked = async () => (await databases.sent('scheduler')).map(({ data }) => data.groupId).sort();
const find = async (groupId: GroupId) => databases.as('scheduler').transaction((tx) => tx.schedules.find(groupId));
const groupWithChat = async (): Promise<TestGroup> => {
  const group = await databases.createGroup();
  await writeChat(databases, group, ['2025-03-10T14:05:00']);
  return group;
};
/** Later than whatever a test before has planned. */
let now = Date.now();
const settle = async () => {
  now += 1_000 * 24 * hour;
  await run(now);
  await databases.sent('scheduler');
};

test('every group is asked for once a period, missed periods once, by any number of replicas', async () => {
  const groups = [await groupWithChat(), await groupWithChat(), await groupWithChat()];
  const everyGroup = groups.map(({ groupId }) => groupId).sort();
  const began = Date.now();
  assert.equal(await run(began + 23 * hour), 0);
  const [one, two] = await Promise.all([run(began + 25 * hour), run(began + 25 * hour)]);
  assert.equal(one + two, groups.length);
  assert.deepEqual(await asked(), everyGroup);
  assert.equal(await run(began + 25 * hour), 0);

  await run(began + 24 * hour * 6);
  await run(began + 24 * hour * 6);
  assert.deepEqual(await asked(), everyGroup);
});

test('what is asked for is an analysis by schedule, and the schedule says which', async () => {
  await settle();
  const { groupId } = await groupWithChat();
  await run(now + 1_000 * hour);
  const sent = (await databases.sent('scheduler')).find(({ data }) => data.groupId === groupId);
  assert.equal(sent?.type, 'analysis.requested');
  assert.equal(sent.data.reason, 'schedule');
  const schedule = await find(groupId);
  assert.deepEqual([schedule?.lastOutcome, schedule?.lastRunAt.getTime()], ['requested', now + 1_000 * hour]);
  assert.ok((schedule?.nextRunAt?.getTime() ?? 0) > now + 1_000 * hour);
});

test('a group without messages is left alone', async () => {
  await settle();
  const { groupId } = await databases.createGroup();
  await run(now + 1_000 * hour);
  assert.ok(!(await asked()).includes(groupId));
  assert.equal((await find(groupId))?.lastOutcome, 'empty');
});

test('a group in which nothing has changed is not analysed again, unless its owner wants that', async () => {
  await settle();
  const group = await groupWithChat();
  const { groupId, owner } = group;
  const dueAgain = async () => {
    now += 48 * hour;
    await run(now);
    return (await asked()).includes(groupId);
  };
  assert.equal(await dueAgain(), true, 'no version yet');
  await completeAnalysis(databases, group);
  assert.equal(await dueAgain(), false);
  assert.equal((await find(groupId))?.lastOutcome, 'unchanged');

  await writeChat(databases, group, ['2025-03-11T09:00:00']);
  assert.equal(await dueAgain(), true, 'a new message');
  assert.equal(await dueAgain(), true, 'as long as no version has it');
  await completeAnalysis(databases, group, true);
  assert.equal(await dueAgain(), true, 'the last version is partial');
  await completeAnalysis(databases, group);
  assert.equal(await dueAgain(), false);

  await databases.as('gateway').asUser(owner, (tx) => tx.groups.change(groupId, { locale: 'en' }));
  assert.equal(await dueAgain(), true, 'reports are in another language');
  await completeAnalysis(databases, group);
  await databases.as('gateway').asUser(owner, (tx) => tx.schedules.change(groupId, { always: true }));
  await run(now);
  assert.equal(await dueAgain(), true, 'always');
});

test('a cron is of its zone or the group’s, and a clock that is an hour off runs nothing twice', async () => {
  await settle();
  const group = await groupWithChat();
  const { groupId, owner } = group;
  await databases.as('gateway').asUser(owner, (tx) => tx.schedules.change(groupId, { cron: '0 4 * * *' }));
  assert.equal((await find(groupId))?.nextRunAt, null);
  const midnight = Math.ceil(now / (24 * hour)) * 24 * hour;
  await run(midnight);
  // São Paulo is three hours behind.
  const four = midnight + 7 * hour;
  assert.equal((await find(groupId))?.nextRunAt?.getTime(), four);

  let times = 0;
  for (let day = 0; day < 5; day++) {
    for (let at = four + day * 24 * hour - 2 * hour; at < four + day * 24 * hour + 3 * hour; at += hour / 4) {
      // Three replicas: one is right, one is ahead and one behind.
      for (const off of [0, hour, -hour]) await run(at + off);
      times += (await asked()).filter((id) => id === groupId).length;
    }
  }
  assert.equal(times, 5);

  await databases.as('gateway').asUser(owner, (tx) => tx.schedules.change(groupId, { zone: 'Europe/Lisbon' }));
  const later = midnight + 30 * 24 * hour;
  await run(later);
  const next = (await find(groupId))?.nextRunAt;
  assert.equal(
    next?.toLocaleTimeString('pt-PT', { timeZone: 'Europe/Lisbon', hour: '2-digit', minute: '2-digit' }),
    '04:00',
  );
});
