import {
  type AgentName,
  type AgentResult,
  type AnalysisId,
  agentNames,
  agentResults,
  agents as graph,
  ProsaError,
} from '@prosa/contracts';
import type { Database, EndedShare } from '@prosa/database';
import { openJson, places, type Vault } from '@prosa/vault';
import type { AgentContext } from '../agent.ts';
import { openContext } from '../context.ts';
import { inputHash } from '../inputs.ts';
import type { Registry } from '../registry.ts';
import { compareResults, type SectionVerdict } from './compare.ts';
import { scratchInsights } from './scratch-insights.ts';

/** A result that cannot be compared, and why. */
interface NotCompared {
  agent: AgentName;
  why: 'asked_a_model' | 'other_version' | 'inputs_changed' | 'inputs_unknown' | 'needs_not_compared' | 'nothing_found';
}

export interface Replay {
  analysisId: AnalysisId;
  version: number;
  sections: SectionVerdict[];
  notCompared: NotCompared[];
}

interface Replaying {
  database: Database;
  vault: Vault;
  agents: Registry;
  progress: (done: number, total: number, agent: AgentName) => void;
}

/**
 * Runs the agents of a version again, offline, stores nothing, and compares what they find with what is stored. A result is compared
 * where all that it depends on is what it was: the messages, the members, the law, and the agent itself.
 * @throws ProsaError `not_found`, `conflict` where the analysis is not completed
 */
export const replayAnalysis = async (
  { database, vault, agents, progress }: Replaying,
  analysisId: AnalysisId,
): Promise<Replay> => {
  const { analysis, shares, written } = await database.transaction(async (tx) => {
    const analysis = await tx.analyses.find(analysisId);
    const shares = await tx.shares.ended(analysisId);
    return { analysis, shares, written: analysis && (await tx.messages.watermark(analysis.groupId)) };
  });
  if (!analysis) throw new ProsaError('not_found', 'There is no such analysis');
  const { groupId, watermark, version, state } = analysis;
  if (state !== 'completed' || watermark === null || version === null)
    throw new ProsaError('conflict', `The analysis is not completed but ${state}`);

  const opened = await openContext(
    { database, vault },
    { analysisId, groupId, watermark },
    new AbortController().signal,
  );
  const context: AgentContext = { ...opened, insights: scratchInsights(database, groupId, opened.keys), model: null };
  const stored = async <N extends AgentName>(agent: N): Promise<AgentResult<N>> => {
    const sealed = await database.transaction((tx) => tx.agentResults.sealed(analysisId, agent));
    if (!sealed) throw new ProsaError('analysis_failed', `The agent ${agent} has no result`);
    const found = openJson(opened.keys.group, places.agentResult(analysisId, agent), sealed);
    return agentResults[agent].parse(found) as AgentResult<N>;
  };

  const sections: SectionVerdict[] = [];
  const notCompared: NotCompared[] = [];
  // In the order of the catalogue: what an agent needs stands before it, or is read as it is stored.
  const ordered = agentNames.flatMap((name) => shares.filter(({ agent }) => agent === name));
  for (const [index, share] of ordered.entries()) {
    const { agent } = share;
    progress(index, ordered.length, agent);
    // Statistics are of all that is stored, as far as the run's watermark or behind it.
    const outgrown = share.method === 'statistics' && written !== watermark;
    const lacking = graph[agent].needs.some((need) => notCompared.some((one) => one.agent === need));
    const why = outgrown
      ? 'inputs_changed'
      : ((await obstacle(share, agents, opened)) ?? (lacking ? 'needs_not_compared' : undefined));
    if (why) notCompared.push({ agent, why });
    else {
      const began = new Date();
      // A result that was used again names the run that it was made by.
      const madeBy = share.reusedFrom ?? analysisId;
      const { result } = await agents[agent].offline.run({ ...context, analysisId: madeBy });
      const again = agentResults[agent].parse(JSON.parse(JSON.stringify(result)));
      sections.push(...compareResults(agent, await stored(agent), again, began));
    }
    progress(index + 1, ordered.length, agent);
  }
  return { analysisId, version, sections, notCompared };
};

/** Why a result cannot be compared; undefined where it can. */
const obstacle = async (
  { agent, state, method, agentVersion, inputHash: stored }: EndedShare,
  agents: Registry,
  context: AgentContext,
): Promise<NotCompared['why'] | undefined> => {
  if (state === 'failed') return 'nothing_found';
  if (method === 'model') return 'asked_a_model';
  const reader = agents[agent].offline;
  if (agentVersion !== reader.version) return 'other_version';
  if (stored === null) return 'inputs_unknown';
  const now = await inputHash(context, agent, { reader, model: null });
  return now.toString('hex') === stored ? undefined : 'inputs_changed';
};
