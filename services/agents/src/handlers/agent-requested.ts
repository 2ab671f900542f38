import { agentResults, ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { places, sealJson, type Vault } from '@prosa/vault';
import { openContext } from '../context.ts';
import type { Registry } from '../registry.ts';

export interface Dependencies {
  database: Database;
  vault: Vault;
  agents: Registry;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

type Requested = ProsaEvent<'agent.requested'>;

/**
 * Runs one agent for one analysis and stores what it found. Reading and computing hold no transaction and change nothing,
 * so a run that is killed is simply run again; its result, its memories and the event are then written in one transaction.
 */
export const agentRequested =
  (dependencies: Dependencies) =>
  async ({ id, data }: Requested, { signal }: { signal: AbortSignal }): Promise<void> => {
    const { database, agents, nudge } = dependencies;
    const { analysisId, agent: name, groupId, organisationId } = data;
    const watermark = await watermarkOfShare(database, data);
    if (watermark === undefined) return;

    const startedAt = performance.now();
    const agent = agents[name];
    const context = await openContext(dependencies, { analysisId, groupId, watermark }, signal);
    const reader = context.model && agent.model ? agent.model(context.model) : agent.offline;
    const outcome = await reader.run(context);
    const result = agentResults[name].safeParse(outcome.result);
    if (!result.success) {
      throw new ProsaError('analysis_failed', `The result of the agent ${name} does not match its schema`, {
        context: { analysisId },
      });
    }
    const sealed = sealJson(context.keys.group, places.agentResult(analysisId, name), result.data);
    const { version, method } = reader;
    const { evidence, write } = outcome;
    const durationMs = performance.now() - startedAt;

    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime('agents-agent-requested', id))) return;
      // A share that ended meanwhile, because it took too long, keeps its end.
      if (!(await tx.agentResults.complete(analysisId, name, { version, method, sealed, evidence, durationMs })))
        return;
      await write?.(tx);
      const costUsd = (await tx.modelCalls.costOf(analysisId, name)) / 1_000_000;
      const run = { analysisId, agent: name, agentVersion: version, method, evidence, durationMs, costUsd };
      await tx.queue.enqueue('agent.completed', { organisationId, groupId, ...run });
    });
    nudge();
  };

/** Ends a share that cannot be done, with the reason, once. */
export const failShare =
  ({ database, nudge }: Pick<Dependencies, 'database' | 'nudge'>) =>
  async ({ data: { analysisId, agent, groupId, organisationId } }: Requested, { code }: ProsaError): Promise<void> => {
    await database.transaction(async (tx) => {
      if (!(await tx.agentResults.fail(analysisId, agent, code))) return;
      await tx.queue.enqueue('agent.failed', { organisationId, groupId, analysisId, agent, code });
    });
    nudge();
  };

/** How far the analysis reads; nothing where the share has ended already, or went with its group. */
const watermarkOfShare = (database: Database, { analysisId, agent }: Requested['data']): Promise<number | undefined> =>
  database.transaction(async (tx) => {
    const analysis = await tx.analyses.find(analysisId);
    const shares = await tx.agentResults.all(analysisId);
    if (!shares.some((share) => share.agent === agent && share.state === 'requested')) return undefined;
    return analysis?.watermark ?? undefined;
  });
