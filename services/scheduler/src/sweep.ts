import { newId } from '@prosa/contracts';
import type { Database } from '@prosa/database';

/** Groups asked for in one transaction. */
const batch = 100;

/**
 * Asks for an analysis of every group whose last one is an interval ago. Missed intervals are caught up once. Request,
 * outbox and the group's clock are written together, and due rows are locked: replicas never ask twice.
 * Returns how many groups were due.
 */
export const sweep = async (database: Database, now: Date, intervalMs: number): Promise<number> => {
  let asked = 0;
  for (;;) {
    const taken = await database.transaction(async (tx) => {
      const due = await tx.schedules.due(new Date(now.getTime() - intervalMs), batch);
      for (const { groupId, organisationId } of due) {
        const analysisId = newId('analysis');
        await tx.queue.enqueue('analysis.requested', { groupId, organisationId, analysisId, reason: 'schedule' });
        await tx.schedules.ran(groupId, now);
      }
      return due.length;
    });
    asked += taken;
    if (taken < batch) return asked;
  }
};
