import { type ErasureId, type MemberId, newId } from '@prosa/contracts';
import type { Database, OpenErasure } from '@prosa/database';
import type { AnchorStore, ObjectStorage } from '@prosa/supabase';
import type { Vault } from '@prosa/vault';
import { linesThatName } from './find-lines.ts';
import { enterLedger, receiptOf } from './record.ts';

export interface Erasing {
  database: Database;
  storage: Pick<ObjectStorage, 'remove'>;
  /** The ledger, outside of the database. */
  anchors: Pick<AnchorStore, 'put' | 'get'>;
  vault: Vault;
  clock: () => Date;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

/** Messages deleted in one transaction. */
const batchSize = 2_000;

/**
 * Goes on with an erasure to its end, from wherever it stands: each step is marked in the row of the erasure, and taken again
 * it changes nothing, so a run that dies is simply repeated. Returns false where a legal hold keeps it from going on.
 */
export const carryOut = async (erasing: Erasing, id: ErasureId, signal: AbortSignal): Promise<boolean> => {
  const { database, storage, anchors, vault, clock, nudge } = erasing;
  const find = (): Promise<OpenErasure | undefined> => database.transaction((tx) => tx.erasures.unfinishedOne(id));
  let erasure = await find();
  if (!erasure) return true;
  const { memberId, groupId } = erasure;

  if (erasure.deletedAt === null && memberId !== null) {
    await eraseMember(erasing, erasure, memberId, signal);
    erasure = await find();
  }
  if (!erasure?.deletedAt) return erasure === undefined;
  vault.forget(memberId ?? groupId);

  if (erasure.rederivedAt === null) await deriveAgain(erasing, erasure);
  if (erasure.purgedAt === null) {
    const files =
      memberId === null ? erasure.objects : await database.transaction((tx) => tx.erasures.endedFiles(groupId));
    for (const file of files) {
      signal.throwIfAborted();
      await storage.remove(file);
    }
    await database.transaction((tx) => tx.erasures.purged(id));
  }

  const marked = await find();
  if (!marked) return true;
  const entered = await enterLedger(anchors, marked, clock());
  const at = new Date(entered.entry.recordedAt);
  await database.transaction((tx) => tx.erasures.recorded(id, at, receiptOf(marked, entered)));
  nudge();
  return true;
};

/** Rows and vectors, some at a time, and at last the key; others hear of it in the same transaction. */
const eraseMember = async (
  { database, vault, nudge }: Erasing,
  { id, groupId, organisationId }: OpenErasure,
  memberId: MemberId,
  signal: AbortSignal,
): Promise<void> => {
  for await (const lines of linesThatName({ database, vault }, groupId, memberId)) {
    await database.transaction((tx) => tx.erasures.eraseLines(id, lines));
  }
  let erased: number;
  do {
    signal.throwIfAborted();
    erased = await database.transaction((tx) => tx.erasures.eraseMessages(id, batchSize));
  } while (erased > 0);
  await database.transaction(async (tx) => {
    if (!(await tx.erasures.eraseMember(id))) return;
    await tx.queue.enqueue('member.erased', { organisationId, groupId, memberId, erasureId: id });
  });
  nudge();
};

/** What was found of the whole group is gone with the member: a new version is asked for, where there ever was one. */
const deriveAgain = async (
  { database, nudge }: Erasing,
  { id, groupId, organisationId }: OpenErasure,
): Promise<void> => {
  await database.transaction(async (tx) => {
    if (!(await tx.erasures.rederived(id)) || !(await tx.erasures.isAnalysed(groupId))) return;
    const analysisId = newId('analysis');
    await tx.queue.enqueue('analysis.requested', { organisationId, groupId, analysisId, reason: 'erasure' });
  });
  nudge();
};
