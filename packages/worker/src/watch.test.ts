import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { startTestDatabases } from './testing.ts';
import { watchAuditHeads, watchInstallation } from './watch.ts';

test('requests, jobs and the audit trail are watched with the rights of the services that do', async () => {
  const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
  const clock = () => new Date();
  await using databases = await startTestDatabases();
  watchInstallation({ meter, clock, database: databases.as('scheduler') });
  watchAuditHeads({ meter, clock, database: databases.as('audit') });

  for (const [name, outcome] of [['retention', 'done'] as const, ['reconcile', 'failed'] as const]) {
    await databases.as('scheduler').transaction(async ({ jobs }) => {
      assert.ok(await jobs.begin(name, 60));
      await jobs.end(name, outcome, null);
    });
  }
  const before = Date.now() / 1_000 - 60;
  await reader.forceFlush();
  const [scope] = measurements.getMetrics().at(-1)?.scopeMetrics ?? [];
  const pointsOf = (name: string) =>
    scope?.metrics
      .find(({ descriptor }) => descriptor.name === name)
      ?.dataPoints.map(({ attributes, value }): Record<string, unknown> => ({ ...attributes, value }));

  assert.deepEqual(pointsOf('prosa.privacy.requests'), [
    { state: 'open', value: 0 },
    { state: 'overdue', value: 0 },
  ]);
  const jobs = pointsOf('prosa.job.last_success') ?? [];
  assert.deepEqual(
    jobs.map((job) => job['operation']),
    ['retention'],
  );
  assert.ok(Number(jobs[0]?.['value']) > before);
  assert.deepEqual(pointsOf('prosa.audit.head.age'), [{ value: 0 }]);
  await reader.shutdown();
});
