import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCollector } from './collector.ts';
import { finish, sampleFile, startTestStack } from './support.ts';

test('one trace leads from the upload through every service to the report, and carries no content', async () => {
  const collector = await startCollector();
  const stack = await startTestStack({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const { id } = await stack.api.createGroup('Quintal');
  await finish(stack, await stack.api.upload(id, sampleFile));
  await stack[Symbol.asyncDispose]();
  await collector.close();

  const upload = collector.spans.find(({ name }) => name === 'POST /v1/groups/:groupId/exports');
  assert.ok(upload);
  const trace = collector.spans.filter(({ traceId }) => traceId === upload.traceId);
  assert.deepEqual([...new Set(trace.map(({ service }) => service))].sort(), [
    'agents',
    'audit',
    'coordinator',
    'embedding',
    'gateway',
    'ingestion',
  ]);
  const ids = new Set(trace.map(({ spanId }) => spanId));
  for (const { name, spanId, parentSpanId } of trace) {
    if (spanId !== upload.spanId)
      assert.ok(parentSpanId && ids.has(parentSpanId), `${name} has no parent in its trace`);
  }
  for (const step of [
    'export.uploaded',
    'messages.normalized',
    'embeddings.ready',
    'agent.requested',
    'agent.completed',
  ]) {
    assert.ok(
      trace.some(({ name }) => name === `process ${step}`),
      step,
    );
  }

  const sent = collector.bodies.join('\n');
  for (const word of ['Nena', 'Cláudio', 'Jéssica', '95555', 'mangueira']) assert.ok(!sent.includes(word), word);
});
