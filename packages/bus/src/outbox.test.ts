import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { exportUploaded, openLab } from '../test/fixture.ts';
import { connectBus } from './bus.ts';
import { silentLog } from './log.ts';
import { type OutboxEvent, type OutboxStore, relayOutbox } from './outbox.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
const bus = await connectBus({ url: nats.url, service: 'gateway' });
afterEach(() => lab.reset());
after(async () => {
  await bus.drain();
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const rare = 60_000;

/** The port as packages/database implements it, with rows in memory; `crash` runs between publish and mark. */
const memoryStore = (crash: (drains: number) => void = () => {}) => {
  const rows: (OutboxEvent & { published: boolean })[] = [];
  let drains = 0;
  const store: OutboxStore = {
    drain: async (limit, publish) => {
      const claimed = rows.filter((row) => !row.published).slice(0, limit);
      if (claimed.length === 0) return 0;
      await publish(claimed, () => {});
      crash(++drains);
      for (const row of claimed) row.published = true;
      return claimed.length;
    },
  };
  const enqueue = (...events: OutboxEvent['event'][]) =>
    rows.push(...events.map((event) => ({ event, traceHeaders: {}, published: false })));
  return { store, enqueue, unpublished: () => rows.filter((row) => !row.published).length };
};

test('a crash between publish and commit doubles nothing, and the order of a group stays', async () => {
  const groups = [newId('group'), newId('group'), newId('group')];
  const outbox = memoryStore((drains) => {
    if (drains % 2 === 1) throw new Error('crash');
  });
  for (let n = 1; n <= 70; n++) outbox.enqueue(...groups.map((group) => exportUploaded(group, n)));
  const relay = relayOutbox({ store: outbox.store, bus, log: silentLog });
  await eventually(() => assert.equal(outbox.unpublished(), 0));
  await relay.stop();

  const messages = await lab.stored('EVENTS');
  assert.equal(messages.length, 210);
  const inOrder = Array.from({ length: 70 }, (_, n) => n + 1);
  for (const group of groups) {
    const numbers = messages
      .filter(({ subject }) => subject.endsWith(group))
      .map((message) => message.json<{ bytes: number }>().bytes);
    assert.deepEqual(numbers, inOrder);
  }
});

test('a nudge publishes at once; stop publishes what came last', async () => {
  const outbox = memoryStore();
  const relay = relayOutbox({ store: outbox.store, bus, log: silentLog, intervalMs: rare });
  outbox.enqueue(exportUploaded());
  relay.nudge();
  await eventually(() => assert.equal(outbox.unpublished(), 0));
  outbox.enqueue(exportUploaded());
  await relay.stop();
  assert.equal(outbox.unpublished(), 0);
  assert.equal((await lab.stored('EVENTS')).length, 2);
});

test('without a nudge the interval finds what was committed', async () => {
  const outbox = memoryStore();
  const relay = relayOutbox({ store: outbox.store, bus, log: silentLog, intervalMs: 50 });
  outbox.enqueue(exportUploaded());
  await eventually(() => assert.equal(outbox.unpublished(), 0));
  await relay.stop();
});

test('an event that fails holds back those of its group, not those of others', async () => {
  const outbox = memoryStore();
  const group = newId('group');
  const [first, bad, last] = [1, 2, 3].map((n) => exportUploaded(group, n));
  assert.ok(first && bad && last);
  outbox.enqueue(first, bad, last, exportUploaded());
  let failures = 0;
  const flaky: Parameters<typeof relayOutbox>[0]['bus'] = {
    publish: async (event, options) => {
      if (event.id === bad.id && failures++ < 2) throw new Error('refused');
      return bus.publish(event, options);
    },
  };
  const relay = relayOutbox({ store: outbox.store, bus: flaky, log: silentLog, intervalMs: rare });
  await eventually(() => assert.equal(failures, 2));
  assert.equal((await lab.stored('EVENTS')).length, 2);
  assert.equal(outbox.unpublished(), 4);
  await eventually(() => assert.equal(outbox.unpublished(), 0));
  await relay.stop();
  const ids = (await lab.stored('EVENTS')).map((message) => message.header.get('ce-id'));
  assert.deepEqual(
    ids.filter((id) => [first.id, bad.id, last.id].some((own) => own === id)),
    [first.id, bad.id, last.id],
  );
});
