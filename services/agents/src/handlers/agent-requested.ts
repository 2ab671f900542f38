import type { Delivery } from '@prosa/bus';
import type { ProsaError, ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Vault } from '@prosa/vault';
import { completionOf, reusedCompletion } from '../completion.ts';
import { openContext } from '../context.ts';
import { ShareEnded, startHeartbeat } from '../heartbeat.ts';
import { inputHash } from '../inputs.ts';
import type { AnalysisModel } from '../model/analysis-model.ts';
import type { Registry } from '../registry.ts';
import { chooseWay, runAgent } from '../run-agent.ts';

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
      const way = await chooseWay(agents[name], context, model);
      const hash = await inputHash(context, name, { reader: way.reader, model: way.model?.name ?? null });
      const reused = await reusedCompletion(database, context, name, hash);
      const run = () => runAgent(agents[name], context, way, { model, attempt: delivery.attempt });
      const { result, write } = reused ?? completionOf(context, name, await run(), hash);
      const durationMs = performance.now() - startedAt;

      await database.transaction(async (tx) => {
        if (!(await tx.queue.firstTime('agents-agent-requested', id))) return;
        const { costMicros, ...tokens } = await tx.modelCalls.ofAgent(analysisId, name);
        // A share that ended meanwhile, because it took too long, keeps its end.
        if (!(await tx.agentResults.complete(analysisId, name, { ...result, ...tokens, durationMs }))) return;
        await write(tx);
        const { version: agentVersion, method, evidence, model, promptVersion } = result;
        await tx.queue.enqueue('agent.completed', {
          ...{ organisationId, groupId, analysisId, agent: name, agentVersion, method, evidence, durationMs },
          ...{ costUsd: costMicros / 1_000_000, ...tokens },
          ...(reused ? { reused: true } : {}),
          ...(model && promptVersion ? { model, promptVersion } : {}),
        });
      });
      nudge();
    } catch (error) {
      // Nobody wants the result: there is nothing to try again.
      if (!(heartbeat.signal.reason instanceof ShareEnded)) throw error;
    } finally {
      heartbeat.stop();
    }
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
