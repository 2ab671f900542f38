import type { Database } from '@prosa/database';

const dayMs = 24 * 60 * 60 * 1_000;
/** A basis that was ended by mistake is recorded anew within this time, and nothing is lost: meanwhile it is only hidden. */
const graceMs = 7 * dayMs;

/**
 * Removes what no basis in law carries any longer (LGPD, art. 15 and 16), not under a legal hold; and forgets requests of people with
 * no account that nobody proved theirs within a day.
 */
export const sweepPrivacy = (database: Database, now: Date): Promise<number> =>
  database.transaction(async (tx) => {
    const removed = await tx.legalBases.removeWithout(new Date(now.getTime() - graceMs));
    return removed + (await tx.anonymousRequests.sweep(new Date(now.getTime() - dayMs)));
  });
