import type { Database } from '@prosa/database';

const batch = 10_000;

/** Deletes what nobody needs any longer: events that were published, notes of those that were handled, answered requests. */
export const sweepLeftovers = async (database: Database, now: Date, signal: AbortSignal): Promise<number> => {
  let total = await database.transaction((tx) => tx.jobs.forgetRequests(now));
  for (let gone = 1; gone > 0 && !signal.aborted; total += gone) {
    gone = await database.transaction((tx) => tx.jobs.forgetDelivered(now, batch));
  }
  return total;
};
