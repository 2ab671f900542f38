import type { ProsaEvent } from '@prosa/contracts';
import type { Dependencies } from '../ports.ts';
import { requestFor } from '../request-for.ts';

/** Asks for an analysis once every batch of an export has its vectors. */
export const embeddingsReady =
  ({ database, nudge }: Pick<Dependencies, 'database' | 'nudge'>) =>
  async ({ id, data: { exportId, groupId, organisationId } }: ProsaEvent<'embeddings.ready'>): Promise<void> => {
    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime('coordinator-embeddings-ready', id))) return;
      const row = await tx.exports.find(exportId);
      if (row?.state !== 'stored' || row.batches === null || row.batchesEmbedded < row.batches) return;
      await requestFor(tx, { exportId, groupId, organisationId });
    });
    nudge();
  };
