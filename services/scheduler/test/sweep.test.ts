import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fakeClock } from '@prosa/testkit';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { sweep } from '../src/sweep.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const hour = 60 * 60 * 1_000;

test('every group is asked for once an interval, missed intervals once, by any number of replicas', async () => {
  const groups = [await databases.createGroup(), await databases.createGroup(), await databases.createGroup()];
  const clock = fakeClock(new Date().toISOString());
  const run = () => sweep(databases.as('scheduler'), new Date(clock.now()), 24 * hour);
  const asked = async () => (await databases.sent('scheduler')).map(({ data }) => data.groupId).sort();
  const everyGroup = groups.map(({ groupId }) => groupId).sort();

  clock.advance(23 * hour);
  assert.equal(await run(), 0);
  clock.advance(2 * hour);
  const [one, two] = await Promise.all([run(), run()]);
  assert.equal(one + two, groups.length);
  assert.deepEqual(await asked(), everyGroup);
  assert.equal(await run(), 0);

  clock.advance(24 * hour * 5);
  await run();
  await run();
  assert.deepEqual(await asked(), everyGroup);
});

test('what is asked for is an analysis by schedule', async () => {
  const { organisationId } = await databases.createGroup();
  const clock = fakeClock(new Date(Date.now() + 365 * 24 * hour).toISOString());
  await sweep(databases.as('scheduler'), new Date(clock.now()), 24 * hour);
  const sent = (await databases.sent('scheduler')).filter(({ data }) => data.organisationId === organisationId);
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'reason' in data && data.reason]),
    [['analysis.requested', 'schedule']],
  );
});
