import { asProsaError } from '@prosa/contracts';
import { type BackupDatabase, keyTables, type Snapshot } from '@prosa/database';
import type { ObjectStorage } from '@prosa/supabase';
import type { KeyManifest, Manifest } from './manifest.ts';
import { type Part, writePart } from './parts.ts';
import { type BackupStores, newBackupKey } from './stores.ts';

export interface MakingBackup {
  database: BackupDatabase;
  stores: BackupStores;
  /** Where raw exports lie. */
  storage: Pick<ObjectStorage, 'get'>;
  /** Configuration of the streams as JSON; null where no broker is known. */
  streams: (() => Promise<string>) | null;
  /** Backups that are kept: older ones go. */
  keep: { data: number; keys: number };
  clock: () => Date;
  progress: (rows: number, total: number, note: string) => void;
}

/**
 * Makes a backup of one moment: database, files that are not parsed yet, configuration of streams; wrapped keys apart. Manifests
 * come last: what has none is no backup. Of keys only the newest backups are kept, so that what an erasure destroyed is soon in none.
 */
export const makeBackup = async (
  making: MakingBackup,
): Promise<{ manifest: Manifest; keys: KeyManifest; bytes: number }> => {
  const { database, stores, keep } = making;
  const id = idAt(making.clock());
  const made = await database.snapshot((snapshot) => copySnapshot(making, id, snapshot));
  // The data first: keys of data that is missing are no loss.
  await stores.data.add(made.manifest);
  await stores.keys.add(made.keys);
  for (const [store, most] of [
    [stores.data, keep.data],
    [stores.keys, keep.keys],
  ] as const) {
    const ids = await store.ids();
    for (const old of ids.slice(0, Math.max(0, ids.length - most))) await store.remove(old);
  }
  const { database: data, objects, streams } = made.manifest;
  const parts = [data, ...objects.map(({ part }) => part), ...(streams ? [streams] : []), made.keys.keys];
  return { ...made, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
};

/** Sorts by time. */
const idAt = (now: Date): string => `bak_${now.toISOString().replace(/[-:.]/g, '')}`;

const copySnapshot = async (
  { stores, storage, streams, progress }: MakingBackup,
  id: string,
  snapshot: Snapshot,
): Promise<{ manifest: Manifest; keys: KeyManifest }> => {
  const own = await newBackupKey(stores.provider, id);
  const counts: Record<string, number> = {};
  let rows = 0;
  const counted = async function* (of: string, pages: AsyncIterable<string[]>, into = counts) {
    for await (const page of pages) {
      into[of] = (into[of] ?? 0) + page.length;
      rows += page.length;
      progress(rows, Math.max(rows, snapshot.estimate), of);
      yield page;
    }
  };
  const lines = async function* () {
    for (const table of snapshot.tables) {
      counts[table.name] = 0;
      yield `T${JSON.stringify(table)}\n`;
      for await (const page of counted(table.name, snapshot.rows(table))) yield page.map((row) => `R${row}\n`).join('');
    }
    yield `S${JSON.stringify(await snapshot.sequences())}\n`;
  };
  const database = await writePart(stores.data.parts, own.key, `${id}/database`, lines());

  const objects: Manifest['objects'] = [];
  for (const key of await snapshot.objects()) {
    const part = await copyObject(storage, key, (source) =>
      writePart(stores.data.parts, own.key, `${id}/objects/${objects.length}`, source),
    );
    if (part) objects.push({ key, part });
  }
  const config = streams && (await streams());
  const streamsPart = config ? await writePart(stores.data.parts, own.key, `${id}/streams`, once(config)) : null;

  const apart = await newBackupKey(stores.provider, id);
  const keyCounts: Record<string, number> = {};
  const keyLines = async function* () {
    for (const table of keyTables) {
      keyCounts[table] = 0;
      for await (const page of counted(table, snapshot.keys(table), keyCounts))
        yield page.map((row) => `${table} ${row}\n`).join('');
    }
  };
  const keys = await writePart(stores.keys.parts, apart.key, `${id}/keys`, keyLines());
  const common = { version: 1 as const, id, takenAt: snapshot.takenAt.toISOString() };
  const { schemaVersion } = snapshot;
  return {
    manifest: { ...common, schemaVersion, wrappedKey: own.wrappedKey, database, objects, streams: streamsPart, counts },
    keys: { ...common, wrappedKey: apart.wrappedKey, keys, counts: keyCounts },
  };
};

/** Nothing where the file was parsed and removed since the snapshot was taken. */
const copyObject = async (
  storage: Pick<ObjectStorage, 'get'>,
  key: string,
  write: (source: AsyncIterable<Uint8Array>) => Promise<Part>,
): Promise<Part | null> => {
  try {
    return await write(await storage.get(key));
  } catch (error) {
    if (asProsaError(error).code === 'not_found') return null;
    throw error;
  }
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
