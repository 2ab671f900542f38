import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { newId } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, exportUploaded, openLab } from '../test/fixture.ts';
import { readLag } from './lag.ts';
import { observeLag } from './lag-metrics.ts';
import { publishEvent } from './publish.ts';
import { applyTopology } from './topology.ts';

const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
afterEach(() => lab.reset());
after(async () => {
  await reader.shutdown();
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const minute = 60_000;
const of = async (consumer: string, now?: number) => {
  const { consumers } = await readLag(lab.connection, () => now ?? Date.now());
  return consumers.find((lag) => lag.consumer === consumer);
};

test('what nobody consumes is pending, as old as its first event, and is no more once it is answered for', async () => {
  const consumer = 'coordinator-analysis-requested';
  assert.deepEqual(await of(consumer), { consumer, pending: 0, ackPending: 0, oldestMs: 0 });
  await publishEvent(lab.js, exportUploaded());
  await publishEvent(lab.js, analysisRequested());
  await publishEvent(lab.js, analysisRequested());
  const [first] = await lab.stored('EVENTS', 'analysis.requested');
  const stored = first?.time.getTime() ?? 0;
  assert.deepEqual(await of(consumer, stored + minute), { consumer, pending: 2, ackPending: 0, oldestMs: minute });

  const release = Promise.withResolvers<void>();
  let handled = 0;
  await lab.work(consumer, async () => {
    if (++handled === 1) await release.promise;
  });
  // The second is answered for; the first is still with its handler, and still the oldest.
  await eventually(async () => {
    const lag = await of(consumer, stored + minute);
    assert.deepEqual(lag, { consumer, pending: 0, ackPending: 1, oldestMs: minute });
  });
  release.resolve();
  await eventually(async () => assert.equal((await of(consumer))?.ackPending, 0));
});

test('the lag of an ordered consumer is that of its partitions together', async () => {
  for (let n = 0; n < 20; n++) await publishEvent(lab.js, exportUploaded(newId('group')));
  const { pending, ackPending } = (await of('ingestion-export-uploaded')) ?? {};
  assert.deepEqual({ pending, ackPending }, { pending: 20, ackPending: 0 });
});

test('it is measured whenever metrics are exported', async () => {
  const stop = observeLag(() => readLag(lab.connection));
  await publishEvent(lab.js, analysisRequested());
  await reader.forceFlush();
  const [scope] = measurements.getMetrics().at(-1)?.scopeMetrics ?? [];
  const pointsOf = (name: string) => scope?.metrics.find(({ descriptor }) => descriptor.name === name)?.dataPoints;
  const pending = pointsOf('prosa.bus.consumer.pending')?.find(
    ({ attributes }) => attributes['consumer'] === 'coordinator-analysis-requested',
  );
  assert.equal(pending?.value, 1);
  assert.equal(
    pointsOf('prosa.bus.consumer.oldest_pending_age')?.length,
    pointsOf('prosa.bus.consumer.pending')?.length,
  );
  assert.equal(pointsOf('prosa.bus.dead_letters.waiting')?.[0]?.value, 0);
  stop();
});
