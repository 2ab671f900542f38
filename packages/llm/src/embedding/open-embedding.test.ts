import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type ErrorCode, ProsaError } from '@prosa/contracts';
import type { Ledger } from '../budget/ledger.ts';
import { type FakeOpenaiOptions, startFakeOpenai } from '../fake-openai/index.ts';
import { memoryCell } from '../limits/shared-cell.ts';
import type { ModelCall } from '../model/model-call.ts';
import { offlineEmbedding } from '../offline-embedding.ts';
import { configuredEmbedding } from './configured-embedding.ts';
import { type EmbeddingSettings, openEmbedding } from './open-embedding.ts';

const defaults = { apiKey: 'any', model: 'text-embedding-3-small', dimensions: 1_536, callTimeoutMs: 2_000 };
const signal = () => AbortSignal.timeout(20_000);

/** An embedding on some server; waits pass at once and are noted, and so are the calls. */
const openOn = (baseUrl: string, settings: Partial<EmbeddingSettings> = {}) => {
  const calls: ModelCall[] = [];
  const waits: number[] = [];
  const embedding = openEmbedding(
    { ...defaults, baseUrl, ...settings },
    {
      record: (call) => calls.push(call),
      now: () => performance.now(),
      sleep: async (ms) => void waits.push(ms),
      random: () => 0.5,
    },
  );
  return { embedding, calls, waits, outcomes: () => calls.map(({ outcome }) => outcome) };
};

const start = async (options: FakeOpenaiOptions = {}, settings: Partial<EmbeddingSettings> = {}) => {
  const server = await startFakeOpenai(options);
  return { server, ...openOn(server.url, settings), [Symbol.asyncDispose]: server.close };
};

/** A server that answers with what it is told to, and keeps what it was sent. */
const startSaying = async (answer: (inputs: string[]) => unknown) => {
  const asked: { input: string[]; dimensions: number; encoding_format: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(body);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(body.input)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { asked, ...openOn(url, { dimensions: 3 }), [Symbol.asyncDispose]: close };
};

const near = (one: Float32Array | undefined, other: Float32Array | undefined): number =>
  [...(one ?? [])].reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);

const failing = async (promise: unknown): Promise<ProsaError> => {
  const error: unknown = await Promise.resolve(promise).then(
    () => assert.fail('it answered'),
    (thrown) => thrown,
  );
  assert.ok(error instanceof ProsaError, String(error));
  return error;
};

describe('vectors of a model', () => {
  it('have its length and norm 1, in order; near where texts are alike; what they cost is recorded', async () => {
    await using fake = await start();
    const texts = ['bora fazer um churrasco', 'o carro quebrou', 'churrasco bora fazer'];
    const [one, two, three] = await fake.embedding.embed(texts, { signal: signal() });
    for (const vector of [one, two, three]) {
      assert.equal(vector?.length, 1_536);
      assert.ok(Math.abs(near(vector, vector) - 1) < 1e-5);
    }
    assert.ok(near(one, three) > near(one, two) + 0.3);
    const [call, ...rest] = fake.calls;
    assert.ok(call && rest.length === 0);
    assert.deepEqual(
      [call.model, call.prompt, call.promptVersion, call.purpose, call.outcome],
      ['text-embedding-3-small', null, null, 'embedding', 'answered'],
    );
    assert.equal(call.usage.input, fake.server.stats().tokens);
    assert.equal(call.costMicros, Math.round(call.usage.input * 0.02));
  });

  it('of another length than its whole one have a name of their own', async () => {
    await using fake = await start({}, { dimensions: 512 });
    assert.equal(fake.embedding.model, 'text-embedding-3-small/512');
    const [vector] = await fake.embedding.embed(['oi'], { signal: signal() });
    assert.equal(vector?.length, 512);
    assert.equal(fake.calls[0]?.model, 'text-embedding-3-small');
  });

  it('of many texts come in several requests, of the same text from one, of none from nobody', async () => {
    // A busy machine may take seconds for two thousand texts, which is not what is tested.
    await using fake = await start({}, { callTimeoutMs: 60_000 });
    const texts = Array.from({ length: 2_500 }, (_, at) => `churrasco ${at}`);
    const vectors = await fake.embedding.embed([...texts, '', ...texts], { signal: signal() });
    assert.equal(fake.server.stats().answered, 2);
    assert.equal(vectors.length, 5_001);
    assert.ok(vectors[2_500]?.every((value) => value === 0));
    assert.equal(vectors[0], vectors[2_501]);
    assert.ok(near(vectors[2_499], vectors[5_000]) > 0.999);
    await fake.embedding.embed(['', '  '], { signal: signal() });
    assert.equal(fake.server.stats().answered, 2);
  });

  it('are made of what may leave: masked, and cut where it is too long', async () => {
    await using server = await startSaying((inputs) => ({
      data: inputs.map((_, index) => ({ index, embedding: [3, 4, 0] })),
    }));
    const vectors = await server.embedding.embed(['liga 11 98765-4321', 'bora '.repeat(20_000)], { signal: signal() });
    const [asked] = server.asked;
    assert.equal(asked?.input[0], 'liga [telefone]');
    assert.ok((asked?.input[1]?.length ?? 0) < 42_000);
    assert.deepEqual([asked?.dimensions, asked?.encoding_format], [3, 'base64']);
    // Numbers instead of base64, no usage, any norm: as some servers have it.
    assert.deepEqual([...(vectors[0] ?? [])], [Math.fround(0.6), Math.fround(0.8), 0]);
    assert.equal(server.calls[0]?.usage.input, 0);
  });

  it('are put in their order, whatever that of the answer', async () => {
    await using server = await startSaying((inputs) => ({
      data: inputs.map((_, index) => ({ index, embedding: index === 0 ? [1, 0, 0] : [0, 1, 0] })).reverse(),
    }));
    const [first, second] = await server.embedding.embed(['um', 'dois'], { signal: signal() });
    assert.deepEqual([first?.[0], second?.[1]], [1, 1]);
  });
});

describe('an answer without the vectors that were asked for', () => {
  const item = (index: number, embedding: unknown) => ({ index, embedding });
  const answers = {
    'too few': [item(0, [1, 0, 0])],
    'another length': [item(0, [1, 0, 0]), item(1, [1, 0])],
    'no direction': [item(0, [1, 0, 0]), item(1, [0, 0, 0])],
    'no numbers': [item(0, [1, 0, 0]), item(1, [null, 'x', 1])],
    'one text twice': [item(0, [1, 0, 0]), item(0, [1, 0, 0])],
    'no list': undefined,
  };
  for (const [what, data] of Object.entries(answers))
    it(`is an error, and charged: ${what}`, async () => {
      await using server = await startSaying(() => ({ data, usage: { prompt_tokens: 7 } }));
      const error = await failing(server.embedding.embed(['segredo', 'outro'], { signal: signal() }));
      assert.deepEqual([error.code, error.retryable], ['model_output_invalid', false]);
      assert.ok(!error.message.includes('segredo'));
      assert.deepEqual(
        server.calls.map(({ outcome, usage }) => [outcome, usage.input]),
        [['invalid', 7]],
      );
    });
});

describe('what goes wrong at the provider', () => {
  for (const fault of ['rate_limit_short', 'server_error', 'html_503', 'reset', 'truncation'])
    it(`is tried again: ${fault}`, async () => {
      await using fake = await start({ faults: `${fault}*2` });
      await fake.embedding.embed(['oi'], { signal: signal() });
      assert.deepEqual(fake.outcomes(), ['failed', 'failed', 'answered']);
      assert.deepEqual(fake.waits, [1_000, 2_000]);
    });

  it('is given up after its time, and tried again: stall', async () => {
    await using fake = await start({ faults: 'stall' }, { callTimeoutMs: 300 });
    await fake.embedding.embed(['oi'], { signal: signal() });
    assert.deepEqual(fake.outcomes(), ['failed', 'answered']);
  });

  const ends: [faults: string, calls: number, code: ErrorCode, retryable: boolean][] = [
    ['server_error*9', 4, 'model_unavailable', true],
    ['rate_limit_long', 1, 'model_rate_limited', true],
    ['quota', 1, 'model_quota_exceeded', true],
  ];
  for (const [faults, calls, code, retryable] of ends)
    it(`ends as ${code}: ${faults}`, async () => {
      await using fake = await start({ faults });
      const error = await failing(fake.embedding.embed(['oi'], { signal: signal() }));
      assert.deepEqual([error.code, error.retryable, fake.calls.length], [code, retryable, calls]);
    });

  it('pauses everybody while the account is used up', async () => {
    await using fake = await start({ faults: 'quota' });
    await failing(fake.embedding.embed(['oi'], { signal: signal() }));
    const error = await failing(fake.embedding.embed(['oi'], { signal: signal() }));
    assert.deepEqual([error.code, fake.calls.length], ['model_quota_exceeded', 1]);
  });

  it('is not repeated where the request is wrong', async () => {
    await using fake = await start({}, { dimensions: 4_000 });
    const error = await failing(fake.embedding.embed(['oi'], { signal: signal() }));
    assert.deepEqual([error.code, fake.calls.length], ['model_request_refused', 1]);
  });

  it('ends when the caller does, with the caller’s reason', async () => {
    await using fake = await start({ latencyMs: 1_000 });
    const reason = new Error('shutting down');
    const controller = new AbortController();
    const embedding = fake.embedding.embed(['oi'], { signal: controller.signal });
    await setTimeout(50);
    controller.abort(reason);
    await assert.rejects(async () => embedding, reason);
  });
});

describe('limits and budgets', () => {
  it('are kept by all who share the allowance: nobody is refused', async () => {
    const server = await startFakeOpenai({ limits: { rpm: 600, tpm: 120_000 } });
    try {
      const cell = memoryCell(() => performance.now());
      const texts = Array.from({ length: 20 }, (_, at) => `${at} ${'bora fazer um churrasco '.repeat(20)}`);
      const replicas = Array.from({ length: 3 }, () =>
        openEmbedding(
          { ...defaults, baseUrl: server.url, dimensions: 256 },
          {
            record: () => {},
            now: () => performance.now(),
            sleep: async (ms, signal) => setTimeout(ms, undefined, { signal }),
            random: Math.random,
            allowance: cell,
          },
        ),
      );
      // Together more than three quarters of a full bucket, so some wait for what flows in.
      await Promise.all([...replicas, ...replicas].map((replica) => replica.embed(texts, { signal: signal() })));
      assert.deepEqual([server.stats().answered, server.stats().refused], [6, 0]);
    } finally {
      await server.close();
    }
  });

  it('are asked before each call and told after it', async () => {
    await using fake = await start({ faults: 'server_error' });
    const entries: unknown[] = [];
    const ledger: Ledger = {
      reserve: async ({ purpose, input, output, costMicros }) => {
        entries.push([purpose, input, output, costMicros]);
        return { settle: async (call) => void entries.push([call?.outcome, call?.usage.input]) };
      },
    };
    await fake.embedding.embed(['bora'], { signal: signal(), ledger });
    const tokens = fake.server.stats().tokens;
    const planned = ['embedding', tokens, 0, 0];
    assert.deepEqual(entries, [planned, ['failed', 0], planned, ['answered', tokens]]);
    const broke: Ledger = {
      reserve: async () => {
        throw new ProsaError('budget_exhausted', 'no');
      },
    };
    const error = await failing(fake.embedding.embed(['bora'], { signal: signal(), ledger: broke }));
    assert.equal(error.code, 'budget_exhausted');
    assert.equal(fake.server.stats().answered, 1);
  });
});

describe('the configured model of vectors', () => {
  const surroundings = { record: () => {}, sharedCell: () => memoryCell(() => 0) };
  const variables = { EMBEDDING_DIMENSIONS: 1_536 };

  it('is the offline one where none is named', () => {
    const given = { ...variables, OPENAI_API_KEY: 'k' };
    assert.equal(configuredEmbedding(given, surroundings), offlineEmbedding);
  });

  it('needs a key, or a server of one’s own', async () => {
    const named = { ...variables, EMBEDDING_MODEL: 'text-embedding-3-small' };
    assert.throws(() => configuredEmbedding(named, surroundings), { code: 'configuration_invalid' });
    await using fake = await start();
    const shared: string[] = [];
    const embedding = configuredEmbedding(
      { ...named, OPENAI_BASE_URL: fake.server.url },
      {
        record: () => {},
        sharedCell: (name) => {
          shared.push(name);
          return memoryCell(() => performance.now());
        },
      },
    );
    assert.equal((await embedding.embed(['oi'], { signal: signal() }))[0]?.length, 1_536);
    assert.match(shared.join(), /^v1\.[0-9a-f]{16}\.text-embedding-3-small$/);
  });
});
