import { newId } from '@prosa/contracts';
import type { Database, DueGroup, ScheduleOutcome, Transaction } from '@prosa/database';
import { nextRun, type Spacing } from './domain/next-run.ts';

/** Groups taken in one transaction. */
const batch = 100;

/**
 * Asks for an analysis of every group whose time has come and in which something has changed since its last version. Request, outbox
 * and the next time are written together, and due rows are locked: replicas never ask twice. Returns how many were asked for.
 */
export const sweep = async (database: Database, now: Date, spacing: Spacing): Promise<number> => {
  await inBatches(
    database,
    (tx) => tx.schedules.unplanned(batch),
    (tx, group) => plan(tx, group, now, spacing),
  );
  let asked = 0;
  await inBatches(
    database,
    (tx) => tx.schedules.due(now, batch),
    async (tx, group) => {
      if ((await run(tx, group, now)) === 'requested') asked += 1;
      await plan(tx, group, now, spacing);
    },
  );
  return asked;
};

const inBatches = async (
  database: Database,
  take: (tx: Transaction) => Promise<DueGroup[]>,
  work: (tx: Transaction, group: DueGroup) => Promise<void>,
): Promise<void> => {
  for (let taken = batch; taken === batch; ) {
    taken = await database.transaction(async (tx) => {
      const groups = await take(tx);
      for (const group of groups) await work(tx, group);
      return groups.length;
    });
  }
};

const plan = (tx: Transaction, group: DueGroup, now: Date, spacing: Spacing): Promise<void> =>
  tx.schedules.plan(group.groupId, nextRun(group, now, spacing));

const run = async (
  tx: Transaction,
  { groupId, organisationId, holds }: DueGroup,
  now: Date,
): Promise<ScheduleOutcome> => {
  if (holds !== 'changed') {
    const outcome = holds === 'nothing' ? 'empty' : 'unchanged';
    await tx.schedules.ran(groupId, now, outcome, null);
    return outcome;
  }
  const analysisId = newId('analysis');
  await tx.queue.enqueue('analysis.requested', { groupId, organisationId, analysisId, reason: 'schedule' });
  await tx.schedules.ran(groupId, now, 'requested', analysisId);
  return 'requested';
};
