import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { headers } from '@nats-io/nats-core';
import { newId, ProsaError, subjectOf } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, hasty, openLab } from '../test/fixture.ts';
import { spareDeliveries } from './durables.ts';
import { publishEvent } from './publish.ts';
import { replayDeadLetters } from './replay.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
afterEach(() => lab.reset());
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const consumer = 'coordinator-analysis-requested';
const deadLetters = () => lab.stored('DLQ');
const settled = () => eventually(async () => assert.equal(await lab.pending(consumer), 0));

test('after the last delivery the event is in the DLQ, with its reason', async () => {
  const event = analysisRequested();
  const attempts: number[] = [];
  const told: string[] = [];
  await lab.work(
    consumer,
    async (_, { attempt }) => {
      attempts.push(attempt);
      throw new ProsaError('database_unavailable', 'The database\ndoes not answer');
    },
    { onDeadLetter: async ({ id }, { code }) => void told.push(id, code) },
  );
  await publishEvent(lab.js, event);
  const [letter] = await eventually(async () => {
    const letters = await deadLetters();
    assert.equal(letters.length, 1);
    return letters;
  });
  await settled();
  assert.deepEqual(attempts, [1, 2, 3]);
  assert.deepEqual(told, [event.id, 'database_unavailable']);
  assert.equal(letter?.subject, `dlq.${consumer}.${subjectOf(event.type, event.data.groupId)}`);
  assert.deepEqual(letter?.json(), event.data);
  const header = (name: string) => letter?.header.get(name);
  assert.equal(header('ce-id'), event.id);
  assert.equal(header('ce-type'), event.type);
  assert.equal(header('prosa-error-code'), 'database_unavailable');
  assert.equal(header('prosa-error-message'), 'The database does not answer');
  assert.equal(header('prosa-consumer'), consumer);
  assert.equal(header('prosa-attempts'), '3');
});

test('an error that no retry can mend is a dead letter at once; what is unknown shows nothing of itself', async () => {
  let attempts = 0;
  await lab.work(consumer, async () => {
    attempts++;
    throw new ProsaError('internal', 'hopeless', { retryable: false });
  });
  await publishEvent(lab.js, analysisRequested());
  await eventually(async () => assert.equal((await deadLetters()).length, 1));
  await settled();
  assert.equal(attempts, 1);
  await lab.reset();

  await lab.work(consumer, async () => {
    throw new Error('Maria: my number is 11 98765-4321');
  });
  await publishEvent(lab.js, analysisRequested());
  const [letter] = await eventually(async () => {
    const letters = await deadLetters();
    assert.equal(letters.length, 1);
    return letters;
  });
  assert.equal(letter?.header.get('prosa-error-code'), 'internal');
  assert.doesNotMatch(letter?.header.get('prosa-error-message') ?? '', /Maria/);
});

test('what cannot be decoded goes to the DLQ as it is', async () => {
  let handled = 0;
  await lab.work(consumer, async () => void handled++);
  const foreign = headers();
  foreign.set('ce-type', 'analysis.requested');
  await lab.js.publish(`analysis.requested.0.${newId('group')}`, 'not json', { headers: foreign });
  await lab.js.publish(`analysis.requested.0.${newId('group')}`, 'no headers at all');
  const letters = await eventually(async () => {
    const all = await deadLetters();
    assert.equal(all.length, 2);
    return all;
  });
  await settled();
  assert.equal(handled, 0);
  assert.deepEqual(
    letters.map((letter) => [letter.string(), letter.header.get('prosa-error-code')]),
    [
      ['not json', 'event_invalid'],
      ['no headers at all', 'event_invalid'],
    ],
  );
});

test('where onDeadLetter fails nothing is lost: the message comes again', async () => {
  let calls = 0;
  let handled = 0;
  await lab.work(
    consumer,
    async () => {
      handled++;
      throw new ProsaError('storage_unavailable', 'on every delivery');
    },
    {
      onDeadLetter: async () => {
        if (++calls < 3) throw new ProsaError('database_unavailable', 'not now');
      },
    },
  );
  await publishEvent(lab.js, analysisRequested());
  const [letter] = await eventually(async () => {
    const letters = await deadLetters();
    assert.equal(letters.length, 1);
    return letters;
  });
  await settled();
  assert.equal(calls, 3);
  assert.equal(handled, hasty.retryMs.length + 3);
  assert.equal(letter?.header.get('prosa-error-code'), 'storage_unavailable');
});

test('a message whose workers all died is a dead letter, and kills no further worker', async () => {
  const event = analysisRequested();
  let handled = 0;
  const told: string[] = [];
  const work = () =>
    lab.work(consumer, async () => void handled++, { onDeadLetter: async ({ id }) => void told.push(id) });
  const first = await work();
  first.consumption.stopPulling();
  await first.consumption.ended;

  await publishEvent(lab.js, event);
  const durable = await lab.js.consumers.get('EVENTS', consumer);
  const deaths = hasty.retryMs.length + 1 + spareDeliveries;
  for (let death = 1; death <= deaths; death++) {
    const message = await durable.next({ expires: 5_000 });
    assert.equal(message?.info.deliveryCount, death);
  }
  await work();
  const [letter] = await eventually(async () => {
    const letters = await deadLetters();
    assert.equal(letters.length, 1);
    return letters;
  });
  await settled();
  assert.equal(handled, 0);
  assert.deepEqual(told, [event.id]);
  assert.equal(letter?.header.get('prosa-error-code'), 'internal');
  assert.equal(letter?.header.get('prosa-attempts'), String(deaths + 1));
});

test('replayed dead letters are handled, with the id of their event, and leave the DLQ', async () => {
  const events = [analysisRequested(), analysisRequested(), analysisRequested()];
  let broken = true;
  const handled: string[] = [];
  await lab.work(consumer, async ({ id }) => {
    if (broken) throw new ProsaError('export_empty', 'broken');
    handled.push(id);
  });
  for (const event of events) await publishEvent(lab.js, event);
  await eventually(async () => assert.equal((await deadLetters()).length, 3));
  await settled();

  assert.equal(await replayDeadLetters({ url: nats.url, consumer: 'audit-events' }), 0);
  assert.equal(await replayDeadLetters({ url: nats.url, consumer }), 3);
  await eventually(async () => assert.equal((await deadLetters()).length, 3, 'still broken: dead again'));
  await settled();

  broken = false;
  assert.equal(await replayDeadLetters({ url: nats.url, consumer }), 3);
  await eventually(() => assert.deepEqual(handled.toSorted(), events.map(({ id }) => id).toSorted()));
  assert.deepEqual(await deadLetters(), []);
});
