import { type ExportId, ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Database, ExportSource } from '@prosa/database';
import { openKeyring, openStream, openText, places, type Vault } from '@prosa/vault';
import { openExport, parseExport } from '@prosa/whatsapp';
import { inBatches } from '../domain/in-batches.ts';
import type { ObjectStorage } from '../ports.ts';
import { createStoreBatch } from '../store-batch.ts';

export interface Dependencies {
  database: Database;
  storage: ObjectStorage;
  vault: Vault;
  /** Messages in one transaction. */
  batchSize: number;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

type Uploaded = ProsaEvent<'export.uploaded'>;

/**
 * Reads one uploaded file, stores what is new in it batch by batch, and removes the file. A redelivery continues behind
 * the last stored batch: the file is read again, its stored batches are not written again.
 */
export const exportUploaded =
  (dependencies: Dependencies) =>
  async (event: Uploaded, { signal }: { signal: AbortSignal }): Promise<void> => {
    const source = await begin(dependencies, event.data.exportId);
    if (!source) return;
    try {
      if (source.state === 'parsing') await ingest(dependencies, event, source, signal);
    } catch (error) {
      // What is wrong with the file itself is told to who sent it; it is nobody's dead letter.
      if (!(error instanceof ProsaError && !error.retryable && /^(export|archive)_/.test(error.code))) throw error;
      return failExport(dependencies)(event, error);
    }
    await dependencies.storage.remove(source.objectKey);
  };

/** Ends an export that could not be ingested, with the reason, once, and removes its file. */
export const failExport =
  ({ database, storage, nudge }: Dependencies) =>
  async ({ data: { exportId, groupId, organisationId } }: Uploaded, { code, message }: ProsaError): Promise<void> => {
    const source = await database.transaction(async (tx) => {
      if (await tx.exports.fail(exportId, code, message)) {
        await tx.queue.enqueue('export.failed', { exportId, groupId, organisationId, code });
      }
      return tx.exports.source(exportId);
    });
    nudge();
    if (source) await storage.remove(source.objectKey);
  };

/** Where the file lies and how far it is read; nothing where its group was deleted meanwhile. */
const begin = ({ database }: Dependencies, exportId: ExportId): Promise<ExportSource | undefined> =>
  database.transaction(async (tx) => {
    await tx.exports.begin(exportId);
    return tx.exports.source(exportId);
  });

const ingest = async (
  { database, storage, vault, batchSize, nudge }: Dependencies,
  { data: { exportId, groupId, organisationId } }: Uploaded,
  source: ExportSource,
  signal: AbortSignal,
): Promise<void> => {
  const { groupKey, memberKeys, members } = await database.transaction(async (tx) => ({
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
    members: await tx.members.all(groupId),
  }));
  const keys = await openKeyring(vault, groupKey, memberKeys);
  const { objectDataKey: wrapped } = source;
  const fileKey = await vault.unwrap(wrapped ? { id: exportId, groupId, wrapped } : undefined);
  const fileName =
    source.fileNameSealed && openText(keys.group.key, places.exportName(exportId), source.fileNameSealed);

  let bytesDone = 0;
  const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      bytesDone += chunk.length;
      yield chunk;
    }
  };
  const file = openStream(fileKey.key, places.exportFile(exportId), await storage.get(source.objectKey));
  const { text, chatFileName } = await openExport(counted(file));
  const named = chatFileName ?? fileName;
  const entries = parseExport(text, { zone: source.zone, ...(named ? { fileName: named } : {}) });
  const store = createStoreBatch({ exportId, groupId, organisationId }, vault, keys, members);

  for await (const batch of inBatches(entries, batchSize)) {
    signal.throwIfAborted();
    const identified = store.identify(batch.items);
    if (batch.number <= source.batchesDone) continue;
    const progress = {
      batch: batch.number,
      bytesDone,
      ...(batch.last ? { accounting: { ...batch.result.counts } } : {}),
    };
    await database.transaction((tx) => store.write(tx, identified, progress));
    nudge();
  }
};
