import { ProsaError } from '@prosa/contracts';
import type { CreateEmbeddingResponse } from 'openai/resources/embeddings';
import { processorOf } from '../model/account.ts';
import { type ModelSettings, openCaller, type Surroundings } from '../model/caller.ts';
import type { Usage } from '../model/prices.ts';
import type { Embedding } from './embedding.ts';
import { readVectors } from './read-vectors.ts';

export interface EmbeddingSettings extends ModelSettings {
  /** Asked of the model, and what it answers must have. */
  dimensions: number;
}

/** How long vectors of a model are that is not asked for shorter ones. */
export const wholeLength: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1_536,
  'text-embedding-3-large': 3_072,
};

/** Vectors of a model, by OpenAI's API or that of any server that speaks it. Contacts are masked before they leave. */
export const openEmbedding = (settings: EmbeddingSettings, surroundings: Surroundings): Embedding => {
  const { model, dimensions } = settings;
  const callModel = openCaller(settings, surroundings);
  return {
    model: wholeLength[model] === dimensions ? model : `${model}/${dimensions}`,
    dimensions,
    processor: processorOf(settings),
    embed: async (texts, options) => {
      // Only who asks a model needs its vocabulary, which takes some 20 MB.
      const { batchesOf } = await import('./batches.ts');
      const vectors = texts.map((): Float32Array => new Float32Array(dimensions));
      for (const { inputs, tokens, places } of batchesOf(texts)) {
        const { answer, charge } = await callModel(
          {
            ...{ prompt: null, promptVersion: null, input: tokens, output: 0, usageOf },
            // Without a format the SDK asks for base64, and still reads the numbers of servers that know none.
            send: (openai, options) => openai.embeddings.create({ model, input: inputs, dimensions }, options),
          },
          { ...options, purpose: 'embedding' },
        );
        const read = readVectors(answer.data, { inputs: inputs.length, dimensions });
        await charge('why' in read ? 'invalid' : 'answered');
        if ('why' in read) throw new ProsaError('model_output_invalid', `The answer ${read.why}`);
        for (const [at, vector] of read.entries()) for (const place of places[at] ?? []) vectors[place] = vector;
      }
      return vectors;
    },
  };
};

/** Servers that only resemble OpenAI's may leave usage out. */
const usageOf = ({ usage }: CreateEmbeddingResponse): Usage => ({
  input: usage?.prompt_tokens ?? 0,
  cachedInput: 0,
  output: 0,
});
