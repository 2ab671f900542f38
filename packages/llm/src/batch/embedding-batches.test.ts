import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import type { PlannedCall } from '../budget/ledger.ts';
import { openEmbedding } from '../embedding/open-embedding.ts';
import { type BatchFault, startFakeOpenai } from '../fake-openai/index.ts';
import type { ModelCall } from '../model/model-call.ts';
import { openEmbeddingBatches } from './open-embedding-batches.ts';

const texts = ['bora fazer um churrasco?', 'liga 11 98765-4321', '', 'o carro quebrou', 'bora fazer um churrasco?'];
const signal = AbortSignal.timeout(60_000);

const start = async (batchFault?: BatchFault) => {
  const server = await startFakeOpenai({ batchMs: 1, ...(batchFault ? { batchFault } : {}) });
  const made: ModelCall[] = [];
  const planned: PlannedCall[] = [];
  const settings = { apiKey: 'any', baseUrl: server.url, model: 'text-embedding-3-small', dimensions: 1_536 };
  const surroundings = {
    record: (call: ModelCall) => void made.push(call),
    now: () => performance.now(),
    sleep: async () => {},
    random: () => 0.5,
  };
  const ledger = {
    reserve: async (call: PlannedCall) => {
      planned.push(call);
      return { settle: async () => {} };
    },
  };
  const account = { ...settings, callTimeoutMs: 2_000 };
  return {
    ...{ server, made, planned, ledger },
    batches: openEmbeddingBatches(account, surroundings),
    embedding: openEmbedding(account, surroundings),
    [Symbol.asyncDispose]: server.close,
  };
};
type Started = Awaited<ReturnType<typeof start>>;

/** Looks until it has ended. */
const result = async ({ batches }: Started, batchId: string, count: number) => {
  for (;;) {
    const news = await batches.look(batchId, count, signal);
    if (news.state === 'ended') return news;
    await setTimeout(5, undefined, { signal });
  }
};

describe('vectors by the Batch API', () => {
  test('are those of the same texts asked for at once, each text sent once, at half the price', async () => {
    await using fake = await start();
    const { batchId, places } = await fake.batches.submit(texts, { signal, ledger: fake.ledger });
    assert.deepEqual(places, [[0, 4], [1], [3]]);
    const { vectors, failed } = await result(fake, batchId, places.length);
    assert.equal(failed, false);
    const wanted = await fake.embedding.embed([...texts], { signal });
    for (const [at, ofTexts] of places.entries())
      for (const place of ofTexts) assert.deepEqual(vectors[at], wanted[place]);
    const [batch, single] = fake.made;
    assert.equal(batch?.usage.input, single?.usage.input);
    assert.equal(batch?.costMicros, Math.ceil((single?.costMicros ?? 0) / 2));
    assert.deepEqual([fake.planned[0]?.costMicros, fake.planned[0]?.purpose], [batch?.costMicros, 'embedding']);
  });

  test('leave nothing at the provider', async () => {
    await using fake = await start();
    const { batchId, places } = await fake.batches.submit(texts, { signal });
    await result(fake, batchId, places.length);
    assert.equal(fake.server.files(), 2);
    await fake.batches.forget(batchId, signal);
    assert.equal(fake.server.files(), 0);
  });

  test('whoever gives up hears its own reason, and what was underway is written down', async () => {
    await using fake = await start();
    const reason = new Error('shutting down');
    await assert.rejects(fake.batches.submit(texts, { signal: AbortSignal.abort(reason) }), reason);
    await assert.rejects(fake.batches.look('batch_1', 1, AbortSignal.abort(reason)), reason);
    assert.deepEqual(
      fake.made.map(({ outcome }) => outcome),
      ['failed'],
    );
  });

  test('a budget that does not allow it lets nothing leave', async () => {
    await using fake = await start();
    const ledger = { reserve: async () => Promise.reject(new ProsaError('budget_exhausted', 'no')) };
    await assert.rejects(fake.batches.submit(texts, { signal, ledger }), { code: 'budget_exhausted' });
    assert.equal(fake.server.files(), 0);
  });
});

/** What becomes of a batch of two requests where the provider fails in one of the ways that the fake server knows. */
const endings: Record<BatchFault, { refused: true } | { failed: boolean; vectors: [boolean, boolean] }> = {
  absent: { refused: true },
  failed: { failed: true, vectors: [false, false] },
  lost: { failed: true, vectors: [false, false] },
  expired: { failed: true, vectors: [true, false] },
  lines: { failed: false, vectors: [false, true] },
};

describe('a batch that goes wrong says which texts have no vector', () => {
  for (const [fault, ending] of Object.entries(endings))
    test(fault, async () => {
      await using fake = await start(fault as BatchFault);
      // One more than fits a request: two lines.
      const many = Array.from({ length: 2_049 }, (_, n) => `texto ${n}`);
      const submitted = fake.batches.submit(many, { signal });
      if ('refused' in ending)
        return void (await assert.rejects(submitted, { code: 'model_request_refused', context: { status: 404 } }));
      const { batchId, places } = await submitted;
      const { failed, vectors } = await result(fake, batchId, places.length);
      assert.equal(failed, ending.failed);
      assert.deepEqual([vectors[0] !== null, vectors[2_048] !== null], ending.vectors);
    });
});
