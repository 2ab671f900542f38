import OpenAI, { APIError, toFile } from 'openai';
import type { EmbeddingSettings } from '../embedding/open-embedding.ts';
import { processorOf } from '../model/account.ts';
import type { Surroundings } from '../model/caller.ts';
import { failureOf } from '../model/failure.ts';
import type { ModelCall } from '../model/model-call.ts';
import { costOf, listPrices } from '../model/prices.ts';
import type { EmbeddingBatches } from './embedding-batches.ts';
import { linesOf, readLines } from './lines.ts';

/** What a batch costs of what its requests would. */
const priceShare = 0.5;
/** What nobody fetches goes by itself: a day for the batch and one to come back for it. */
const expires_after = { anchor: 'created_at', seconds: 172_800 } as const;

/** The Batch API of a provider, for one model. It has limits of its own; whoever is told no asks again at the next look. */
export const openEmbeddingBatches = (
  settings: EmbeddingSettings,
  { record, now }: Pick<Surroundings, 'record' | 'now'>,
): EmbeddingBatches => {
  const { model } = settings;
  const prices = { ...listPrices, ...settings.prices };
  const openai = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    maxRetries: 0,
    timeout: settings.callTimeoutMs,
    logLevel: 'off',
  });
  /** OpenAI alone says when files go by themselves; other servers may refuse what they do not know. */
  const expiry = processorOf(settings) === 'api.openai.com' ? { expires_after } : {};

  return {
    submit: async (texts, { signal, ledger }) => {
      const { batchesOf } = await import('../embedding/batches.ts');
      const requests = batchesOf(texts);
      const tokens = requests.reduce((sum, request) => sum + request.tokens, 0);
      const usage = { input: tokens, cachedInput: 0, output: 0 };
      const price = costOf(prices, model, usage);
      const costMicros = price === null ? null : Math.ceil(price * priceShare);
      const about = { model, prompt: null, promptVersion: null, purpose: 'embedding' } as const;
      const reservation = await ledger?.reserve({ ...about, input: tokens, output: 0, costMicros });
      const since = now();
      const charge = async (outcome: 'answered' | 'failed'): Promise<void> => {
        const used = outcome === 'answered' ? { usage, costMicros } : { usage: { ...usage, input: 0 }, costMicros: 0 };
        const call: ModelCall = { ...about, outcome, ...used, latencyMs: now() - since };
        record(call);
        await reservation?.settle(call);
      };
      try {
        const file = await toFile(Buffer.from(linesOf(requests, settings)), 'texts.jsonl');
        const { id: input_file_id } = await openai.files.create({ file, purpose: 'batch', ...expiry }, { signal });
        const { id: batchId } = await openai.batches.create(
          { input_file_id, endpoint: '/v1/embeddings', completion_window: '24h' },
          { signal },
        );
        await charge('answered');
        return { batchId, places: requests.flatMap(({ places }) => places) };
      } catch (thrown) {
        await charge('failed');
        signal.throwIfAborted();
        throw failureOf(thrown);
      }
    },

    look: async (batchId, texts, signal) => {
      try {
        const { status, output_file_id } = await openai.batches.retrieve(batchId, { signal });
        if (!ended.has(status)) return { state: 'waiting' };
        // One that expired has answered in part.
        const output = output_file_id ? await (await openai.files.content(output_file_id, { signal })).text() : '';
        return { state: 'ended', failed: status !== 'completed', vectors: readLines(output, texts, settings) };
      } catch (thrown) {
        signal.throwIfAborted();
        // Nobody there knows it any more, or ever did.
        if (isUnknown(thrown)) return { state: 'ended', failed: true, vectors: new Array(texts).fill(null) };
        throw failureOf(thrown);
      }
    },

    forget: async (batchId, signal) => {
      const batch = await openai.batches.retrieve(batchId, { signal }).catch(() => null);
      if (batch && !ended.has(batch.status)) await openai.batches.cancel(batchId, { signal }).catch(() => {});
      const files = [batch?.input_file_id, batch?.output_file_id, batch?.error_file_id].filter((id) => id != null);
      await Promise.allSettled(files.map((id) => openai.files.delete(id, { signal })));
    },
  };
};

const ended: ReadonlySet<string> = new Set(['completed', 'failed', 'expired', 'cancelled']);

const isUnknown = (thrown: unknown): boolean => thrown instanceof APIError && thrown.status === 404;
