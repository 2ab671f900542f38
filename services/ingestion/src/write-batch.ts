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
  // Statements that are asked side by side go to the server together, and are carried out in this order.
  const [isNext, , suppressed] = await Promise.all([
    tx.exports.advance(exportId, { batch: number, ...progress, ...counts }),
    tx.erasures.holdOff(groupId),
    tx.erasures.suppressedNames(groupId),
  ]);
  if (!isNext) return;
  // Names that are not to be stored any more may have been stored unknowingly: the file is read again.
  if (suppressed.length !== group.suppressed.size) throw erasedMeanwhile();
  await writeAuthors(tx, group, batch.authors);
  const changedIds = changes.map(({ id }) => id);
  await tx.messages.change(groupId, exportId, number, changes);
  const apart = await tx.segments.removeOf(groupId, changedIds);
  const refreshed = [...new Set([...changedIds, ...apart])];
  const days = batch.days.map((day) => ({ ...day, counts: { ...day.counts } }));
  const [held] = await Promise.all([
    tx.members.seen(seen),
    tx.messages.insert(groupId, exportId, number, messages, refreshed),
    tx.days.add(groupId, days),
  ]);
  if (held !== seen.length) throw erasedMeanwhile();
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
