import { createHash } from 'node:crypto';
import { type Export, type ExportId, type GroupId, newId, ProsaError, type UserId } from '@prosa/contracts';
import { type DataKey, matcher, places, seal, sealStream } from '@prosa/vault';
import { exportView } from './domain/export-view.ts';
import { guard } from './guard.ts';
import { wrappedKeyOf } from './keys.ts';
import type { Dependencies } from './ports.ts';

/** An uploaded file while it flows in. */
export interface Upload {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

export interface Receiving {
  userId: UserId;
  groupId: GroupId;
  /** Begins to read the request, once the caller is known to be allowed. */
  open: () => Promise<Upload>;
  /** What an earlier upload with the same Idempotency-Key became: this one must be the same file. */
  before: ExportId | null;
}

/**
 * Takes an export in: seals the file into object storage as it arrives, then records it together with its event. The
 * same file again is the same export.
 * @throws ProsaError `not_found`, `forbidden`, `export_empty`, `export_too_large`, `storage_unavailable`,
 * `idempotency_key_reused`
 */
export const receiveExport = async (
  { database, storage, vault, uploadLimitBytes, nudge }: Dependencies,
  { userId, groupId, open, before }: Receiving,
): Promise<Export> => {
  const wrapped = await database.asUser(userId, async (tx) => {
    await guard(tx, groupId, userId, 'upload');
    return wrappedKeyOf(tx, groupId);
  });
  const groupKey = await vault.unwrap(wrapped);

  const upload = await open();
  const id = newId('export');
  const objectKey = `${groupId}/${id}`;
  // The key of a file is named after its export.
  const fileKey = await vault.create({ id, groupId });
  const measured = measure(upload.bytes, uploadLimitBytes);
  try {
    await storage.put(objectKey, sealStream(fileKey.key, places.exportFile(id), measured.bytes));
  } finally {
    // Only whoever parses the file needs it again.
    vault.forget(fileKey.id);
  }

  // Where the transaction fails the file stays: it may have been committed unheard. A sealed file without a row is swept.
  const { row, fresh } = await database.asUser(userId, async (tx) => {
    await guard(tx, groupId, userId, 'upload');
    const { bytes, contentHash } = measured.result(groupKey);
    if (before) return { fresh: false, row: await tx.exports.findSame(before, contentHash) };
    const fresh = await tx.exports.insert({
      id,
      groupId,
      uploadedBy: userId,
      objectKey,
      objectDataKey: fileKey.wrapped,
      contentHash,
      fileNameSealed: seal(groupKey.key, places.exportName(id), upload.name),
      bytes,
    });
    const group = fresh ? await tx.groups.find(groupId) : undefined;
    if (group) {
      const { organisationId } = group;
      await tx.asService(({ queue }) =>
        queue.enqueue('export.uploaded', { organisationId, groupId, exportId: id, bytes }),
      );
    }
    return { fresh, row: fresh ? await tx.exports.find(id) : await tx.exports.findByContent(groupId, contentHash) };
  });
  if (fresh) nudge();
  else await storage.remove(objectKey);
  if (!row && before) {
    throw new ProsaError('idempotency_key_reused', 'This Idempotency-Key was used for another file');
  }
  if (!row) throw new ProsaError('conflict', 'The same file is just failing as another export: send it again');
  return exportView(row);
};

/** Counts and hashes a file on its way, and stops it where it is empty or too large. */
const measure = (source: AsyncIterable<Uint8Array>, limit: number) => {
  const hash = createHash('sha256');
  let bytes = 0;
  const flowing = async function* () {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limit) throw new ProsaError('export_too_large', `A file may have ${limit} bytes at most`);
      hash.update(chunk);
      yield chunk;
    }
    if (bytes === 0) throw new ProsaError('export_empty', 'The file has no bytes');
  };
  return {
    bytes: flowing(),
    result: (groupKey: DataKey) => ({ bytes, contentHash: matcher(groupKey, 'file')(hash.digest()) }),
  };
};
