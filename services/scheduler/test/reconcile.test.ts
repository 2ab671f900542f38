import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { applyTopology, type Bus, connectBus } from '@prosa/bus';
import { newId } from '@prosa/contracts';
import { startTestNats } from '@prosa/testkit';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { sweepLeftovers } from '../src/housekeeping.ts';
import { reconcile } from '../src/reconcile.ts';

let databases: TestDatabases;
const closing = new AsyncDisposableStack();
before(async () => {
  databases = closing.use(await startTestDatabases());
});
after(() => closing.disposeAsync());

/** A broker whose store is empty, as one is that has lost it. */
const newBroker = async () => {
  const nats = closing.use(await startTestNats());
  await applyTopology({ url: nats.url });
  const connect = async (service: 'coordinator' | 'scheduler'): Promise<Bus> => {
    const bus = await connectBus({ url: nats.url, service });
    closing.defer(() => bus.drain());
    return bus;
  };
  return { coordinator: await connect('coordinator'), scheduler: await connect('scheduler') };
};
const enqueue = async (count: number) => {
  const { groupId, organisationId } = await databases.createGroup();
  await databases.as('coordinator').transaction(async (tx) => {
    for (let n = 0; n < count; n++)
      await tx.queue.enqueue('analysis.failed', { groupId, organisationId, analysisId: newId('analysis'), code: 'x' });
  });
};
/** What the coordinator's relay does. */
const relay = (bus: Bus) =>
  databases.as('coordinator').outbox.drain(100, async (events, placed) => {
    for (const { event } of events) placed(event.id, await bus.publish(event));
  });
const lost = (stream: { anew: boolean; firstSequence: number; lastSequence: number }) =>
  databases.as('scheduler').transaction(async (tx) => tx.jobs.republishLost(stream, await tx.jobs.now()));

test('what a stream lost with its store is published again, once, under the same ids', async () => {
  const broker = await newBroker();
  await enqueue(3);
  assert.equal(await relay(broker.coordinator), 3);
  const check = (bus: Bus) => reconcile(databases.as('scheduler'), bus);
  assert.equal(await check(broker.scheduler), 0);
  assert.equal(await check(broker.scheduler), 0);

  const empty = await newBroker();
  await enqueue(1);
  const [one, two] = await Promise.all([check(empty.scheduler), check(empty.scheduler)]);
  assert.equal(one + two, 3);
  assert.equal(await relay(empty.coordinator), 4);
  const { firstSequence, lastSequence } = await empty.scheduler.streamState();
  assert.deepEqual([firstSequence, lastSequence], [1, 4]);
  assert.equal(await check(empty.scheduler), 0);
  assert.equal(await relay(empty.coordinator), 0);
});

test('a stream that was emptied, or forgot its end, is missed as well', async () => {
  const broker = await newBroker();
  await reconcile(databases.as('scheduler'), broker.scheduler);
  await relay(broker.coordinator);
  const { firstSequence, lastSequence } = await broker.scheduler.streamState();
  await enqueue(4);
  await relay(broker.coordinator);
  const whole = { anew: false, firstSequence, lastSequence: lastSequence + 4 };
  assert.equal(await lost(whole), 0);
  // The last one is gone, and the first two.
  assert.equal(await lost({ ...whole, lastSequence: lastSequence + 3 }), 1);
  assert.equal(await lost({ ...whole, firstSequence: lastSequence + 3 }), lastSequence + 2 - firstSequence + 1);
});

test('a place in the stream that was given twice was lost by the first', async () => {
  await enqueue(2);
  let place = 1_000_000;
  await databases.as('coordinator').outbox.drain(1_000, async (events, placed) => {
    for (const { event } of events) placed(event.id, ++place);
  });
  await enqueue(1);
  await databases.as('coordinator').outbox.drain(1_000, async (events, placed) => {
    for (const { event } of events) placed(event.id, place);
  });
  assert.equal(await lost({ anew: false, firstSequence: 1, lastSequence: place }), 1);
});

test('events stay a day after they were published, and what nobody has published stays', async () => {
  const signal = new AbortController().signal;
  await databases.sent('coordinator');
  await enqueue(1);
  const sweep = (hours: number) =>
    sweepLeftovers(databases.as('scheduler'), new Date(Date.now() + hours * 3_600_000), signal);
  await sweep(25);
  assert.equal(await sweep(25), 0);
  assert.equal((await databases.sent('coordinator')).length, 1);
  assert.equal(await sweep(23), 0);
  assert.equal(await sweep(25), 1);
});
