import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { telemetryAttributes } from '@prosa/runtime';
import { eventually, tempDir } from '@prosa/testkit';
import { canaries, chat, numbers, secrets } from './canaries.ts';
import { startCollector } from './collector.ts';
import { finish, startTestStack } from './support.ts';
import { tracesIn, tracesInFiles } from './traces.ts';

const wanted = [...secrets, ...numbers];

/** Names of attributes, anywhere in what was sent. */
const attributesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(attributesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'attributes' ? (inner as { key: string }[]).map((attribute) => attribute.key) : attributesIn(inner),
  );
};

let collector: Awaited<ReturnType<typeof startCollector>>;
let stack: Awaited<ReturnType<typeof startTestStack>>;
const answers: string[] = [];
const sent = () => collector.bodies.map((body) => JSON.parse(body));
const metricsSent = () =>
  new Set(
    sent()
      .flatMap(({ resourceMetrics = [] }) => resourceMetrics)
      .flatMap(({ scopeMetrics }) => scopeMetrics)
      .flatMap(({ metrics }) => metrics)
      .map(({ name }) => name as string),
  );

/** Requests that fail in every way that quotes something: content in the path, the query, the body, a header, a file. */
const provoke = async (groupId: string): Promise<void> => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${stack.token}`, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${stack.url}${path}`, { ...init, headers });
    const text = await response.text();
    assert.ok(response.status >= 400, `${path} fails`);
    answers.push(`${text}\n${JSON.stringify([...response.headers])}`);
  };
  const json = { 'content-type': 'application/json' };
  const word = encodeURIComponent(canaries.word);
  await ask(`/v1/groups/${word}`);
  await ask(`/v1/groups/${groupId}/messages?cursor=${word}&limit=${word}`);
  await ask(`/v1/groups/${groupId}/search`, { method: 'POST', headers: json, body: `{"query": ${canaries.word}` });
  await ask(`/v1/groups/${groupId}/search`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: { [canaries.name]: canaries.word } }),
  });
  await ask(`/v1/groups`, { method: 'POST', headers: json, body: JSON.stringify({ name: 7, zone: canaries.place }) });
  await ask(`/v1/groups/${groupId}`, {
    method: 'PATCH',
    headers: { ...json, 'if-match': encodeURIComponent(canaries.name) },
    body: JSON.stringify({ zone: canaries.place }),
  });
  await ask('/v1/groups', { headers: { authorization: `Bearer ${word}` } });
};

before(async () => {
  collector = await startCollector();
  stack = await startTestStack({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_METRIC_EXPORT_INTERVAL: '2000' });
  await using folder = await tempDir();
  const file = join(folder.path, canaries.file);
  await writeFile(file, chat());
  const { id } = await stack.api.createGroup(canaries.group);
  await finish(stack, await stack.api.upload(id, file));
  const noChat = join(folder.path, `${canaries.name}.txt`);
  await writeFile(noChat, `${canaries.word} is no chat\n${canaries.name}\n`.repeat(50));
  const failing = await stack.api.upload(id, noChat);
  for await (const _ of stack.api.followExport(failing.id)) {
    // until it has failed
  }
  await provoke(id);
});
after(async () => {
  await stack?.[Symbol.asyncDispose]();
  await collector?.close();
});

test('what is watched is measured by the services of a running product', () =>
  eventually(() => {
    const measured = metricsSent();
    for (const name of [
      'http.server.request.duration',
      'prosa.bus.handle.duration',
      'prosa.bus.wait.duration',
      'prosa.bus.consumer.pending',
      'prosa.bus.consumer.oldest_pending_age',
      'prosa.bus.dead_letters.waiting',
      'prosa.database.transaction.duration',
      'db.client.connection.wait_time',
      'prosa.privacy.requests',
      'prosa.audit.head.age',
      'process.memory.usage',
    ]) {
      assert.ok(measured.has(name), name);
    }
  }));

describe('no word, name or number leaves', () => {
  test('in an answer that says what is wrong', () => {
    assert.ok(answers.length >= 7);
    assert.deepEqual(tracesIn(Buffer.from(answers.join('\n')), wanted), []);
  });

  test('in a trace, a metric or a log that is exported; and no attribute that the collector would not know', async () => {
    await stack.stop();
    const kinds = ['resourceSpans', 'resourceMetrics', 'resourceLogs'];
    for (const kind of kinds) assert.ok(collector.bodies.filter((body) => body.includes(kind)).length > 5, kind);
    assert.deepEqual(tracesIn(Buffer.from(collector.bodies.join('\n')), wanted), []);
    const known = new Set(telemetryAttributes());
    assert.deepEqual(
      [...new Set(sent().flatMap(attributesIn))].filter((name) => !known.has(name)),
      [],
    );
  });

  test('in a line that is logged, or an event that lies in the stream', async () => {
    assert.ok(stack.logs.some((line) => line.includes('export.failed')));
    assert.deepEqual(tracesIn(Buffer.from(stack.logs.join('\n')), wanted), []);
    assert.deepEqual(await tracesInFiles(join(stack.folder, 'nats'), wanted), []);
  });
});
