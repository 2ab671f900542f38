import { newId } from '@prosa/contracts';
import type { Database } from '@prosa/database';

/** Messages deleted in one transaction. */
const batch = 1_000;

/**
 * Deletes messages that are older than their group keeps them, and what quotes them; what was found of them is then found anew
 * without them. A group under a legal hold keeps all. Returns how many went.
 */
export const sweepRetention = async (database: Database, now: Date, signal: AbortSignal): Promise<number> => {
  let total = 0;
  for (const { groupId, organisationId } of await database.transaction((tx) => tx.jobs.groupsWithRetention())) {
    let ofGroup = 0;
    for (let gone = batch; gone === batch && !signal.aborted; ofGroup += gone) {
      gone = await database.transaction(async (tx) => {
        const some = await tx.jobs.sweepMessages(groupId, now, batch);
        // With the last of them. Where that is killed, the group's next time by the clock finds it changed.
        if (some < batch && ofGroup + some > 0) {
          const analysisId = newId('analysis');
          await tx.queue.enqueue('analysis.requested', { groupId, organisationId, analysisId, reason: 'retention' });
        }
        return some;
      });
    }
    total += ofGroup;
  }
  return total;
};
