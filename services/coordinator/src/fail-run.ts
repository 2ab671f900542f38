import type { ErrorCode } from '@prosa/contracts';
import type { Transaction } from '@prosa/database';
import type { Run } from './ports.ts';

/** Ends a run that could not be started or finished, once. */
export const failRun = async (
  tx: Transaction,
  { analysisId, groupId, organisationId }: Run,
  code: ErrorCode,
): Promise<void> => {
  if (await tx.analyses.fail(analysisId, code)) {
    await tx.queue.enqueue('analysis.failed', { analysisId, groupId, organisationId, code });
  }
};
