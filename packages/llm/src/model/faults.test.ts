import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ErrorCode, ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { type Fault, startFakeOpenai } from '../fake-openai/index.ts';
import type { ModelCall } from './model-call.ts';
import { openModel } from './open-model.ts';

/** What becomes of a question when a fault occurs once: the calls that are made, and how it ends. */
const endings: Record<Fault, { calls: ModelCall['outcome'][]; error?: ErrorCode; retryable?: boolean }> = {
  rate_limit_short: { calls: ['failed', 'answered'] },
  rate_limit_long: { calls: ['failed'], error: 'model_rate_limited', retryable: true },
  quota: { calls: ['failed'], error: 'model_quota_exceeded', retryable: true },
  server_error: { calls: ['failed', 'answered'] },
  html_503: { calls: ['failed', 'answered'] },
  reset: { calls: ['failed', 'answered'] },
  stall: { calls: ['failed', 'answered'] },
  truncation: { calls: ['failed', 'answered'] },
  incomplete: { calls: ['incomplete', 'repaired'] },
  refusal: { calls: ['refused'], error: 'model_refused', retryable: false },
  wrong_schema: { calls: ['invalid', 'repaired'] },
};

for (const [fault, { calls, error, retryable }] of Object.entries(endings))
  test(`${fault}: ${calls.join(', ')}${error ? `, then ${error}` : ''}`, async () => {
    const server = await startFakeOpenai({ faults: fault });
    try {
      const made: ModelCall[] = [];
      const model = openModel(
        { apiKey: 'any', baseUrl: server.url, model: 'gpt-5-mini', callTimeoutMs: 500 },
        { record: (call) => made.push(call), now: () => performance.now(), sleep: async () => {}, random: () => 0.5 },
      );
      const prompt = {
        ...{ name: 'labels', version: '1', instructions: 'Dê um nome.', maxOutputTokens: 200 },
        schema: z.object({ label: z.string() }),
      };
      const ended = await model
        .ask(prompt, 'churrasco', { purpose: 'topics', signal: AbortSignal.timeout(20_000) })
        .then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
      assert.deepEqual(
        made.map(({ outcome }) => outcome),
        calls,
      );
      if (error === undefined) return assert.equal(ended, undefined);
      assert.ok(ended instanceof ProsaError);
      assert.deepEqual([ended.code, ended.retryable], [error, retryable]);
    } finally {
      await server.close();
    }
  });
