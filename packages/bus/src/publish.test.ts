import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { type ProsaEvent, subjectOf } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, openLab } from '../test/fixture.ts';
import { connectBus } from './bus.ts';
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

test('an event travels as a CloudEvent in binary mode, on the subject of its group', async () => {
  const event = analysisRequested();
  await bus.publish(event);
  const [message] = await lab.stored('EVENTS');
  assert.equal(message?.subject, subjectOf(event.type, event.data.groupId));
  assert.deepEqual(message?.json(), event.data);
  const names = ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-subject', 'ce-time', 'content-type'];
  assert.deepEqual(
    names.map((name) => message?.header.get(name)),
    ['1.0', event.id, event.source, event.type, event.data.groupId, event.time, 'application/json'],
  );
});

test('the stream keeps an event once, however often it is published', async () => {
  const event = analysisRequested();
  await Promise.all([bus.publish(event), bus.publish(event)]);
  await bus.publish(event);
  await bus.publish(analysisRequested());
  assert.equal((await lab.stored('EVENTS')).length, 2);
});

test('an event over the limit of the stream is refused for good', async () => {
  const event = analysisRequested();
  const big = { ...event, data: { ...event.data, reason: 'x'.repeat(256 * 1024) } } as unknown as ProsaEvent;
  await assert.rejects(bus.publish(big), { code: 'event_invalid', retryable: false });
});

test('a publish waits for a server that restarts, and fails as retryable when none comes back', async () => {
  const event = analysisRequested();
  await nats.kill();
  const published = bus.publish(event);
  await nats.restart();
  await published;
  await eventually(async () => assert.equal((await lab.stored('EVENTS')).length, 1));

  await nats.kill();
  await assert.rejects(bus.publish(analysisRequested()), { code: 'broker_unavailable', retryable: true });
  await nats.restart();
  await eventually(() => lab.stored('EVENTS'), { timeoutMs: 20_000 });
});
