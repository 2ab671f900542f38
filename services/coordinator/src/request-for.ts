import { type ExportId, type GroupId, newId, type OrganisationId } from '@prosa/contracts';
import type { Transaction } from '@prosa/database';

/** Asks for the analysis of an export, once: its last batches may get their vectors side by side. */
export const requestFor = async (
  tx: Transaction,
  { exportId, groupId, organisationId }: { exportId: ExportId; groupId: GroupId; organisationId: OrganisationId },
): Promise<void> => {
  const analysisId = newId('analysis');
  if (!(await tx.analyses.request({ id: analysisId, groupId, reason: 'new-data', exportId }))) return;
  await tx.queue.enqueue('analysis.requested', { analysisId, groupId, organisationId, reason: 'new-data' });
};
