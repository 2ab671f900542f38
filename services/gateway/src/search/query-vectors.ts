import type { GroupId, UserId, WithoutModel } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import { modelPieces, type NearPieces, offlinePieces } from '@prosa/search';
import { guard } from '../guard.ts';
import type { Dependencies } from '../ports.ts';
import { reasonOf } from './without-model.ts';

/** A query as one model sees it, and how far what it finds is trusted. */
export interface QueryVector {
  model: string;
  vector: Float32Array;
  trust: NearPieces;
}

export interface QueryVectors {
  vectors: QueryVector[];
  /** Why vectors of a model are not among them. */
  missing: WithoutModel | null;
}

/** Who searches would rather have what words find than wait longer. */
const deadlineMs = 2_000;

/**
 * The vectors of a query, one for each model that the group has vectors of: while a change of model is under way there are several.
 * Models are asked where the group's texts may leave for them; what none answers in time is searched by its words.
 * @throws ProsaError `not_found`, `forbidden` for who may not read messages here: nothing is asked for them.
 */
export const queryVectors = async (
  { database, models, runtime }: Pick<Dependencies, 'database' | 'models' | 'runtime'>,
  { userId, groupId, text }: { userId: UserId; groupId: GroupId; text: string },
): Promise<QueryVectors> => {
  const [vector = new Float32Array()] = offlineEmbedding.embed([text]);
  const offline = { model: offlineEmbedding.model, vector, trust: offlinePieces };
  const { embeddingOf, region, ledgerOf } = models;
  if (embeddingOf === null) return { vectors: [offline], missing: null };
  const stored = await database.asUser(userId, async (tx) => {
    await guard(tx, groupId, userId, 'read messages');
    return tx.search.models(groupId);
  });
  const asked = stored.filter((model) => model !== offlineEmbedding.model);
  if (asked.length === 0) return { vectors: [offline], missing: null };
  const barrier = await database.transaction((tx) => tx.legalBases.transferBarrier(groupId, region));
  if (barrier !== null) return { vectors: [offline], missing: barrier };
  const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), runtime.stopping]);
  const options = { signal, ledger: ledgerOf(groupId, 'search'), priority: 'interactive' } as const;
  const answers = await Promise.allSettled(
    asked.map(async (model): Promise<QueryVector[]> => {
      const [found] = (await embeddingOf(model)?.embed([text], options)) ?? [];
      return found ? [{ model, vector: found, trust: modelPieces }] : [];
    }),
  );
  const failed = answers.find((answer) => answer.status === 'rejected');
  return {
    vectors: [offline, ...answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))],
    missing: failed ? reasonOf(failed.reason, signal) : null,
  };
};
