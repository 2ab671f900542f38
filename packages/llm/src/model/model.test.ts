import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { type FakeOpenaiOptions, startFakeOpenai } from '../fake-openai/index.ts';
import type { ModelCall } from './model-call.ts';
import { openModel } from './open-model.ts';
import { costOf, listPrices } from './prices.ts';
import type { Prompt } from './prompt.ts';

const labels: Prompt<{ label: string; words: string[] }> = {
  name: 'labels',
  version: '1',
  instructions: 'Dê um nome ao assunto.',
  schema: z.object({ label: z.string(), words: z.array(z.string()) }),
  maxOutputTokens: 200,
};
const secret = 'conversa que ninguém deve ver';

/** A model on a fake server; waits pass at once and are noted, and so are the calls. */
const start = async (options: FakeOpenaiOptions = {}, settings: { model?: string; callTimeoutMs?: number } = {}) => {
  const server = await startFakeOpenai(options);
  const calls: ModelCall[] = [];
  const waits: number[] = [];
  let clock = 0;
  const model = openModel(
    { apiKey: 'any', baseUrl: server.url, model: 'gpt-5-mini', callTimeoutMs: 2_000, ...settings },
    {
      record: (call) => calls.push(call),
      now: () => performance.now() + clock,
      sleep: async (ms) => {
        waits.push(ms);
      },
      random: () => 0.5,
    },
  );
  const ask = (signal: AbortSignal = AbortSignal.timeout(10_000)) =>
    model.ask(labels, secret, { purpose: 'topics', signal });
  const pass = (ms: number) => {
    clock += ms;
  };
  return {
    server,
    calls,
    waits,
    ask,
    pass,
    outcomes: () => calls.map(({ outcome }) => outcome),
    [Symbol.asyncDispose]: server.close,
  };
};

const failing = async (promise: Promise<unknown>): Promise<ProsaError> => {
  const error: unknown = await promise.then(
    () => assert.fail('it answered'),
    (thrown) => thrown,
  );
  assert.ok(error instanceof ProsaError, String(error));
  assert.ok(!JSON.stringify({ ...error, message: error.message, cause: String(error.cause) }).includes('ninguém'));
  return error;
};

describe('a model', () => {
  it('answers by its schema, and what it used is recorded', async () => {
    await using fake = await start();
    const answer = await fake.ask();
    labels.schema.parse(answer);
    const [call] = fake.calls;
    assert.deepEqual(
      [call?.model, call?.prompt, call?.promptVersion, call?.purpose, call?.outcome],
      ['gpt-5-mini', 'labels', '1', 'topics', 'answered'],
    );
    assert.equal((call?.usage.input ?? 0) + (call?.usage.output ?? 0), fake.server.stats().tokens);
    assert.ok((call?.costMicros ?? 0) > 0 && (call?.latencyMs ?? 0) > 0);
  });

  it('sends instructions, input and nothing else, and asks that nothing be kept', async () => {
    let seen = '';
    await using fake = await start({
      answer: ({ text }) => {
        seen = text;
        return { label: 'x', words: [] };
      },
    });
    await fake.ask();
    assert.equal(seen, `${labels.instructions}\n${secret}`);
  });

  for (const fault of ['rate_limit_short', 'server_error', 'html_503', 'reset', 'truncation']) {
    it(`tries again after ${fault}, and every try is recorded`, async () => {
      await using fake = await start({ faults: `${fault}*2` });
      await fake.ask();
      assert.deepEqual(fake.outcomes(), ['failed', 'failed', 'answered']);
      assert.deepEqual(fake.waits, [1_000, 2_000]);
    });
  }

  it('gives up after four tries', async () => {
    await using fake = await start({ faults: 'server_error*9' });
    const error = await failing(fake.ask());
    assert.deepEqual([error.code, error.retryable, error.context['status']], ['model_unavailable', true, 500]);
    assert.equal(fake.calls.length, 4);
  });

  it('leaves a long wait to the caller', async () => {
    await using fake = await start({ faults: 'rate_limit_long' });
    const error = await failing(fake.ask());
    assert.deepEqual([error.code, error.retryable, error.context['waitMs']], ['model_rate_limited', true, 90_000]);
    assert.deepEqual(fake.waits, []);
  });

  it('asks nobody while the account is used up, then tries once', async () => {
    await using fake = await start({ faults: 'quota*2' });
    assert.equal((await failing(fake.ask())).code, 'model_quota_exceeded');
    assert.equal((await failing(fake.ask())).code, 'model_quota_exceeded');
    assert.equal(fake.calls.length, 1);
    fake.pass(600_001);
    assert.equal((await failing(fake.ask())).code, 'model_quota_exceeded');
    fake.pass(600_001);
    await fake.ask();
    assert.deepEqual(fake.outcomes(), ['failed', 'failed', 'answered']);
  });

  it('repairs an answer that does not fit, once', async () => {
    await using fake = await start({ faults: 'wrong_schema' });
    labels.schema.parse(await fake.ask());
    assert.deepEqual(fake.outcomes(), ['invalid', 'repaired']);
    fake.server.setFaults('wrong_schema*2');
    const error = await failing(fake.ask());
    assert.deepEqual([error.code, error.retryable], ['model_output_invalid', false]);
    assert.ok(fake.calls.every(({ usage }) => usage.output > 0));
  });

  it('gives an answer that was cut off twice the room, once', async () => {
    await using fake = await start({ faults: 'incomplete' });
    labels.schema.parse(await fake.ask());
    assert.deepEqual(fake.outcomes(), ['incomplete', 'repaired']);
    fake.server.setFaults('incomplete*2');
    assert.match((await failing(fake.ask())).message, /limit of tokens, twice/);
  });

  it('may decline', async () => {
    await using fake = await start({ faults: 'refusal' });
    const error = await failing(fake.ask());
    assert.deepEqual([error.code, error.retryable], ['model_refused', false]);
    assert.deepEqual(fake.outcomes(), ['refused']);
  });

  it('is given up after its time, and tried again', async () => {
    await using fake = await start({ faults: 'stall' }, { callTimeoutMs: 300 });
    await fake.ask();
    assert.deepEqual(fake.outcomes(), ['failed', 'answered']);
  });

  it('stops when the caller does, with the caller’s reason', async () => {
    await using fake = await start({ latencyMs: 1_000 });
    const reason = new Error('shutting down');
    const controller = new AbortController();
    const asking = fake.ask(controller.signal);
    await setTimeout(50);
    controller.abort(reason);
    await assert.rejects(asking, reason);
  });

  it('is told of a request that is wrong, not asked again', async () => {
    await using fake = await start();
    const model = openModel(
      { apiKey: 'any', baseUrl: fake.server.url, model: 'gpt-5-mini', callTimeoutMs: 2_000 },
      { record: () => {}, now: performance.now.bind(performance), sleep: async () => {}, random: () => 0 },
    );
    const short = { ...labels, maxOutputTokens: 1 };
    const error = await failing(model.ask(short, secret, { purpose: 'topics', signal: AbortSignal.timeout(5_000) }));
    assert.deepEqual([error.code, error.retryable], ['model_request_refused', false]);
  });
});

describe('prices', () => {
  it('count cached input as such, and dated names as the name', () => {
    const usage = { input: 1_000_000, cachedInput: 400_000, output: 100_000 };
    assert.equal(costOf(listPrices, 'gpt-5-mini', usage), 150_000 + 10_000 + 200_000);
    assert.equal(costOf(listPrices, 'gpt-5-mini-2025-08-07', usage), 360_000);
  });

  it('that nobody knows are unknown, not nothing', async () => {
    assert.equal(costOf(listPrices, 'llama4:8b', { input: 9, cachedInput: 0, output: 9 }), null);
    await using fake = await start({}, { model: 'llama4:8b' });
    await fake.ask();
    assert.equal(fake.calls[0]?.costMicros, null);
  });
});
