import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ErrorCode, ProsaError } from '@prosa/contracts';
import { type Fault, startFakeOpenai } from '../fake-openai/index.ts';
import type { ModelCall } from '../model/model-call.ts';
import { openEmbedding } from './open-embedding.ts';

/** What becomes of texts when a fault occurs once: the calls that are made, and how it ends. */
const endings: Record<Fault, { calls: ModelCall['outcome'][]; error?: ErrorCode; retryable?: boolean }> = {
  rate_limit_short: { calls: ['failed', 'answered'] },
  rate_limit_long: { calls: ['failed'], error: 'model_rate_limited', retryable: true },
  quota: { calls: ['failed'], error: 'model_quota_exceeded', retryable: true },
  server_error: { calls: ['failed', 'answered'] },
  html_503: { calls: ['failed', 'answered'] },
  reset: { calls: ['failed', 'answered'] },
  stall: { calls: ['failed', 'answered'] },
  truncation: { calls: ['failed', 'answered'] },
  // What a model says in words goes wrong in words only: a server of vectors has none of these.
  incomplete: { calls: ['answered'] },
  refusal: { calls: ['answered'] },
  wrong_schema: { calls: ['invalid'], error: 'model_output_invalid', retryable: false },
};

for (const [fault, { calls, error, retryable }] of Object.entries(endings))
  test(`${fault}: ${calls.join(', ')}${error ? `, then ${error}` : ''}`, async () => {
    const server = await startFakeOpenai({ faults: fault });
    try {
      const made: ModelCall[] = [];
      const embedding = openEmbedding(
        { apiKey: 'any', baseUrl: server.url, model: 'text-embedding-3-small', dimensions: 1_536, callTimeoutMs: 500 },
        { record: (call) => made.push(call), now: () => performance.now(), sleep: async () => {}, random: () => 0.5 },
      );
      const ended = await Promise.resolve(embedding.embed(['churrasco'], { signal: AbortSignal.timeout(20_000) })).then(
        ([vector]) => assert.equal(vector?.length, 1_536),
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
