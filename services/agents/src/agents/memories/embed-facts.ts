import { describeMemory, ProsaError } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import type { AgentContext } from '../../agent.ts';
import type { Embedding } from '../../ports.ts';
import type { Fact } from './facts.ts';

/**
 * A vector for each fact, and the model they are of. Where the model gives none they are offline ones: a memory is worth more than its
 * vector, and the next run makes all of them anew.
 */
export const embedFacts = async (
  context: AgentContext,
  embedding: Embedding,
  facts: readonly Fact[],
): Promise<{ model: string; vectors: Float32Array[] }> => {
  const names = await context.names();
  // Names stay in the house.
  const nameOf = ({ memberId }: Fact) => (embedding.processor === null ? (names.get(memberId) ?? '') : '');
  const texts = facts.map((fact) => describeMemory(nameOf(fact), fact.predicate, fact.value));
  try {
    const vectors = await embedding.embed(texts, context);
    if (vectors.length !== facts.length || vectors.some(({ length }) => length !== embedding.dimensions))
      throw new Error(`the model ${embedding.model} gave a wrong vector`);
    return { model: embedding.model, vectors };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof ProsaError && /^(model_|budget_)/.test(error.code))) throw error;
    return { model: offlineEmbedding.model, vectors: offlineEmbedding.embed(texts) };
  }
};
