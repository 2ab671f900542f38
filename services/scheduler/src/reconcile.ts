import type { Bus } from '@prosa/bus';
import type { Database } from '@prosa/database';

/**
 * Has events published again that the stream has lost: Postgres is the source of truth, and keeps what was published for a day. The
 * services that wrote them publish them, under the same ids; whoever has handled one does not do so again. Returns how many.
 */
export const reconcile = async (database: Database, bus: Pick<Bus, 'streamState'>): Promise<number> => {
  // Before the stream is asked: whatever was published until then is in it, or lost.
  const askedAt = await database.transaction((tx) => tx.jobs.now());
  const { name, createdAt, firstSequence, lastSequence } = await bus.streamState();
  return database.transaction(async (tx) => {
    const anew = await tx.jobs.isNewStream(name, createdAt);
    return tx.jobs.republishLost({ anew, firstSequence, lastSequence }, askedAt);
  });
};
