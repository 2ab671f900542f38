import { type AgentName, agentNames, agentResults, type Manifest } from '@prosa/contracts';
import type { AnalysisRow, EndedShare, Transaction } from '@prosa/database';
import { openJson, places, sealJson, type Vault } from '@prosa/vault';
import { aggregate } from './domain/aggregate.ts';

/** Makes the version: its report of what the agents found, and its manifest of how they did. */
export const completeRun = async (
  tx: Transaction,
  vault: Vault,
  analysis: AnalysisRow,
  partial: boolean,
): Promise<void> => {
  const { id } = analysis;
  const shares = await tx.shares.ended(id);
  const completed = shares.filter(({ state }) => state === 'completed').map(({ agent }) => agent);
  await storeReport(tx, vault, analysis, completed);
  await tx.analyses.complete(id, await manifestOf(tx, analysis, shares), partial);
};

const storeReport = async (
  tx: Transaction,
  vault: Vault,
  { id, groupId }: AnalysisRow,
  completed: readonly AgentName[],
): Promise<void> => {
  const key = await vault.unwrap(await tx.keys.ofGroup(groupId));
  const results = new Map<AgentName, object>();
  // In the order of the catalogue: where two agents tell one section, the one that read the other's has the last word.
  for (const agent of agentNames.filter((name) => completed.includes(name))) {
    const sealed = await tx.agentResults.sealed(id, agent);
    if (sealed) results.set(agent, agentResults[agent].parse(openJson(key, places.agentResult(id, agent), sealed)));
  }
  const sections = aggregate(results).map(({ section, individual, body }) => ({
    section,
    individual,
    bodySealed: sealJson(key, places.reportSection(id, section), body),
  }));
  await tx.reportSections.insert(id, groupId, sections);
};

/** What was planned, and what came of it. */
const manifestOf = async (
  tx: Transaction,
  { id, groupId, manifest, inputs, watermark }: AnalysisRow,
  shares: readonly EndedShare[],
): Promise<Manifest> => {
  const agents: Manifest['agents'] = [];
  for (const { agent, state, agentVersion, method, errorCode: _, ...made } of shares) {
    if (state !== 'completed') continue;
    const { costMicros } = await tx.modelCalls.ofAgent(id, agent);
    agents.push({ name: agent, version: agentVersion ?? '', method: method ?? '', ...made, costMicros });
  }
  const group = await tx.groups.find(groupId);
  return {
    ...manifest,
    agents,
    failed: shares.flatMap(({ agent, state, errorCode }) =>
      state === 'failed' ? [{ name: agent, code: errorCode ?? 'internal' }] : [],
    ),
    ...(watermark !== null && { watermark }),
    ...(inputs !== null && { inputs }),
    ...(group && { parameters: { locale: group.locale, zone: group.zone } }),
    models: (await tx.modelCalls.ofAnalysis(id)).map(({ model, calls, inputTokens, outputTokens, costMicros }) => ({
      ...{ model, calls, inputTokens, outputTokens, costMicros },
    })),
  };
};
