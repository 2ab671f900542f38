import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { context, metrics, propagation, SpanKind, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { ProsaError } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, openLab } from '../test/fixture.ts';
import { publishEvent } from './publish.ts';
import { applyTopology } from './topology.ts';
import { traceHeaders } from './tracing.ts';

const consumer = 'coordinator-analysis-requested';
assert.deepEqual(traceHeaders(), {}, 'without an SDK there is no trace to hand on');

const spans = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] }));
const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
afterEach(async () => {
  await lab.reset();
  spans.reset();
});
after(async () => {
  await reader.shutdown();
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const tracer = trace.getTracer('test');
const finished = (kind: SpanKind) => spans.getFinishedSpans().filter((span) => span.kind === kind);

test('the trace of a request goes through the outbox and the stream into the handler', async () => {
  const [event, other] = [analysisRequested(), analysisRequested()];
  // What the request leaves in the outbox, and what it publishes itself.
  const kept = tracer.startActiveSpan('request', (span) => {
    span.end();
    return { traceId: span.spanContext().traceId, headers: traceHeaders() };
  });
  const direct = await tracer.startActiveSpan('other request', async (span) => {
    await publishEvent(lab.js, other);
    span.end();
    return span.spanContext().traceId;
  });
  const inHandler = new Map<string, string | undefined>();
  await lab.work(consumer, async ({ id }) => {
    inHandler.set(id, trace.getActiveSpan()?.spanContext().traceId);
  });
  await publishEvent(lab.js, event, kept.headers);
  await eventually(() => assert.equal(finished(SpanKind.CONSUMER).length, 2));
  assert.deepEqual(Object.fromEntries(inHandler), { [event.id]: kept.traceId, [other.id]: direct });

  const produced = finished(SpanKind.PRODUCER).find((span) => span.spanContext().traceId === kept.traceId);
  const processed = finished(SpanKind.CONSUMER).find((span) => span.spanContext().traceId === kept.traceId);
  assert.equal(produced?.name, 'send analysis.requested');
  assert.equal(processed?.name, 'process analysis.requested');
  assert.equal(processed?.parentSpanContext?.spanId, produced?.spanContext().spanId);
  assert.equal(processed?.attributes['messaging.system'], 'nats');
  assert.equal(processed?.attributes['messaging.consumer.group.name'], consumer);
  assert.equal(processed?.attributes['messaging.message.id'], event.id);
  const said = JSON.stringify(spans.getFinishedSpans().map(({ name, attributes }) => [name, attributes]));
  assert.doesNotMatch(said, /grp_|org_/);
});

test('a failed delivery shows its code in the span, and nothing of an unknown error', async () => {
  await lab.work(consumer, async (_, { attempt }) => {
    if (attempt === 1) throw new Error('Maria said hello');
  });
  await publishEvent(lab.js, analysisRequested());
  await eventually(() => assert.equal(finished(SpanKind.CONSUMER).length, 2));
  const [first, second] = finished(SpanKind.CONSUMER);
  assert.deepEqual([first?.attributes['error.type'], second?.attributes['error.type']], ['internal', undefined]);
  assert.equal(JSON.stringify([first?.status, first?.attributes, first?.events]).includes('Maria'), false);
});

test('deliveries are counted by consumer and outcome, redeliveries and dead letters apart', async () => {
  await reader.forceFlush();
  const before = counts();
  await lab.work(consumer, async () => {
    throw new ProsaError('database_unavailable', 'not now');
  });
  await publishEvent(lab.js, analysisRequested());
  await eventually(async () => assert.equal((await lab.stored('DLQ')).length, 1));
  await eventually(async () => assert.equal(await lab.pending(consumer), 0));
  await eventually(async () => {
    await reader.forceFlush();
    const grown = Object.entries(counts()).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
    const { [`prosa.bus.wait.duration ${consumer}`]: waited, ...rest } = Object.fromEntries(
      grown.filter(([, count]) => count > 0),
    );
    assert.equal(waited, 1);
    assert.deepEqual(rest, {
      [`prosa.bus.handle.duration ${consumer} retried`]: 2,
      [`prosa.bus.handle.duration ${consumer} dead_lettered`]: 1,
      [`prosa.bus.redeliveries ${consumer}`]: 2,
      [`prosa.bus.dead_letters ${consumer} database_unavailable`]: 1,
    });
  });
});

/** Every series by its name and attributes: the value of a counter, the count of a histogram. */
const counts = (): Record<string, number> => {
  const last = measurements.getMetrics().at(-1);
  const series = (last?.scopeMetrics ?? []).flatMap(({ metrics: all }) =>
    all.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => {
        const count = typeof value === 'number' ? value : (value as { count: number }).count;
        return [[descriptor.name, ...Object.values(attributes)].join(' '), count] as const;
      }),
    ),
  );
  return Object.fromEntries(series);
};
