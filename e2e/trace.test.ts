import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { finish, sampleFile, startTestStack } from './support.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
}

/** A collector that keeps what it is sent. */
const startCollector = async () => {
  const spans: (Span & { service: string })[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    bodies.push(body);
    for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans ?? []) {
      const named = resource.attributes.find(({ key }: { key: string }) => key === 'service.name');
      for (const scope of scopeSpans) {
        for (const span of scope.spans) spans.push({ ...span, service: named.value.stringValue });
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { spans, bodies, url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

test('one trace leads from the upload through every service to the report, and carries no content', async () => {
  const collector = await startCollector();
  const stack = await startTestStack({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const { id } = await stack.api.createGroup('Quintal');
  await finish(stack, await stack.api.upload(id, sampleFile));
  await stack[Symbol.asyncDispose]();
  collector.close();

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
