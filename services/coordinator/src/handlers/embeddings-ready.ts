import { newId, type ProsaEvent } from '@prosa/contracts';
import type { Dependencies } from '../ports.ts';

/** Asks for an analysis once every batch of an export has its vectors. */
export const embeddingsReady =
  ({ database, nudge }: Pick<Dependencies, 'database' | 'nudge'>) =>
  async ({ id, data: { exportId, groupId, organisationId } }: ProsaEvent<'embeddings.ready'>): Promise<void> => {
    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime('coordinator-embeddings-ready', id))) return;
      const row = await tx.exports.find(exportId);
      if (row?.state !== 'stored' || row.batches === null || row.batchesEmbedded < row.batches) return;
      const analysisId = newId('analysis');
      // The last batches may finish side by side, and both see the export complete: only one request gets in.
      if (!(await tx.analyses.request({ id: analysisId, groupId, reason: 'new-data', exportId }))) return;
      await tx.queue.enqueue('analysis.requested', { analysisId, groupId, organisationId, reason: 'new-data' });
    });
    nudge();
  };
