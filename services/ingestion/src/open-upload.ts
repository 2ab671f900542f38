import type { ExportSource } from '@prosa/database';
import { openStream, places, type Vault } from '@prosa/vault';
import { openExport } from '@prosa/whatsapp';
import type { IngestionGroup } from './ingestion-group.ts';
import type { ObjectStorage } from './ports.ts';

export interface OpenUpload {
  /** The chat's text, from its beginning. */
  text: AsyncIterable<Uint8Array>;
  /** Bytes of the file that were read so far. */
  bytesDone: () => number;
}

/** Opens the raw file of an export, as often as it has to be read. */
export const uploadOpener = async (
  { storage, vault }: { storage: ObjectStorage; vault: Vault },
  { exportId, groupId }: IngestionGroup,
  { objectDataKey: wrapped, objectKey }: ExportSource,
): Promise<() => Promise<OpenUpload>> => {
  const fileKey = await vault.unwrap(wrapped ? { id: exportId, groupId, wrapped } : undefined);
  return async () => {
    let bytesDone = 0;
    const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
      for await (const chunk of bytes) {
        bytesDone += chunk.length;
        yield chunk;
      }
    };
    const file = openStream(fileKey.key, places.exportFile(exportId), await storage.get(objectKey));
    const { text } = await openExport(counted(file));
    return { text, bytesDone: () => bytesDone };
  };
};
