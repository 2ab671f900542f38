import { agentResults, type ProsaEvent } from '@prosa/contracts';
import type { AnalysisRow, Transaction } from '@prosa/database';
import { type DataKey, openJson, places, sealJson, type Vault } from '@prosa/vault';
import { type AgentResults, aggregate } from '../domain/aggregate.ts';
import { outcomeOf } from '../domain/outcome.ts';
import type { Dependencies } from '../ports.ts';
import { fail } from './analysis-requested.ts';

type Ended = ProsaEvent<'agent.completed' | 'agent.failed'>;

/** Ends a run with its last agent: aggregates what the agents found into the version's report. */
export const agentEnded =
  (consumer: 'coordinator-agent-completed' | 'coordinator-agent-failed', { database, vault, nudge }: Dependencies) =>
  async ({ id, data }: Ended): Promise<void> => {
    const { analysisId, groupId, organisationId } = data;
    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime(consumer, id))) return;
      // Agents may end at the same moment: whoever has the row decides alone.
      const analysis = await tx.analyses.lock(analysisId);
      if (analysis?.state !== 'running' || analysis.version === null) return;
      const agents = await tx.agentResults.all(analysisId);
      const outcome = outcomeOf(agents);
      if (outcome.state === 'waiting') return;
      if (outcome.state === 'failed') return fail(tx, data, outcome.code);

      await storeReport(tx, vault, analysis);
      const completed = agents.filter(({ state }) => state === 'completed');
      const manifest = completed.map(({ agent, agentVersion, method }) => ({
        name: agent,
        version: agentVersion ?? '',
        method: method ?? '',
      }));
      await tx.analyses.complete(analysisId, { agents: manifest }, outcome.partial);
      const { version: analysisVersion } = analysis;
      const { partial } = outcome;
      await tx.queue.enqueue('analysis.completed', { analysisId, groupId, organisationId, analysisVersion, partial });
    });
    nudge();
  };

const storeReport = async (tx: Transaction, vault: Vault, { id, groupId }: AnalysisRow): Promise<void> => {
  const key = await vault.unwrap(await tx.keys.ofGroup(groupId));
  const found: AgentResults = {
    statistics: await result(tx, key, id, 'statistics'),
    memories: await result(tx, key, id, 'memories'),
  };
  const sections = aggregate(found).map(({ section, individual, body }) => ({
    section,
    individual,
    bodySealed: sealJson(key, places.reportSection(id, section), body),
  }));
  await tx.reportSections.insert(id, groupId, sections);
};

const result = async <A extends keyof typeof agentResults>(
  tx: Transaction,
  key: DataKey,
  id: AnalysisRow['id'],
  agent: A,
): Promise<AgentResults[A] | undefined> => {
  const sealed = await tx.agentResults.sealed(id, agent);
  return sealed && (agentResults[agent].parse(openJson(key, places.agentResult(id, agent), sealed)) as AgentResults[A]);
};
