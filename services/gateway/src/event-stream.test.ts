import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '@prosa/runtime';
import { fastify } from 'fastify';
import { sendEvents } from './event-stream.ts';

const runtime = { log: createLogger({ service: 'test', level: 'silent' }), stopping: new AbortController().signal };

test('nothing is read any more once the client is gone', async (context) => {
  let reads = 0;
  let response: ServerResponse | undefined;
  const app = fastify();
  context.after(() => app.close());
  app.get('/', (request, reply) => {
    response = reply.raw;
    const watched = { read: async () => ({ reads: ++reads }), outcome: () => undefined };
    return sendEvents(request, reply, { reads }, watched, runtime);
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  const gone = new AbortController();
  const answer = await fetch(url, { signal: gone.signal });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  assert.ok(response);
  const closed = once(response, 'close');
  gone.abort();
  await closed;
  const before = reads;
  await delay(1_000);
  assert.ok(reads <= before + 1, `${reads - before} reads after the client left`);
});

test('a source that breaks ends the stream instead of hanging it', async (context) => {
  const app = fastify();
  context.after(() => app.close());
  app.get('/', (request, reply) => {
    const read = async () => {
      throw new Error('gone');
    };
    return sendEvents(request, reply, { state: 'waiting' }, { read, outcome: () => undefined }, runtime);
  });
  const answer = await fetch(await app.listen({ host: '127.0.0.1', port: 0 }));
  await assert.rejects(answer.text());
});
