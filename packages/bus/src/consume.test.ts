import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type GroupId, newId, ProsaError, partitionOf, partitions } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, exportUploaded, hasty, openLab } from '../test/fixture.ts';
import { publishEvent } from './publish.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
afterEach(() => lab.reset());
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const notNow = () => new ProsaError('database_unavailable', 'not now');
const never = () => new Promise<never>(() => {});

test('an ordered consumer keeps the order of each group over two replicas and many naks', async () => {
  const groups = Array.from({ length: 4 }, (_, n) => groupIn(n % partitions));
  for (let n = 1; n <= 30; n++) for (const group of groups) await publishEvent(lab.js, exportUploaded(group, n));

  const seen = new Map<GroupId, number[]>(groups.map((group) => [group, []]));
  let naks = 0;
  for (let replica = 0; replica < 2; replica++) {
    await lab.work(
      'ingestion-export-uploaded',
      async ({ data }, { attempt }) => {
        if (attempt <= data.bytes % 3) {
          naks++;
          throw notNow();
        }
        seen.get(data.groupId)?.push(data.bytes);
      },
      { definition: { retryMs: [20, 20, 20] } },
    );
  }
  await eventually(async () => assert.equal(await lab.pending('ingestion-export-uploaded'), 0), { timeoutMs: 30_000 });
  const inOrder = Array.from({ length: 30 }, (_, n) => n + 1);
  for (const group of groups) assert.deepEqual(seen.get(group), inOrder);
  assert.ok(naks >= 120, `${naks} naks`);
});

test('a replica handles no more messages at a time than the catalogue says', async () => {
  let running = 0;
  let most = 0;
  let handled = 0;
  await lab.work('coordinator-analysis-requested', async () => {
    most = Math.max(most, ++running);
    await delay(10);
    running--;
    handled++;
  });
  await Promise.all(Array.from({ length: 40 }, () => publishEvent(lab.js, analysisRequested())));
  await eventually(() => assert.equal(handled, 40));
  assert.equal(most, 4);
});

test('a handler slower than the ack wait keeps its message, also with an idle replica beside it', async () => {
  const attempts: number[] = [];
  const slow = async (_: unknown, { attempt }: { attempt: number }) => {
    attempts.push(attempt);
    await delay(4 * hasty.ackWaitMs);
  };
  await lab.work('coordinator-analysis-requested', slow);
  await lab.work('coordinator-analysis-requested', slow);
  await publishEvent(lab.js, analysisRequested());
  await eventually(() => assert.equal(attempts.length, 1));
  await eventually(async () => assert.equal(await lab.pending('coordinator-analysis-requested'), 0));
  assert.deepEqual(attempts, [1]);
});

test('the message of a worker that died goes to another', async () => {
  const event = analysisRequested();
  let taken = 0;
  const victim = await lab.work('coordinator-analysis-requested', async () => {
    taken++;
    await never();
  });
  await publishEvent(lab.js, event);
  await eventually(() => assert.equal(taken, 1));
  await victim.connection.close();

  const seen: unknown[] = [];
  await lab.work('coordinator-analysis-requested', async ({ id }, { attempt }) => void seen.push(id, attempt));
  await eventually(() => assert.deepEqual(seen, [event.id, 2]));
});

test('a failure is tried again after the delay of the catalogue, and not before', async () => {
  const at: number[] = [];
  const work = async (_: unknown, { attempt }: { attempt: number }) => {
    at.push(Date.now());
    if (attempt < 3) throw notNow();
  };
  await lab.work('coordinator-analysis-requested', work, { definition: { retryMs: [100, 1_500] } });
  await publishEvent(lab.js, analysisRequested());
  await eventually(() => assert.equal(at.length, 3));
  const [first = 0, second = 0, third = 0] = at;
  // The delays have a jitter of a fifth; orders of magnitude are what matters.
  assert.ok(second - first >= 70 && third - second >= 1_000, `${second - first}, ${third - second}`);
});

test('a handler that works too long is told to stop, and its message is delivered again', async () => {
  let aborted = 0;
  const attempts: number[] = [];
  await lab.work(
    'coordinator-analysis-requested',
    async (_, { attempt, signal }) => {
      attempts.push(attempt);
      if (attempt > 1) return;
      await delay(60_000, undefined, { signal }).finally(() => aborted++);
    },
    { definition: { maxWorkMs: 300 } },
  );
  await publishEvent(lab.js, analysisRequested());
  await eventually(() => assert.deepEqual(attempts, [1, 2]));
  assert.equal(aborted, 1);
});

test('a handler that hears nothing of the signal keeps its worker, but its message goes to another', async () => {
  const handlers: string[] = [];
  const { consumption } = await lab.work(
    'ingestion-export-uploaded',
    async () => {
      handlers.push('hung');
      await never();
    },
    { definition: { maxWorkMs: 300 } },
  );
  await publishEvent(lab.js, exportUploaded());
  await eventually(() => assert.deepEqual(handlers, ['hung']));
  await lab.work('ingestion-export-uploaded', async () => void handlers.push('healthy'));
  await eventually(() => assert.deepEqual(handlers, ['hung', 'healthy']));
  // The hung worker shows no sign of life any more, by which `health()` knows it.
  const before = consumption.lastSign();
  await delay(2 * hasty.ackWaitMs);
  assert.equal(consumption.lastSign(), before);
});

test('a shutdown cuts handlers short, but makes no dead letters, not even of a last delivery', async () => {
  let started = 0;
  const first = await lab.work(
    'coordinator-analysis-requested',
    async (_, { signal }) => {
      started++;
      await delay(60_000, undefined, { signal });
    },
    { definition: { retryMs: [] } },
  );
  await publishEvent(lab.js, analysisRequested());
  await eventually(() => assert.equal(started, 1));
  first.consumption.stopPulling();
  first.shutdown.abort();
  await first.consumption.ended;
  let again = 0;
  await lab.work('coordinator-analysis-requested', async () => void again++);
  await eventually(() => assert.equal(again, 1));
  assert.deepEqual(await lab.stored('DLQ'), []);
});

const groupIn = (partition: number): GroupId => {
  for (;;) {
    const group = newId('group');
    if (partitionOf(group) === partition) return group;
  }
};
