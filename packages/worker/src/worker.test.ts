import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { applyTopology } from '@prosa/bus';
import { newId, type ProsaEvent } from '@prosa/contracts';
import { createLogger, type Runtime, type Service } from '@prosa/runtime';
import { eventually, startTestNats, startTestPostgres, type TestNats, type TestPostgres } from '@prosa/testkit';
import { z } from 'zod';
import { workerVariables } from './variables.ts';
import { consuming, openWorker } from './worker.ts';

let nats: TestNats;
let postgres: TestPostgres;
before(async () => {
  [nats, postgres] = await Promise.all([startTestNats(), startTestPostgres()]);
  await applyTopology({ url: nats.url });
});
after(() => Promise.all([nats[Symbol.asyncDispose](), postgres[Symbol.asyncDispose]()]));

const runtime = { log: createLogger({ service: 'test', level: 'silent' }) } as Runtime;
const variables = z.object(workerVariables);
const open = (name: 'scheduler' | 'audit') =>
  openWorker(
    name,
    {
      ...variables.parse({ DATABASE_URL: postgres.url(`prosa_${name}`), DATABASE_CONNECTIONS: 2, NATS_URL: nats.url }),
      SHUTDOWN_DEADLINE_MS: 5_000,
    },
    runtime,
  );
const stop = async ({ shutdown }: Service) => {
  for (const { run } of shutdown) await run();
};
const ready = async (check: 'database' | 'broker', { readiness }: Service) => readiness?.[check]?.();

test('what one service enqueues, another handles, and both stop in order', async () => {
  const seen: ProsaEvent[] = [];
  const audit = await open('audit');
  const steps: string[] = [];
  const listening = audit.service({
    handlers: [consuming('audit-events', async (event) => void seen.push(event))],
    before: [{ name: 'own', deadlineMs: 1_000, run: async () => void steps.push('own') }],
  });
  await listening.start();
  assert.equal(listening.liveness?.(), true);
  await ready('database', listening);
  await ready('broker', listening);

  const scheduler = await open('scheduler');
  const data = { groupId: newId('group'), organisationId: newId('organisation'), analysisId: newId('analysis') };
  await scheduler.database.transaction((tx) => tx.queue.enqueue('analysis.requested', { ...data, reason: 'schedule' }));
  scheduler.nudge();
  await eventually(() => assert.equal(seen.length, 1));
  assert.deepEqual(seen[0]?.data, { version: 1, ...data, reason: 'schedule' });
  assert.equal(seen[0]?.source, '/services/scheduler');

  assert.deepEqual(
    listening.shutdown.map(({ name }) => name),
    ['own', 'pull', 'handlers', 'outbox', 'bus', 'database'],
  );
  await stop(listening);
  assert.deepEqual(steps, ['own']);
  await stop(scheduler.service({}));
});

test('a service is not ready while its broker or its database is away, and is again when they are back', async () => {
  const service = (await open('audit')).service({});
  await service.start();
  await nats.kill();
  await eventually(() => assert.rejects(async () => ready('broker', service), { code: 'broker_unavailable' }));
  await nats.restart();
  await eventually(() => ready('broker', service));
  await postgres.kill();
  await assert.rejects(async () => ready('database', service), { code: 'database_unavailable' });
  await postgres.restart();
  await eventually(() => ready('database', service));
  await stop(service);
});
