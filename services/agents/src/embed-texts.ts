import { type AgentName, ProsaError } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import type { AgentContext } from './agent.ts';
import type { Embedding } from './ports.ts';

export interface Embedded {
  /** Of the vectors. */
  model: string;
  vectors: Float32Array[];
}

/**
 * A vector for each text. Where the model or a budget gives none they are offline ones: what was found is worth more than its vector.
 * @param texts without names, where they leave the house (`embedding.processor`)
 */
export const embedTexts = async (
  { groupId, analysisId, signal }: Pick<AgentContext, 'groupId' | 'analysisId' | 'signal'>,
  agent: AgentName,
  embedding: Embedding,
  texts: string[],
): Promise<Embedded> => {
  if (texts.length === 0) return { model: embedding.model, vectors: [] };
  try {
    const vectors = await embedding.embed(texts, { groupId, analysisId, signal, agent });
    if (vectors.length !== texts.length || vectors.some(({ length }) => length !== embedding.dimensions))
      throw new Error(`the model ${embedding.model} gave a wrong vector`);
    return { model: embedding.model, vectors };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ProsaError && /^(model_|budget_)/.test(error.code))) throw error;
    return { model: offlineEmbedding.model, vectors: offlineEmbedding.embed(texts) };
  }
};
