import type { Transaction } from '@prosa/database';
import { completeRun } from './complete-run.ts';
import { nextStep } from './domain/step.ts';
import { failRun } from './fail-run.ts';
import type { Dependencies, Run } from './ports.ts';

/**
 * Takes a run as far as it can go now: asks the agents whose needs are met, gives up those whose needs failed, and ends it with its
 * last. Whoever has its row decides alone, and everything that is decided is said in the same transaction: any number of
 * replicas may try, and one that dies leaves nothing half done.
 */
export const advance = async (
  tx: Transaction,
  { vault, graph, patience }: Pick<Dependencies, 'vault' | 'graph' | 'patience'>,
  { analysisId, groupId, organisationId }: Run,
): Promise<void> => {
  const run = { analysisId, groupId, organisationId };
  const analysis = await tx.analyses.lock(analysisId);
  if (analysis?.state !== 'running' || analysis.version === null) return;
  const { ask, giveUp, end } = nextStep(graph, await tx.shares.all(analysisId));
  for (const agent of await tx.shares.giveUp(analysisId, giveUp, 'agent_needs_missing')) {
    await tx.queue.enqueue('agent.failed', { ...run, agent, code: 'agent_needs_missing' });
  }
  await tx.shares.ask(analysisId, ask, patience.agentSeconds);
  for (const agent of ask) await tx.queue.enqueue('agent.requested', { ...run, agent });
  if (end.state === 'failed') await failRun(tx, run, end.code);
  if (end.state === 'completed') {
    await completeRun(tx, vault, analysis, end.partial);
    await tx.queue.enqueue('analysis.completed', { ...run, analysisVersion: analysis.version, partial: end.partial });
  }
};
