import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, toFile } from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { type FakeOpenaiOptions, type Fault, startFakeOpenai } from './index.ts';

const start = async (options: FakeOpenaiOptions = {}) => {
  const server = await startFakeOpenai(options);
  const openai = new OpenAI({ baseURL: server.url, apiKey: 'any', maxRetries: 0, timeout: 30_000 });
  return { server, openai, [Symbol.asyncDispose]: server.close };
};

const labels = z.object({
  name: z.string(),
  words: z.array(z.string()),
  mood: z.enum(['good', 'bad']),
  share: z.number(),
});
const ask = { model: 'gpt-5-mini', input: 'Quem leva o bolo no domingo?' };
const askLabels = { ...ask, text: { format: zodTextFormat(labels, 'labels') } };

const thrownBy = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
};

const apiError = async (promise: Promise<unknown>): Promise<APIError> => {
  const error = await thrownBy(promise);
  assert.ok(error instanceof APIError, String(error));
  return error;
};

describe('responses', () => {
  it('fit the strict schema they were asked for, with honest usage', async () => {
    await using fake = await start();
    const response = await fake.openai.responses.create(askLabels);
    assert.equal(response.status, 'completed');
    labels.parse(JSON.parse(response.output_text));
    assert.equal(response.usage?.input_tokens, 7);
    assert.equal(response.usage?.total_tokens, response.usage.input_tokens + response.usage.output_tokens);
    assert.equal(fake.server.stats().tokens, response.usage.total_tokens);
  });

  it('are what the test says they are', async () => {
    await using fake = await start({ answer: ({ format, text }) => ({ format: format?.name, text }) });
    const response = await fake.openai.responses.create({ ...askLabels, instructions: 'Rotule.' });
    assert.deepEqual(JSON.parse(response.output_text), { format: 'labels', text: `Rotule.\n${ask.input}` });
  });

  it('stream', async () => {
    await using fake = await start();
    let text = '';
    let last = '';
    for await (const event of await fake.openai.responses.create({ ...ask, stream: true })) {
      if (event.type === 'response.output_text.delta') text += event.delta;
      last = event.type;
    }
    assert.equal(text, ask.input);
    assert.equal(last, 'response.completed');
  });

  it('stop at the limit of tokens, and say so', async () => {
    await using fake = await start({ answer: () => 'uma frase bem comprida '.repeat(50) });
    const response = await fake.openai.responses.create({ ...ask, max_output_tokens: 16 });
    assert.equal(response.status, 'incomplete');
    assert.equal(response.incomplete_details?.reason, 'max_output_tokens');
    assert.ok((response.usage?.output_tokens ?? 99) <= 16);
  });

  it('refuse schemas that strict mode refuses', async () => {
    await using fake = await start();
    const schemas = [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { type: 'object', properties: { a: { type: 'string' } }, required: [], additionalProperties: false },
      { type: 'array', items: { type: 'string' } },
      { type: 'object', properties: { a: { allOf: [] } }, required: ['a'], additionalProperties: false },
    ];
    for (const schema of schemas) {
      const format = { type: 'json_schema' as const, name: 'x', strict: true, schema };
      const error = await apiError(fake.openai.responses.create({ ...ask, text: { format } }));
      assert.deepEqual([error.status, error.code], [400, 'invalid_json_schema']);
    }
  });
});

describe('chat completions', () => {
  it('answer, and stream with usage', async () => {
    await using fake = await start();
    const messages = [{ role: 'user' as const, content: 'Bom dia, grupo' }];
    const whole = await fake.openai.chat.completions.create({ model: 'gpt-5-mini', messages });
    assert.equal(whole.choices[0]?.message.content, 'Bom dia, grupo');
    let text = '';
    let tokens = 0;
    const stream = await fake.openai.chat.completions.create({
      model: 'gpt-5-mini',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    for await (const { choices, usage } of stream) {
      text += choices[0]?.delta.content ?? '';
      tokens += usage?.total_tokens ?? 0;
    }
    assert.equal(text, 'Bom dia, grupo');
    assert.equal(tokens, whole.usage?.total_tokens);
  });
});

describe('embeddings', () => {
  const cosine = (a: number[] = [], b: number[] = []) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

  it('are near where words are shared, in base64 as in floats, at any length', async () => {
    await using fake = await start();
    const input = ['churrasco no sábado', 'sábado tem churrasco', 'reunião de condomínio'];
    for (const dimensions of [128, 256, 1_000, 1_536]) {
      const vectors = async (encoding_format: 'float' | 'base64') => {
        const { data } = await fake.openai.embeddings.create({
          model: 'text-embedding-3-small',
          input,
          dimensions,
          encoding_format,
        });
        return data.map(({ embedding }) => embedding as number[] | string);
      };
      const floats = (await vectors('float')) as number[][];
      const packed = (await vectors('base64')) as unknown as string[];
      const bytes = Buffer.from(packed[0] ?? '', 'base64');
      assert.equal(bytes.length, dimensions * 4);
      assert.ok(Math.abs(bytes.readFloatLE(0) - (floats[0]?.[0] ?? 9)) < 1e-6);
      assert.ok(Math.abs(cosine(floats[0], floats[0]) - 1) < 1e-5);
      assert.ok(cosine(floats[0], floats[1]) > cosine(floats[0], floats[2]) + 0.2);
    }
  });

  it('keep the limits of input', async () => {
    await using fake = await start();
    const model = 'text-embedding-3-small';
    for (const input of [
      [],
      ['a', ''],
      new Array(2_049).fill('a'),
      'palavra '.repeat(9_000),
      new Array(1_600).fill('mil palavras '.repeat(100)),
    ]) {
      const error = await apiError(fake.openai.embeddings.create({ model, input }));
      assert.equal(error.status, 400);
      assert.equal(error.param, 'input');
    }
    assert.equal((await apiError(fake.openai.embeddings.create({ model, input: 'a', dimensions: 1_537 }))).status, 400);
  });
});

describe('limits', () => {
  it('come with every answer, and a refused request says when to come again', async () => {
    await using fake = await start({ limits: { rpm: 12, tpm: 60_000 } });
    const { response } = await fake.openai.responses.create(ask).withResponse();
    assert.equal(response.headers.get('x-ratelimit-limit-requests'), '12');
    assert.equal(response.headers.get('x-ratelimit-limit-tokens'), '60000');
    assert.equal(response.headers.get('x-ratelimit-remaining-requests'), '1');
    assert.match(response.headers.get('x-ratelimit-reset-requests') ?? '', /^\d+(\.\d+)?(ms|s)$/);
    assert.ok(Number(response.headers.get('x-ratelimit-remaining-tokens')) < 10_000);
    assert.match(response.headers.get('x-ratelimit-reset-tokens') ?? '', /^\d+(\.\d+)?(ms|s)$/);
    await fake.openai.responses.create(ask);
    const error = await apiError(fake.openai.responses.create(ask));
    assert.deepEqual([error.status, error.code], [429, 'rate_limit_exceeded']);
    assert.ok(Number(error.headers?.get('retry-after-ms')) > 1_000);
    assert.equal(fake.server.stats().refused, 1);
    fake.server.setLimits({ rpm: 60_000, tpm: 600_000 });
    await new Promise((done) => setTimeout(done, 20));
    await fake.openai.responses.create(ask);
  });

  it('count tokens: what a request may cost is taken first, and given back when it costs less', async () => {
    await using fake = await start({ limits: { rpm: 6_000, tpm: 60_000 } });
    const costly = { ...ask, max_output_tokens: 9_000 };
    await fake.openai.responses.create(costly);
    await fake.openai.responses.create(costly);
    const parallel = await Promise.allSettled([1, 2, 3].map(() => fake.openai.responses.create(costly)));
    assert.ok(parallel.some(({ status }) => status === 'fulfilled'));
  });
});

describe('faults', () => {
  const cases: { fault: Fault; check: (error: unknown) => void }[] = [
    { fault: 'rate_limit_short', check: (e) => assert.equal((e as APIError).headers?.get('retry-after-ms'), '500') },
    { fault: 'rate_limit_long', check: (e) => assert.equal((e as APIError).headers?.get('retry-after'), '90') },
    { fault: 'quota', check: (e) => assert.equal((e as APIError).code, 'insufficient_quota') },
    { fault: 'server_error', check: (e) => assert.equal((e as APIError).status, 500) },
    { fault: 'html_503', check: (e) => assert.equal((e as APIError).status, 503) },
    { fault: 'reset', check: (e) => assert.ok(e instanceof APIConnectionError) },
    { fault: 'truncation', check: (e) => assert.ok(e instanceof SyntaxError) },
  ];
  for (const { fault, check } of cases) {
    it(`${fault} reaches the caller, once`, async () => {
      await using fake = await start({ faults: fault });
      check(await thrownBy(fake.openai.responses.create(askLabels)));
      labels.parse(JSON.parse((await fake.openai.responses.create(askLabels)).output_text));
    });
  }

  it('stall lasts until the caller gives up', async () => {
    await using fake = await start({ faults: 'stall' });
    const signal = AbortSignal.timeout(200);
    const error = await thrownBy(fake.openai.responses.create(askLabels, { signal }));
    assert.ok(signal.aborted && error instanceof Error && !(error instanceof APIConnectionTimeoutError));
  });

  it('incomplete, refusal and wrong_schema are in what the model says', async () => {
    await using fake = await start({ faults: 'incomplete,refusal,wrong_schema' });
    const incomplete = await fake.openai.responses.create(askLabels);
    assert.equal(incomplete.status, 'incomplete');
    assert.throws(() => JSON.parse(incomplete.output_text));
    const [refusal] = (await fake.openai.responses.create(askLabels)).output;
    assert.equal(refusal?.type === 'message' && refusal.content[0]?.type, 'refusal');
    const wrong = await fake.openai.responses.create(askLabels);
    assert.equal(labels.safeParse(JSON.parse(wrong.output_text)).success, false);
  });

  it('can come by chance, the same for the same draws', async () => {
    const draws = [0.1, 0.9, 0.25, 0.9];
    await using fake = await start({ faults: 'server_error=0.2,quota=0.1', random: () => draws.shift() ?? 1 });
    const outcomes: (number | string)[] = [];
    for (let n = 0; n < 4; n++) {
      const outcome = await fake.openai.responses.create(ask).then(
        () => 'ok',
        (error: APIError) => error.code ?? error.status ?? 'none',
      );
      outcomes.push(outcome);
    }
    assert.deepEqual(outcomes, [500, 'ok', 'insufficient_quota', 'ok']);
  });

  it('must exist', async () => {
    await assert.rejects(startFakeOpenai({ faults: 'earthquake' }), /no fault/);
  });
});

describe('batches', () => {
  it('run their lines, and let each fail by itself', async () => {
    await using fake = await start({ batchMs: 1 });
    const line = (custom_id: string, body: object) =>
      JSON.stringify({
        custom_id,
        method: 'POST',
        url: '/v1/embeddings',
        body: { model: 'text-embedding-3-small', ...body },
      });
    const content = [line('a', { input: 'bolo de fubá' }), line('b', { input: '' })].join('\n');
    const file = await fake.openai.files.create({
      file: await toFile(Buffer.from(content), 'in.jsonl'),
      purpose: 'batch',
    });
    let batch = await fake.openai.batches.create({
      input_file_id: file.id,
      endpoint: '/v1/embeddings',
      completion_window: '24h',
    });
    const states = new Set([batch.status]);
    for (let n = 0; n < 50 && batch.status !== 'completed'; n++) {
      await new Promise((done) => setTimeout(done, 5));
      batch = await fake.openai.batches.retrieve(batch.id);
      states.add(batch.status);
    }
    assert.deepEqual([...states], ['validating', 'in_progress', 'completed']);
    assert.deepEqual(batch.request_counts, { total: 2, completed: 1, failed: 1 });
    const output = await (await fake.openai.files.content(batch.output_file_id ?? '')).text();
    assert.equal(JSON.parse(output).custom_id, 'a');
    assert.equal(JSON.parse(output).response.body.data[0].embedding.length, 1_536);
    const errors = await (await fake.openai.files.content(batch.error_file_id ?? '')).text();
    assert.equal(JSON.parse(errors).response.status_code, 400);
  });

  it('fail as a whole where the file is broken, and can be cancelled', async () => {
    await using fake = await start();
    const upload = async (content: string) =>
      (await fake.openai.files.create({ file: await toFile(Buffer.from(content), 'in.jsonl'), purpose: 'batch' })).id;
    const create = (input_file_id: string) =>
      fake.openai.batches.create({ input_file_id, endpoint: '/v1/responses', completion_window: '24h' });
    assert.equal((await create(await upload('{"custom_id": 1}'))).errors?.data?.[0]?.line, 1);
    const good = JSON.stringify({ custom_id: 'a', method: 'POST', url: '/v1/responses', body: ask });
    const { id } = await create(await upload(good));
    assert.equal((await fake.openai.batches.cancel(id)).status, 'cancelled');
    assert.equal((await apiError(create('file-none'))).status, 404);
  });
});

describe('the server', () => {
  it('wants a key, and knows what it does not know', async () => {
    await using fake = await start();
    assert.equal((await fetch(`${fake.server.url}/models`)).status, 401);
    assert.equal((await apiError(fake.openai.models.list().asResponse())).status, 404);
    assert.equal(
      (await apiError(fake.openai.responses.create({ model: 'x', input: 5 as unknown as string }))).param,
      'input',
    );
  });

  it('runs from the command line until it is told to stop', async () => {
    const child = spawn(process.execPath, [new URL('cli.ts', import.meta.url).pathname, '--port', '0', '--rpm', '60']);
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    const baseURL = /http:\/\/\S+/.exec(String(printed))?.[0] ?? assert.fail('an address');
    const openai = new OpenAI({ baseURL, apiKey: 'any', maxRetries: 0 });
    assert.equal((await openai.responses.create(ask)).output_text, ask.input);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });
});
