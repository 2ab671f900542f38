import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyTopology, type Bus, connectBus } from '@prosa/bus';
import { startTestNats } from '@prosa/testkit';
import { z } from 'zod';
import { type FakeOpenaiOptions, startFakeOpenai } from '../fake-openai/index.ts';
import { openModel } from '../model/open-model.ts';
import type { Prompt } from '../model/prompt.ts';
import { allowanceName } from './allowance-name.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
after(() => nats[Symbol.asyncDispose]());

const prompt: Prompt<{ label: string }> = {
  name: 'labels',
  version: '1',
  instructions: 'Dê um nome ao assunto.',
  schema: z.object({ label: z.string() }),
  maxOutputTokens: 100,
};

/** Models of one account, each with a connection of its own to what they share. */
const startReplicas = async (count: number, options: FakeOpenaiOptions) => {
  const server = await startFakeOpenai(options);
  const settings = { apiKey: crypto.randomUUID(), baseUrl: server.url, model: 'gpt-5-mini', callTimeoutMs: 10_000 };
  const buses: Bus[] = [];
  for (let n = 0; n < count; n++) buses.push(await connectBus({ url: nats.url, service: 'agents' }));
  const models = buses.map((bus) =>
    openModel(settings, {
      record: () => {},
      now: () => performance.now(),
      sleep: (ms, signal) => sleep(ms, undefined, { signal }),
      random: Math.random,
      allowance: bus.sharedCell(allowanceName(settings)),
    }),
  );
  return {
    server,
    asks: models.map((model) => () => {
      const options = { purpose: 'topics', signal: AbortSignal.timeout(60_000) } as const;
      return model.ask(prompt, 'carvão, gelo e carne para sábado', options);
    }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(buses.map((bus) => bus.drain()));
      await server.close();
    },
  };
};

test('three replicas with more to ask than there is room for are all answered, and none is refused', async () => {
  // The full bucket has room for 100 requests.
  await using replicas = await startReplicas(3, { limits: { rpm: 600, tpm: 10_000_000 }, latencyMs: 100 });
  const asked = replicas.asks.flatMap((ask) => Array.from({ length: 40 }, () => ask()));
  assert.equal((await Promise.all(asked)).length, 120);
  const { answered, refused } = replicas.server.stats();
  assert.deepEqual([answered, refused], [120, 0]);
});

test('a pause that one is told of is that of all three', async () => {
  await using replicas = await startReplicas(3, { faults: 'ok,rate_limit_long' });
  const [first, second, third] = replicas.asks;
  assert.ok(first && second && third);
  await first();
  await assert.rejects(first(), {
    code: 'model_rate_limited',
    context: { status: 429, providerCode: 'rate_limit_exceeded', waitMs: 90_000 },
  });
  for (const ask of [second, third, first]) await assert.rejects(ask(), { code: 'model_rate_limited' });
  assert.equal(replicas.server.stats().answered, 1);
});

test('an account that is used up is asked once, by one of them', async () => {
  await using replicas = await startReplicas(3, { faults: 'quota*9' });
  const asked = await Promise.allSettled(replicas.asks.map((ask) => ask()));
  assert.deepEqual(
    asked.map((result) => result.status === 'rejected' && result.reason.code),
    ['model_quota_exceeded', 'model_quota_exceeded', 'model_quota_exceeded'],
  );
});
