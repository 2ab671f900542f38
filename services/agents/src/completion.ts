import { type AgentName, agentResults, ProsaError } from '@prosa/contracts';
import type { Database, NewAgentResult, Transaction } from '@prosa/database';
import { openJson, places, sealJson } from '@prosa/vault';
import type { AgentContext, Reader } from './agent.ts';
import type { Ran } from './run-agent.ts';

/** What a share ends with. */
export interface Completion {
  result: Omit<NewAgentResult, 'method' | 'durationMs' | 'inputTokens' | 'outputTokens'> & Pick<Reader, 'method'>;
  /** What else is stored, in the same transaction. */
  write: (tx: Transaction) => Promise<void>;
}

/**
 * What an agent found.
 * @param hash of what it depends on
 * @throws ProsaError `analysis_failed` where that does not fit its schema
 */
export const completionOf = <N extends AgentName>(
  { analysisId, groupId, keys }: AgentContext,
  name: N,
  { reader, outcome, model, degraded, whole }: Ran<N>,
  hash: Buffer,
): Completion => {
  const found = agentResults[name].safeParse(outcome.result);
  if (!found.success) {
    throw new ProsaError('analysis_failed', `The result of the agent ${name} does not match its schema`, {
      context: { analysisId },
    });
  }
  const { version, method, prompts = [] } = reader;
  const { evidence, dropped = 0, write } = outcome;
  const asked = model === null ? [] : prompts.map(({ name, version }) => `${name}/${version}`);
  return {
    result: {
      ...{ version, method, evidence, dropped, degraded },
      sealed: sealJson(keys.group, places.agentResult(analysisId, name), found.data),
      model: model?.name ?? null,
      promptVersion: asked.join(' ') || null,
      inputHash: whole ? hash : null,
    },
    write: async (tx) => {
      await write?.(tx);
      if (model !== null) await tx.agentChunks.sweep(groupId, name, model.used());
    },
  };
};

/** What the agent found the last time, where it depends on the same: sealed again, for this run. */
export const reusedCompletion = async (
  database: Database,
  { analysisId, groupId, keys }: AgentContext,
  name: AgentName,
  hash: Buffer,
): Promise<Completion | undefined> => {
  const earlier = await database.transaction((tx) => tx.agentResults.last(groupId, name, hash));
  if (!earlier) return undefined;
  const found = openJson(keys.group, places.agentResult(earlier.analysisId, name), earlier.sealed);
  // A result of a form that is no longer ours is found again.
  if (!agentResults[name].safeParse(found).success) return undefined;
  const { analysisId: from, reusedFrom, ...rest } = earlier;
  const result = {
    ...{ ...rest, inputHash: hash, reusedFrom: reusedFrom ?? from },
    method: earlier.method as Reader['method'],
    sealed: sealJson(keys.group, places.agentResult(analysisId, name), found),
  };
  return { result, write: async () => {} };
};
