import { type MemoryId, memoryBody, newId } from '@prosa/contracts';
import type { NewMemory, Transaction } from '@prosa/database';
import { matcher, places, sealJson } from '@prosa/vault';
import type { AgentContext } from '../../agent.ts';
import type { Embedding } from '../../ports.ts';
import { embedFacts } from './embed-facts.ts';
import type { Fact } from './facts.ts';

/** Facts as memories: sealed with their member's key, found by their vector, and under the id they had before. */
export const remember = async (
  context: AgentContext,
  embedding: Embedding,
  facts: readonly Fact[],
): Promise<{ current: MemoryId[]; write: (tx: Transaction) => Promise<void> }> => {
  const { keys, groupId, analysisId, watermark } = context;
  const factKey = matcher(keys.group, 'fact');
  const slot = (memberId: string, key: Buffer) => `${memberId} ${key.toString('hex')}`;
  const known = new Map((await context.knownFacts()).map(({ id, memberId, factKey }) => [slot(memberId, factKey), id]));
  const { model, vectors } = await embedFacts(context, embedding, facts);

  const memories = facts.map((fact, index): NewMemory => {
    const { memberId, predicate, normal, value, evidence, confidence, trueFrom, trueUntil } = fact;
    const vector = vectors[index] ?? new Float32Array();
    const key = factKey(predicate, normal);
    const id = known.get(slot(memberId, key)) ?? newId('memory');
    const body = memoryBody.parse({ value, quotes: evidence });
    return {
      id,
      memberId,
      predicate,
      factKey: key,
      bodySealed: sealJson(keys.member(memberId), places.memory(id), body),
      messageIds: evidence.map(({ messageId }) => messageId),
      confidence,
      trueFrom,
      trueUntil,
      vector,
    };
  });
  return {
    current: memories.filter(({ trueUntil }) => trueUntil === null).map(({ id }) => id),
    write: async (tx) => {
      for (const memory of memories) await tx.memories.record(groupId, { analysisId, watermark, model }, memory);
    },
  };
};
