import { type AgentName, agents, type ErrorCode } from '@prosa/contracts';
import { type Database, openModelLedger } from '@prosa/database';
import { configuredModel, createPseudonyms, purposes, type SharedCell } from '@prosa/llm';
import type { Logger } from '@prosa/runtime';
import type { AgentContext, AgentModel } from '../agent.ts';
import type { Environment } from '../environment.ts';
import { type Answers, openAnswers } from './answers.ts';
import { logCalls } from './log-calls.ts';
import { modelPurposeOf } from './model-purpose.ts';

/** Why a model that is configured is not asked: nothing may leave, or it gave no answer. */
export type Degraded = 'no_legal_basis' | 'transfer_region' | ErrorCode;

export interface OpenModel extends AgentModel {
  /** Keys of the answers given so far. */
  used: Answers['used'];
}

/** The configured model, before it is known for whom. */
export interface AnalysisModel {
  /** For an agent's run; where nothing of the group may leave for it, why not. */
  open: (context: AgentContext, agent: AgentName) => Promise<OpenModel | Degraded>;
  /** Says in the log that a run goes on without it. */
  skipped: (context: AgentContext, agent: AgentName, reason: Degraded) => void;
}

type Configured = Pick<Environment, 'ANALYSIS_MODEL' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_REGION'>;

/** Null where none is configured. */
export const openAnalysisModel = (
  env: Configured,
  { database, log, sharedCell }: { database: Database; log: Logger; sharedCell: (name: string) => SharedCell },
): AnalysisModel | null => {
  const model = configuredModel(env, { record: logCalls(log), sharedCell });
  if (model === null) return null;
  const { name, processor } = model;
  const region = env.OPENAI_REGION;
  const transfer = { processor, region, dataClasses: ['messages, masked and under pseudonyms'] };
  return {
    open: async ({ groupId, analysisId, allNames, keys, signal }, agent) => {
      const barrier = await database.transaction((tx) => tx.legalBases.transferBarrier(groupId, region));
      if (barrier !== null) return barrier;
      const purpose = modelPurposeOf(agent);
      const place = { groupId, analysisId, agent, purpose: agents[agent].purpose, share: purposes[purpose], transfer };
      const ledger = openModelLedger(database, place);
      const answers = openAnswers(database, keys, { groupId, agent, model: name });
      return {
        name,
        people: createPseudonyms(await allNames()),
        ask: (prompt, input) => answers.of(prompt, input, () => model.ask(prompt, input, { purpose, signal, ledger })),
        used: answers.used,
      };
    },
    skipped: ({ analysisId, groupId }, agent, reason) =>
      log.warn('model.skipped', { model: name, agent, analysisId, groupId, reason }),
  };
};
