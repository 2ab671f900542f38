import { createHash } from 'node:crypto';
import {
  asProsaError,
  type ErasureReceipt,
  type LedgerEntry,
  ledgerEntrySchema,
  ledgerPath,
  ProsaError,
} from '@prosa/contracts';
import type { ErasureRow, OpenErasure } from '@prosa/database';
import type { AnchorStore } from '@prosa/supabase';

/**
 * Writes an erasure to the ledger, once: what is there already, from a run that died behind it, is what counts.
 * @throws ProsaError `conflict` where the ledger has something else under its name.
 */
export const enterLedger = async (
  ledger: Pick<AnchorStore, 'put' | 'get'>,
  erasure: OpenErasure,
  now: Date,
): Promise<{ entry: LedgerEntry; bytes: Buffer }> => {
  const entry: LedgerEntry = {
    version: 1,
    erasureId: erasure.id,
    organisationId: erasure.organisationId,
    groupId: erasure.groupId,
    memberId: erasure.memberId,
    requestedAt: erasure.requestedAt.toISOString(),
    erasedAt: stepAt(erasure, 'deletedAt'),
    recordedAt: now.toISOString(),
    nameKeys: erasure.nameKeys.map((key) => key.toString('hex')),
    lineIds: erasure.lineIds,
  };
  const bytes = Buffer.from(JSON.stringify(entry));
  const path = ledgerPath(erasure.id);
  try {
    await ledger.put(path, bytes);
    return { entry, bytes };
  } catch (error) {
    if (asProsaError(error).code !== 'conflict') throw error;
    const kept = await ledger.get(path);
    const known = ledgerEntrySchema.parse(JSON.parse(kept.toString()));
    if (known.groupId === erasure.groupId && known.memberId === erasure.memberId) return { entry: known, bytes: kept };
    throw new ProsaError('conflict', 'The ledger of erasures has another entry under this name');
  }
};

/** The receipt that is given out. The same erasure and ledger give the same bytes. */
export const receiptOf = (
  erasure: ErasureRow,
  { entry, bytes }: { entry: LedgerEntry; bytes: Buffer },
): { text: string; hash: Buffer } => {
  const receipt: ErasureReceipt = {
    version: 1,
    erasureId: erasure.id,
    groupId: erasure.groupId,
    memberId: erasure.memberId,
    requestId: erasure.requestId,
    requestedAt: erasure.requestedAt.toISOString(),
    deletedAt: stepAt(erasure, 'deletedAt'),
    keyDestroyedAt: stepAt(erasure, 'keyDestroyedAt'),
    rederivedAt: stepAt(erasure, 'rederivedAt'),
    purgedAt: stepAt(erasure, 'purgedAt'),
    recordedAt: entry.recordedAt,
    counts: erasure.counts,
    ledger: createHash('sha256').update(bytes).digest('hex'),
  };
  const text = JSON.stringify(receipt);
  return { text, hash: createHash('sha256').update(text).digest() };
};

const stepAt = (erasure: ErasureRow, step: 'deletedAt' | 'keyDestroyedAt' | 'rederivedAt' | 'purgedAt'): string => {
  const at = erasure[step];
  if (at) return at.toISOString();
  throw new ProsaError('internal', `An erasure is recorded before its step ${step}`);
};
