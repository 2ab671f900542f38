import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, openLab } from '../test/fixture.ts';
import { type Bus, connectBus } from './bus.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
const { url } = nats;
await applyTopology({ url });
const lab = await openLab(url);
const open: Bus[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((bus) => close(bus)));
  await lab.reset();
});
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const consumer = 'coordinator-analysis-requested';
const connectAs = async (service: 'gateway' | 'coordinator') => {
  const bus = await connectBus({ url, service });
  open.push(bus);
  return bus;
};
const close = async (bus: Bus, deadlineMs = 5_000) => {
  bus.stopPulling();
  await bus.settle(deadlineMs);
  await bus.drain();
};
/** Long before an ack wait of 10 s is over. */
const nothingPending = () => eventually(async () => assert.equal(await lab.pending(consumer), 0), { timeoutMs: 6_000 });

test('replicas that come and go while events flow lose none and acknowledge what they finished', async () => {
  const gateway = await connectAs('gateway');
  const published: string[] = [];
  const finished: string[] = [];
  let flowing = true;
  const flows = Array.from({ length: 10 }, async () => {
    while (flowing) {
      const event = analysisRequested();
      await gateway.publish(event);
      published.push(event.id);
    }
  });
  for (let replica = 0; replica < 10; replica++) {
    const bus = await connectAs('coordinator');
    bus.consume(consumer, async ({ id }) => void finished.push(id));
    await delay(50);
    await close(bus);
  }
  flowing = false;
  await Promise.all(flows);
  const last = await connectAs('coordinator');
  last.consume(consumer, async ({ id }) => void finished.push(id));
  await nothingPending();
  assert.deepEqual(finished.toSorted(), published.toSorted(), 'each once: all acks were sent');
});

test('settle waits for handlers, and hands back the messages of those that have no time left', async () => {
  const gateway = await connectAs('gateway');
  const [quick, slow] = [analysisRequested(), analysisRequested()];
  const first = await connectAs('coordinator');
  const done: string[] = [];
  let started = 0;
  first.consume(consumer, async ({ id }, { signal }) => {
    started++;
    await delay(id === quick.id ? 300 : 60_000, undefined, { signal });
    done.push(id);
  });
  await gateway.publish(quick);
  await gateway.publish(slow);
  await eventually(() => assert.equal(started, 2));
  await close(first, 1_000);
  assert.deepEqual(done, [quick.id]);

  // Handed back: it comes long before the ack wait of 10 s would bring it.
  const second = await connectAs('coordinator');
  const seen: unknown[] = [];
  second.consume(consumer, async ({ id }, { attempt }) => void seen.push(id, attempt));
  await eventually(() => assert.deepEqual(seen, [slow.id, 2]), { timeoutMs: 5_000 });
  assert.deepEqual(await lab.stored('DLQ'), []);
});

test('a service may start before the topology is there, or the server', async () => {
  await lab.manager.consumers.delete('EVENTS', consumer);
  const [gateway, coordinator] = [await connectAs('gateway'), await connectAs('coordinator')];
  const seen: string[] = [];
  coordinator.consume(consumer, async ({ id }) => void seen.push(id));
  const event = analysisRequested();
  await gateway.publish(event);
  await delay(200);
  await applyTopology({ url });
  await eventually(() => assert.deepEqual(seen, [event.id]));

  await nats.kill();
  const early = connectAs('gateway');
  await delay(200);
  await nats.restart();
  await (await early).drain();
});

test('health tells a lost connection from a deaf consumer', async (t) => {
  const bus = await connectAs('coordinator');
  bus.consume(consumer, async () => {});
  const { connected, alive, silentMs } = bus.health();
  assert.deepEqual([connected, alive, Object.keys(silentMs)], [true, true, [consumer]]);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 });
  assert.deepEqual([bus.health().connected, bus.health().alive], [true, false]);
  t.mock.timers.reset();
  await nats.kill();
  await eventually(() => assert.equal(bus.health().connected, false));
  assert.equal(bus.health().alive, true);
  await nats.restart();
  await eventually(() => assert.equal(bus.health().connected, true));
  await close(bus);
  assert.deepEqual([bus.health().connected, bus.health().alive], [false, false]);
  await nothingPending();
});
