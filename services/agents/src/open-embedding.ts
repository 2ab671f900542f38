import { type GroupId, ProsaError } from '@prosa/contracts';
import { type Database, openModelLedger } from '@prosa/database';
import { configuredEmbedding, purposes, type SharedCell } from '@prosa/llm';
import type { Logger } from '@prosa/runtime';
import type { Environment } from './environment.ts';
import { logCalls } from './model/log-calls.ts';
import type { Embedding } from './ports.ts';

/** The configured model of vectors, charged to the run that asks. */
export const openEmbedding = (
  env: Environment,
  { database, log, sharedCell }: { database: Database; log: Logger; sharedCell: (name: string) => SharedCell },
): Embedding => {
  const embedding = configuredEmbedding(env, { record: logCalls(log), sharedCell });
  const { processor } = embedding;
  const transfer = processor && { processor, region: env.OPENAI_REGION, dataClasses: ['masked facts without names'] };
  return {
    ...embedding,
    embed: async (texts, { signal, groupId, analysisId }) => {
      if (transfer) await mustBeAllowed(database, groupId, env.OPENAI_REGION);
      const place = { groupId, analysisId, agent: 'memories', purpose: 'memories', share: purposes.embedding } as const;
      const ledger = openModelLedger(database, { ...place, ...(transfer ? { transfer } : {}) });
      return embedding.embed(texts, { signal, ledger });
    },
  };
};

/** @throws ProsaError `model_request_refused` where nothing of the group may leave: offline vectors serve then. */
const mustBeAllowed = async (database: Database, groupId: GroupId, region: string): Promise<void> => {
  const barrier = await database.transaction((tx) => tx.legalBases.transferBarrier(groupId, region));
  if (barrier === null) return;
  throw new ProsaError('model_request_refused', `Nothing of the group may leave for a model: ${barrier}`);
};
