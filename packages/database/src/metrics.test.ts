import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { startTestPostgres, type TestPostgres } from '@prosa/testkit';
import { openDatabase } from './index.ts';

const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => Promise.all([reader.shutdown(), postgres[Symbol.asyncDispose]()]));

const pointsOf = async (name: string) => {
  await reader.forceFlush();
  const [scope] = measurements.getMetrics().at(-1)?.scopeMetrics ?? [];
  return scope?.metrics.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? [];
};

test('transactions, their waits and refusals, and what the pool is doing are measured', async () => {
  const limits = { waiting: 1, waitMs: 60_000 };
  const database = openDatabase({ url: postgres.url('prosa_gateway'), service: 'gateway', connections: 1, limits });
  const release = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  try {
    const holder = database.asUser(randomUUID(), async () => {
      entered.resolve();
      await release.promise;
    });
    await entered.promise;
    const waiting = database.transaction(async () => {
      throw new Error('of its own');
    });
    await assert.rejects(database.ping(), { code: 'database_busy' });
    const [used] = await pointsOf('db.client.connection.count');
    assert.deepEqual([used?.value, used?.attributes], [1, { state: 'used' }]);
    assert.equal((await pointsOf('db.client.connection.pending_requests'))[0]?.value, 1);
    assert.equal((await pointsOf('db.client.connection.timeouts'))[0]?.value, 1);
    release.resolve();
    await holder;
    await assert.rejects(waiting, /of its own/);

    const ended = await pointsOf('prosa.database.transaction.duration');
    const counts = ended.map(({ attributes, value }) => ({ ...attributes, count: (value as Histogram).count }));
    assert.deepEqual(counts, [
      { role: 'user', outcome: 'done', count: 1 },
      { role: 'service', outcome: 'failed', count: 1 },
    ]);
    const [wait] = await pointsOf('db.client.connection.wait_time');
    assert.equal((wait?.value as Histogram | undefined)?.count, 2);
  } finally {
    release.resolve();
    await database.close();
  }
});
