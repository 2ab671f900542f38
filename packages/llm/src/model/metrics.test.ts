import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { modelMetrics } from './metrics.ts';

test('each call counts its tokens, its time and its cost; a price that nobody knows is told, not taken for nothing', async () => {
  const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  const measure = modelMetrics();
  const call = {
    model: 'gpt-5-mini',
    prompt: 'labels',
    promptVersion: '1',
    purpose: 'topics',
    outcome: 'answered',
    usage: { input: 900, cachedInput: 0, output: 100 },
    costMicros: 425,
    latencyMs: 1_200,
  } as const;
  measure(call);
  measure(call);
  measure({ ...call, model: 'local', costMicros: null });
  await reader.forceFlush();
  const [scope] = measurements.getMetrics().at(-1)?.scopeMetrics ?? [];
  const said = (name: string) =>
    scope?.metrics
      .find(({ descriptor }) => descriptor.name === name)
      ?.dataPoints.map(({ attributes, value }) => ({
        ...attributes,
        value: typeof value === 'number' ? value : (value as Histogram).sum,
      }));
  const about = { 'gen_ai.request.model': 'gpt-5-mini', purpose: 'topics' };
  assert.deepEqual(said('gen_ai.client.token.usage')?.slice(0, 2), [
    { ...about, 'gen_ai.token.type': 'input', value: 1_800 },
    { ...about, 'gen_ai.token.type': 'output', value: 200 },
  ]);
  assert.deepEqual(said('gen_ai.client.operation.duration')?.[0], { ...about, outcome: 'answered', value: 2.4 });
  assert.deepEqual(said('prosa.model.cost'), [{ ...about, value: 0.00085 }]);
  assert.deepEqual(said('prosa.model.unpriced_calls'), [{ ...about, 'gen_ai.request.model': 'local', value: 1 }]);
  await reader.shutdown();
});
