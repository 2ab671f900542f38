import { type MemoryId, memoryBody, newId } from '@prosa/contracts';
import type { NewMemory, Transaction } from '@prosa/database';
import { matcher, places, sealJson } from '@prosa/vault';
import type { AgentContext } from '../../agent.ts';
import type { Embedding } from '../../ports.ts';
import { correctedBy } from './corrected-by.ts';
import { embedFacts } from './embed-facts.ts';
import type { Fact } from './facts.ts';

/**
 * Facts as memories: sealed with their member's key, found by their vector, and under the id they had before. What their member
 * corrected stands.
 */
export const remember = async (
  context: AgentContext,
  embedding: Embedding,
  read: readonly Fact[],
): Promise<{ current: MemoryId[]; write: (tx: Transaction) => Promise<void> }> => {
  const { keys, groupId, analysisId, watermark } = context;
  const factKey = matcher(keys.group, 'fact');
  const slot = (memberId: string, key: Buffer) => `${memberId} ${key.toString('hex')}`;
  const known = new Map((await context.knownFacts()).map(({ id, memberId, factKey }) => [slot(memberId, factKey), id]));
  const corrections = await context.corrections();
  const facts = correctedBy(keys, corrections, read, (fact) => factKey(fact.predicate, fact.normal));
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
      // What was corrected meanwhile is for the next run: this one knows only what was wrong.
      const before = new Set(corrections.map(({ id }) => id));
      const late = (await tx.memoryCorrections.all(groupId)).filter(({ id }) => !before.has(id));
      const contested = new Set(late.map(({ memberId, factKey }) => slot(memberId, factKey)));
      for (const memory of memories) {
        if (contested.has(slot(memory.memberId, memory.factKey))) continue;
        await tx.memories.record(groupId, { analysisId, watermark, model }, memory);
      }
    },
  };
};
