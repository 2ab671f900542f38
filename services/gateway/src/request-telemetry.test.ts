import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { metrics, trace } from '@opentelemetry/api';
import { createLogger } from '@prosa/runtime';
import { eventually } from '@prosa/testkit';
import { fastify } from 'fastify';
import { observeRequests } from './request-telemetry.ts';

test('each request is told of once, also when the client leaves before the answer has ended', async () => {
  const lines: { event: string; route: string; status: number }[] = [];
  const app = fastify({ forceCloseConnections: true });
  observeRequests(
    app as never,
    {
      log: createLogger({ service: 'test', destination: { write: (line) => void lines.push(JSON.parse(line)) } }),
      meter: metrics.getMeter('test'),
      tracer: trace.getTracer('test'),
    } as never,
  );
  app.get('/answered', () => 'yes');
  app.get('/followed', (_, reply) => reply.send(Readable.from(endless())));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    await (await fetch(`${url}/answered`)).text();
    const leaving = new AbortController();
    await fetch(`${url}/followed`, { signal: leaving.signal });
    leaving.abort();
    await eventually(() => assert.equal(lines.length, 2));
    assert.deepEqual(
      lines.map(({ event, route, status }) => [event, route, status]),
      [
        ['request.handled', '/answered', 200],
        ['request.handled', '/followed', 499],
      ],
    );
  } finally {
    await app.close();
  }
});

async function* endless() {
  yield 'a';
  await new Promise(() => {});
}
