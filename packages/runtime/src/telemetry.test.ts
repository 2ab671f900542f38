import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startFixture } from '../test/child.ts';
import { startReceiver, type Telemetry } from '../test/otlp-receiver.ts';

/** One run of the fixture service, from start to stop, with a collector beside it. */
const observe = async (variables: Record<string, string> = {}, status = 200) => {
  await using collector = await startReceiver(status);
  await using service = startFixture({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, ...variables });
  await service.line('service.ready');
  service.child.kill('SIGTERM');
  const exitCode = await service.exit();
  return { exitCode, service, received: collector.received, all: Object.values(collector.received).flat() };
};

const spansOf = (all: Telemetry[]) =>
  all
    .flatMap(({ resourceSpans = [] }) => resourceSpans)
    .flatMap((r) => r.scopeSpans)
    .flatMap((s) => s.spans);
const metricsOf = (all: Telemetry[]) =>
  all
    .flatMap(({ resourceMetrics = [] }) => resourceMetrics)
    .flatMap((r) => r.scopeMetrics)
    .flatMap((s) => s.metrics);
const logsOf = (all: Telemetry[]) =>
  all
    .flatMap(({ resourceLogs = [] }) => resourceLogs)
    .flatMap((r) => r.scopeLogs)
    .flatMap((s) => s.logRecords);

describe('with a collector, a short-lived service', () => {
  test('delivers its spans, metrics and logs before it exits, correlated', async () => {
    const { exitCode, service, all } = await observe();
    assert.equal(exitCode, 0);

    const work = spansOf(all).find(({ name }) => name === 'fixture.work');
    assert.ok(work);
    assert.deepEqual(work.attributes, [
      { key: 'exportId', value: { stringValue: 'exp_0198c5e40198c5e40198c5e40198c5e4' } },
    ]);
    const handled = metricsOf(all).find(({ name }) => name === 'fixture.handled');
    assert.equal(handled?.sum?.dataPoints[0]?.asDouble, 1);
    const logged = logsOf(all).find(({ body }) => body.stringValue === 'message.handled');
    assert.equal(logged?.traceId, work.traceId);
    assert.ok(logsOf(all).some(({ body }) => body.stringValue === 'service.stopped'));

    const line = await service.line('message.handled');
    assert.deepEqual([line['trace_id'], line['span_id']], [work.traceId, work.spanId]);
  });

  test('names itself alike in all three signals and in its lines', async () => {
    const { service, all } = await observe({
      OTEL_SERVICE_NAME: 'fixture',
      OTEL_RESOURCE_ATTRIBUTES: 'k8s.pod.name=f-0',
    });
    const { version, instance } = await service.line('service.ready');
    const resources = all.flatMap((one) => Object.values(one).flat() as { resource: { attributes: unknown[] } }[]);
    assert.equal(new Set(all.flatMap((one) => Object.keys(one))).size, 3);
    for (const { resource } of resources) {
      const attributes = new Map(
        (resource.attributes as { key: string; value: { stringValue: string } }[]).map(({ key, value }) => [
          key,
          value.stringValue,
        ]),
      );
      assert.deepEqual(Object.fromEntries(attributes), {
        'service.namespace': 'prosa',
        'service.name': 'fixture',
        'service.version': version,
        'service.instance.id': instance,
        'k8s.pod.name': 'f-0',
      });
    }
  });

  test('lets no content out, whatever an adapter records', async () => {
    const { all } = await observe();
    const span = spansOf(all).find(({ name }) => name === 'fixture.careless');
    assert.deepEqual(span?.attributes, [{ key: 'messaging.system', value: { stringValue: 'nats' } }]);
    const failure = spansOf(all).find(({ name }) => name === 'fixture.failure');
    assert.deepEqual(failure?.attributes, [{ key: 'error.type', value: { stringValue: 'Error' } }]);
    assert.doesNotMatch(JSON.stringify(all), /canary/);
  });

  test('measures its own process', async () => {
    const names = metricsOf((await observe()).all).map(({ name }) => name);
    for (const name of ['process.memory.usage', 'process.cpu.time', 'nodejs.eventloop.utilization']) {
      assert.ok(names.includes(name), name);
    }
  });

  test('keeps no new trace when told to sample none', async () => {
    const { all } = await observe({ OTEL_TRACES_SAMPLER_ARG: '0' });
    assert.deepEqual(spansOf(all), []);
    assert.ok(logsOf(all).length > 0);
  });
});

test('a collector that refuses is reported once, and harms nothing', async () => {
  const { exitCode, service } = await observe({}, 400);
  assert.equal(exitCode, 0);
  assert.equal(service.lines.filter(({ event }) => event === 'telemetry.failed').length, 1);
});

test('without a collector a service runs the same, and its lines have no trace', async () => {
  await using service = startFixture();
  assert.ok(!('trace_id' in (await service.line('message.handled'))));
  service.child.kill('SIGTERM');
  assert.equal(await service.exit(), 0);
});
