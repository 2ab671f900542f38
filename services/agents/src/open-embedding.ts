import { type AgentName, agents, type GroupId, ProsaError } from '@prosa/contracts';
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
  const transferOf = (agent: AgentName) => {
    const dataClasses = [`masked ${agent === 'memories' ? 'facts' : agent} without names`];
    return processor === null ? {} : { transfer: { processor, region: env.OPENAI_REGION, dataClasses } };
  };
  return {
    ...embedding,
    embed: async (texts, { signal, groupId, analysisId, agent = 'memories' }) => {
      if (processor !== null) await mustBeAllowed(database, groupId, env.OPENAI_REGION);
      const place = { groupId, analysisId, agent, purpose: agents[agent].purpose, share: purposes.embedding };
      const ledger = openModelLedger(database, { ...place, ...transferOf(agent) });
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
