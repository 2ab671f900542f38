import { ProsaError } from '@prosa/contracts';
import type { Transaction } from '@prosa/database';
import { type SeenNames, writeAuthors } from './authors.ts';
import type { Draft } from './draft.ts';
import type { IngestionGroup } from './ingestion-group.ts';

/** A batch, ready to be written. */
export interface PreparedBatch extends Draft {
  /** Counts from 1. */
  number: number;
  /** Of the whole file, with its last batch. */
  end: { entries: number; accounting: Record<string, number>; seen: SeenNames } | null;
}

/** Writes a batch, its progress and its event in the given transaction. Does nothing where it is stored already. */
export const writeBatch = async (tx: Transaction, group: IngestionGroup, batch: PreparedBatch): Promise<void> => {
  const { exportId, groupId, organisationId } = group;
  const { number, entries, end } = batch;
  const { messages, changes } = batch;
  const seen = [...batch.seen.values()];
  const progress = { bytesDone: batch.bytesDone, linesDone: batch.linesDone, endsAt: batch.endsAt };
  const counts = { entries, stored: messages.size(), changed: changes.length };
  if (!(await tx.exports.advance(exportId, { batch: number, ...progress, ...counts }))) return;
  await tx.erasures.holdOff(groupId);
  // Names that are not to be stored any more may have been stored unknowingly: the file is read again.
  if ((await tx.erasures.suppressedNames(groupId)).length !== group.suppressed.size) throw erasedMeanwhile();
  await writeAuthors(tx, group, batch.authors);
  if ((await tx.members.seen(seen)) !== seen.length) throw erasedMeanwhile();
  const changedIds = changes.map(({ id }) => id);
  await tx.messages.change(groupId, exportId, number, changes);
  const apart = await tx.segments.removeOf(groupId, changedIds);
  const refreshed = [...new Set([...changedIds, ...apart])];
  await tx.messages.insert(groupId, exportId, number, messages, refreshed);
  await tx.days.add(
    groupId,
    batch.days.map((day) => ({ ...day, counts: { ...day.counts } })),
  );
  if (end) {
    await tx.members.addNames(groupId, end.seen.names);
    for (const name of end.seen.shown) await tx.members.show(name.memberId, name);
    await tx.exports.finish(exportId, { batches: number, entries: end.entries, accounting: end.accounting });
  }
  await tx.queue.enqueue('messages.normalized', {
    exportId,
    groupId,
    organisationId,
    batch: number,
    ...(end ? { batches: number } : {}),
    firstSeq: batch.firstSeq,
    lastSeq: batch.lastSeq,
    ...counts,
  });
};

const erasedMeanwhile = () =>
  new ProsaError('conflict', 'A member was erased while their messages were read', { retryable: true });
