import type { ObjectStorage } from '@prosa/supabase';
import type { Dependencies } from './ingest.ts';

/** A raw file is gone after this long, read or not. */
const keptMs = 7 * 24 * 3_600_000;
/** What was put into the storage directly and never taken in is gone after this long: it lies there as it was sent. */
const untakenMs = 24 * 3_600_000;
/** Exports in one transaction. */
const atOnce = 100;

/**
 * Removes raw files that nobody has read for a week, and ends their exports with the reason. Replicas share the work.
 * Returns how many there were.
 */
export const sweepRawFiles = async (
  { database, storage, nudge }: Pick<Dependencies, 'database' | 'storage' | 'nudge'>,
  now: Date,
): Promise<number> => {
  const before = new Date(now.getTime() - keptMs);
  for (let swept = 0; ; ) {
    const found = await database.transaction(async (tx) => {
      const expired = await tx.exports.withRawFileSince(before, atOnce);
      for (const { id: exportId, groupId, organisationId, objectKey } of expired) {
        // The file first: a sweep that dies in between comes back to it.
        await storage.remove(objectKey);
        const code = 'export_expired';
        if (await tx.exports.fail(exportId, code, 'The file was not read within seven days')) {
          await tx.queue.enqueue('export.failed', { exportId, groupId, organisationId, code });
        }
      }
      return expired.length;
    });
    if (found > 0) nudge();
    swept += found;
    if (found < atOnce) return swept;
  }
};

/** Removes what clients put into the storage themselves and never had taken in. Returns how many there were. */
export const sweepDirectUploads = async (
  { storage }: { storage: Pick<ObjectStorage, 'direct' | 'remove'> },
  now: Date,
): Promise<number> => {
  const untaken = (await storage.direct?.since('incoming', new Date(now.getTime() - untakenMs))) ?? [];
  for (const key of untaken) await storage.remove(key);
  return untaken.length;
};
