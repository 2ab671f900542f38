import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { fakeClock } from '@prosa/testkit';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { sweepRetention } from '../src/retention.ts';
import { writeChat } from './chat.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const day = 24 * 60 * 60 * 1_000;
const clock = fakeClock('2026-06-01T12:00:00Z');
const sweep = (signal = new AbortController().signal) =>
  sweepRetention(databases.as('scheduler'), new Date(clock.now()), signal);
const change = ({ groupId, owner }: TestGroup, changes: { retentionDays?: number | null; legalHold?: boolean }) =>
  databases.as('gateway').asUser(owner, (tx) => tx.groups.change(groupId, changes));
const times = async ({ groupId }: TestGroup) => {
  const page = { watermark: Number.MAX_SAFE_INTEGER, after: null, limit: 10_000 };
  const rows = await databases.as('ingestion').transaction((tx) => tx.messages.sealed(groupId, page));
  return rows.map(({ localTime }) => localTime);
};
const asked = async () =>
  (await databases.sent('scheduler')).map(({ type, data }) => [type, data.groupId, 'reason' in data && data.reason]);

test('messages go when their group keeps them no longer, by its own clock, and what is left is analysed', async () => {
  const group = await databases.createGroup();
  await writeChat(databases, group, ['2026-03-01T10:00:00', '2026-05-02T08:59:59', '2026-05-02T09:00:00']);
  assert.equal(await sweep(), 0);
  await change(group, { retentionDays: 30 });
  // Noon of UTC is nine in São Paulo.
  assert.equal(await sweep(), 2);
  assert.deepEqual(await times(group), ['2026-05-02T09:00:00']);
  assert.deepEqual(await asked(), [['analysis.requested', group.groupId, 'retention']]);
  assert.equal(await sweep(), 0);
  assert.deepEqual(await asked(), []);
  clock.advance(day);
  assert.equal(await sweep(), 1);
  assert.deepEqual(await times(group), []);
});

test('a group under a legal hold keeps all, and lets go when the hold does', async () => {
  const group = await databases.createGroup();
  await writeChat(databases, group, ['2025-01-01T10:00:00']);
  await change(group, { retentionDays: 30, legalHold: true });
  assert.equal(await sweep(), 0);
  assert.equal((await times(group)).length, 1);
  await change(group, { legalHold: false });
  assert.equal(await sweep(), 1);
});

test('a large group goes batch by batch, asks once, and goes on where it was stopped', async () => {
  const group = await databases.createGroup();
  await databases.sent('scheduler');
  const old = Array.from({ length: 2_500 }, (_, n) => new Date(Date.UTC(2024, 0, 1) + n * 60_000));
  await writeChat(
    databases,
    group,
    old.map((time) => time.toISOString().slice(0, 19)),
  );
  await change(group, { retentionDays: 30 });
  const stopped = new AbortController();
  stopped.abort();
  assert.equal(await sweep(stopped.signal), 0);
  const [one, two] = await Promise.all([sweep(), sweep()]);
  assert.equal(one + two, 2_500);
  assert.deepEqual(await times(group), []);
  const requests = await asked();
  assert.ok(requests.length >= 1 && requests.length <= 2, 'once for each who swept');
});

test('what holds a message’s words goes with it, and only that', async () => {
  const group = await databases.createGroup();
  const { groupId } = group;
  const exportId = await writeChat(databases, group, ['2025-01-01T10:00:00', '2026-05-31T10:00:00']);
  const page = { watermark: Number.MAX_SAFE_INTEGER, after: null, limit: 10 };
  const messages = await databases.as('ingestion').transaction((tx) => tx.messages.sealed(groupId, page));
  const segments = messages.map(({ id, localTime }) => ({
    ...{ id: newId('segment'), messageIds: [id], startsAt: localTime, endsAt: localTime },
    vector: new Float32Array(256).fill(0.1),
  }));
  const place = { groupId, exportId, batch: 1, model: 'offline-256-v1' };
  await databases.as('embedding').transaction((tx) => tx.segments.insert(place, segments));
  await change(group, { retentionDays: 30 });
  assert.equal(await sweep(), 1);
  const left = await databases.as('embedding').transaction((tx) => tx.segments.stale(groupId, 'another model', 10));
  assert.deepEqual(
    left.map(({ id }) => id),
    [segments[1]?.id],
  );
});
