import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { createBatches } from './batches.ts';
import { createBuckets, type Limits } from './buckets.ts';
import { type Answer, type Completion, complete, priceOf } from './completions.ts';
import { embeddingsWork } from './embeddings.ts';
import { type BatchFault, type Fault, type NextFault, scriptFaults } from './faults.ts';
import { misbehave } from './misbehave.ts';
import { promptOfChat, promptOfResponses } from './requests.ts';
import { asChat, asResponse, chatChunks, responseEvents } from './shapes.ts';
import { isObject } from './strict-schema.ts';

export interface FakeOpenaiOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Default: 10 000 requests and 2 000 000 tokens a minute. */
  limits?: Limits;
  /** A script as `scriptFaults` reads it. */
  faults?: string;
  /** What the model answers; made up from the schema and the prompt where it says nothing. */
  answer?: Answer;
  /** Milliseconds an answer takes. */
  latencyMs?: number;
  /** Milliseconds between the states of a batch. */
  batchMs?: number;
  /** What becomes of every batch. */
  batchFault?: BatchFault;
  /** For faults by chance; between 0 and 1. */
  random?: () => number;
}

export interface FakeOpenai {
  /** For the SDK's `baseURL`, `/v1` included. */
  url: string;
  /** Requests answered and refused, and tokens billed, since the start; batches apart. */
  stats: () => { answered: number; refused: number; tokens: number };
  /** Files it keeps now. */
  files: () => number;
  setLimits: (limits: Limits) => void;
  /** Replaces what is left of the script. */
  setFaults: (script: string) => void;
  close: () => Promise<void>;
}

/** Starts a server that speaks OpenAI's API on 127.0.0.1; any key is right, none is a 401. */
export const startFakeOpenai = async (options: FakeOpenaiOptions = {}): Promise<FakeOpenai> => {
  const { random = Math.random, answer = () => undefined, latencyMs = 0 } = options;
  const buckets = createBuckets(options.limits ?? { rpm: 10_000, tpm: 2_000_000 }, performance.now.bind(performance));
  let nextFault: NextFault = scriptFaults(options.faults ?? '', random);
  const stats = { answered: 0, refused: 0, tokens: 0 };
  const newId = () => randomUUID().replaceAll('-', '');
  const at = () => Math.floor(Date.now() / 1_000);
  const batches = createBatches(runLine, {
    ...{ newId, now: Date.now, delayMs: options.batchMs ?? 100 },
    ...(options.batchFault ? { fault: options.batchFault } : {}),
  });

  const app = fastify({ bodyLimit: 64 * 2 ** 20, forceCloseConnections: true });
  await app.register(multipart, { limits: { fileSize: 200 * 2 ** 20 } });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', `req_${newId()}`);
    if (request.url.startsWith('/v1/') && !/^Bearer \S+/.test(request.headers.authorization ?? ''))
      throw new ApiError(401, 'You did not provide an API key.', { code: 'invalid_api_key' });
  });
  app.setErrorHandler((thrown, _, reply) => {
    const error = thrown instanceof ApiError ? thrown : new ApiError(statusOf(thrown), (thrown as Error).message);
    return reply.code(error.status).headers(error.headers).send(error.body);
  });
  app.setNotFoundHandler((request) => {
    throw new ApiError(404, `Invalid URL (${request.method} ${request.url})`);
  });

  /** Asks for room, lets go wrong what the script wants, then answers; every answer carries the limits' headers. */
  const limited = async (
    reply: FastifyReply,
    tokens: number,
    work: (fault: Fault | null) => number | Promise<number>,
  ) => {
    const fault = nextFault();
    const verdict = buckets.take(tokens);
    reply.headers(verdict.headers);
    if (!verdict.allowed) {
      stats.refused++;
      throw rateLimited(verdict.waitMs);
    }
    if (await misbehave(fault, reply)) return;
    if (latencyMs > 0) await sleep(latencyMs);
    const used = await work(fault);
    buckets.settle(used - tokens);
    stats.answered++;
    stats.tokens += used;
  };

  const send = (reply: FastifyReply, completion: Completion, body: object, events: object[] | null): number => {
    if (events) stream(reply, events);
    else reply.send(body);
    return completion.usage.input + completion.usage.output;
  };

  app.post('/v1/responses', async ({ body }, reply) => {
    const prompt = promptOfResponses(body);
    await limited(reply, priceOf(prompt), (fault) => {
      const completion = complete(prompt, answer, fault, 'text.format.schema');
      const [id, time] = [newId(), at()];
      return send(
        reply,
        completion,
        asResponse(completion, id, time),
        streams(body) ? responseEvents(completion, id, time) : null,
      );
    });
    return reply;
  });

  app.post('/v1/chat/completions', async ({ body }, reply) => {
    const prompt = promptOfChat(body);
    await limited(reply, priceOf(prompt), (fault) => {
      const completion = complete(prompt, answer, fault, 'response_format.json_schema.schema');
      const [id, time] = [newId(), at()];
      return send(
        reply,
        completion,
        asChat(completion, id, time),
        streams(body) ? chatChunks(completion, id, time, wantsUsage(body)) : null,
      );
    });
    return reply;
  });

  app.post('/v1/embeddings', async ({ body }, reply) => {
    const work = embeddingsWork(body);
    await limited(reply, work.tokens, (fault) => {
      reply.send(work.answer(fault));
      return work.tokens;
    });
    return reply;
  });

  function runLine(url: string, body: unknown): { status: number; body: unknown } {
    try {
      if (url === '/v1/embeddings') return { status: 200, body: embeddingsWork(body).answer() };
      const chat = url === '/v1/chat/completions';
      const completion = complete(chat ? promptOfChat(body) : promptOfResponses(body), answer, null, 'schema');
      return { status: 200, body: (chat ? asChat : asResponse)(completion, newId(), at()) };
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body };
      throw error;
    }
  }

  app.post('/v1/files', async (request) => {
    const part = await request.file();
    if (!part) throw new ApiError(400, "'file' is required.", { param: 'file' });
    const content = (await part.toBuffer()).toString('utf8');
    const purpose = part.fields['purpose'];
    return batches.upload(part.filename, purpose && 'value' in purpose ? String(purpose.value) : 'batch', content);
  });
  app.get('/v1/files/:id', async (request) => batches.file(idOf(request)));
  app.get('/v1/files/:id/content', async (request, reply) =>
    reply.type('application/jsonl').send(batches.content(idOf(request))),
  );
  app.delete('/v1/files/:id', async (request) => batches.remove(idOf(request)));
  app.post('/v1/batches', async ({ body }) => {
    const { endpoint, input_file_id, completion_window } = isObject(body) ? body : {};
    return batches.create(String(endpoint), String(input_file_id), String(completion_window));
  });
  app.get('/v1/batches/:id', async (request) => batches.batch(idOf(request)));
  app.post('/v1/batches/:id/cancel', async (request) => batches.cancel(idOf(request)));

  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    stats: () => ({ ...stats }),
    files: batches.files,
    setLimits: (limits) => buckets.setLimits(limits),
    setFaults: (script) => {
      nextFault = scriptFaults(script, random);
    },
    close: () => app.close(),
  };
};

const rateLimited = (waitMs: number) =>
  new ApiError(
    429,
    `Rate limit reached. Please try again in ${waitMs}ms.`,
    { type: 'requests', code: 'rate_limit_exceeded' },
    {
      'retry-after': String(Math.ceil(waitMs / 1_000)),
      'retry-after-ms': String(waitMs),
    },
  );

const stream = (reply: FastifyReply, events: object[]): void => {
  const lines = events.map((event) =>
    'type' in event ? `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n` : `data: ${JSON.stringify(event)}\n\n`,
  );
  if (!events.some((event) => 'type' in event)) lines.push('data: [DONE]\n\n');
  reply.type('text/event-stream').send(lines.join(''));
};

const streams = (body: unknown): boolean => isObject(body) && body['stream'] === true;

const wantsUsage = (body: unknown): boolean =>
  isObject(body) && isObject(body['stream_options']) && body['stream_options']['include_usage'] === true;

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

const statusOf = (thrown: unknown): number =>
  isObject(thrown) && typeof thrown['statusCode'] === 'number' ? thrown['statusCode'] : 500;
