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
    embed: (texts, { signal, groupId, analysisId }) => {
      const place = { groupId, analysisId, agent: 'memories', purpose: 'memories', share: purposes.embedding } as const;
      const ledger = openModelLedger(database, { ...place, ...(transfer ? { transfer } : {}) });
      return embedding.embed(texts, { signal, ledger });
    },
  };
};
