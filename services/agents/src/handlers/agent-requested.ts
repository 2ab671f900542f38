import type { Delivery } from '@prosa/bus';
import { type AgentName, agentResults, ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { places, sealJson, type Vault } from '@prosa/vault';
import type { AgentContext } from '../agent.ts';
import { openContext } from '../context.ts';
import { ShareEnded, startHeartbeat } from '../heartbeat.ts';
import type { AnalysisModel } from '../model/analysis-model.ts';
import type { Registry } from '../registry.ts';
import { type Ran, runAgent } from '../run-agent.ts';

export interface Dependencies {
  database: Database;
  vault: Vault;
  agents: Registry;
  /** None where left out. */
  model?: AnalysisModel | null;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
  /** How often a share says that it is worked on; every few seconds where left out. */
  beatMs?: number;
}

type Requested = ProsaEvent<'agent.requested'>;

/**
 * Runs one agent for one analysis and stores what it found. Reading and computing hold no transaction and change nothing,
 * so a run that is killed is simply run again; its result, its memories and the event are then written in one transaction.
 */
export const agentRequested =
  (dependencies: Dependencies) =>
  async ({ id, data }: Requested, delivery: Delivery): Promise<void> => {
    const { database, agents, model = null, nudge } = dependencies;
    const { analysisId, agent: name, groupId, organisationId } = data;
    const watermark = await takeShare(database, data);
    if (watermark === undefined) return;

    const startedAt = performance.now();
    const heartbeat = startHeartbeat(database, data, delivery.signal, dependencies.beatMs);
    try {
      const context = await openContext(dependencies, { analysisId, groupId, watermark }, heartbeat.signal);
      const ran = await runAgent(agents[name], context, { model, attempt: delivery.attempt });
      const completed = completedShare(context, name, ran, performance.now() - startedAt);
      await database.transaction(async (tx) => {
        if (!(await tx.queue.firstTime('agents-agent-requested', id))) return;
        const { costMicros, ...tokens } = await tx.modelCalls.ofAgent(analysisId, name);
        // A share that ended meanwhile, because it took too long, keeps its end.
        if (!(await tx.agentResults.complete(analysisId, name, { ...completed, ...tokens }))) return;
        await ran.outcome.write?.(tx);
        if (ran.used) await tx.agentChunks.sweep(groupId, name, ran.used);
        const { version: agentVersion, method, evidence, durationMs } = completed;
        const run = { analysisId, agent: name, agentVersion, method, evidence, durationMs };
        const costUsd = costMicros / 1_000_000;
        await tx.queue.enqueue('agent.completed', { organisationId, groupId, ...run, costUsd });
      });
      nudge();
    } catch (error) {
      // Nobody wants the result: there is nothing to try again.
      if (!(heartbeat.signal.reason instanceof ShareEnded)) throw error;
    } finally {
      heartbeat.stop();
    }
  };

/** What an agent found, sealed, as its share is completed with it. */
const completedShare = <N extends AgentName>(
  { analysisId, keys }: AgentContext,
  name: N,
  { reader, outcome, model, degraded }: Ran<N>,
  durationMs: number,
) => {
  const result = agentResults[name].safeParse(outcome.result);
  if (!result.success) {
    throw new ProsaError('analysis_failed', `The result of the agent ${name} does not match its schema`, {
      context: { analysisId },
    });
  }
  const asked = model === null ? [] : (reader.prompts ?? []);
  return {
    version: reader.version,
    method: reader.method,
    sealed: sealJson(keys.group, places.agentResult(analysisId, name), result.data),
    evidence: outcome.evidence,
    dropped: outcome.dropped ?? 0,
    model,
    promptVersion: asked.map(({ name, version }) => `${name}/${version}`).join(' ') || null,
    degraded,
    durationMs,
  };
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
const takeShare = (database: Database, { analysisId, agent }: Requested['data']): Promise<number | undefined> =>
  database.transaction(async (tx) => {
    if (!(await tx.agentResults.beat(analysisId, agent))) return undefined;
    return (await tx.analyses.find(analysisId))?.watermark ?? undefined;
  });
