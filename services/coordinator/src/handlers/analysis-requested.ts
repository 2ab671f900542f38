import { agentNames, type ErrorCode, type ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Transaction } from '@prosa/database';
import type { Dependencies } from '../ports.ts';

type Requested = ProsaEvent<'analysis.requested'>;

/** Starts a run: takes its snapshot and its version number, and hands a share to every agent. */
export const analysisRequested =
  ({ database, nudge }: Dependencies) =>
  async ({ id, data }: Requested): Promise<void> => {
    const { analysisId, groupId, organisationId, reason } = data;
    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime('coordinator-analysis-requested', id))) return;
      const watermark = await tx.messages.watermark(groupId);
      // The clock ticks for groups that nobody has uploaded anything to.
      if (watermark === 0 && reason === 'schedule') return;
      await tx.analyses.request({ id: analysisId, groupId, reason });
      if (watermark === 0) return fail(tx, data, 'analysis_empty');
      if (!(await tx.analyses.start(analysisId, groupId, watermark))) return;
      await tx.agentResults.plan(analysisId, groupId, agentNames);
      for (const agent of agentNames) {
        await tx.queue.enqueue('agent.requested', { analysisId, groupId, organisationId, agent });
      }
    });
    nudge();
  };

/** Ends a run that could not be started or finished. */
export const failAnalysis =
  ({ database, nudge }: Dependencies) =>
  async (
    { data }: { data: Requested['data'] | ProsaEvent<'agent.completed' | 'agent.failed'>['data'] },
    { code }: ProsaError,
  ) => {
    await database.transaction((tx) => fail(tx, data, code));
    nudge();
  };

export const fail = async (
  tx: Transaction,
  { analysisId, groupId, organisationId }: Pick<Requested['data'], 'analysisId' | 'groupId' | 'organisationId'>,
  code: ErrorCode,
): Promise<void> => {
  if (await tx.analyses.fail(analysisId, code)) {
    await tx.queue.enqueue('analysis.failed', { analysisId, groupId, organisationId, code });
  }
};
