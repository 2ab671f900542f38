import { type ExportId, ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { ExportSource } from '@prosa/database';
import { type Dependencies, ingest } from '../ingest.ts';

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
      if (source.state === 'parsing') await ingest(dependencies, event.data, source, signal);
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
