import { isDeepStrictEqual } from 'node:util';
import { ledgerEntrySchema, ledgerFolder, ProsaError } from '@prosa/contracts';
import {
  type BackupTable,
  type KeyTableName,
  keyTables,
  type Restoration,
  type RestoreDatabase,
} from '@prosa/database';
import type { AnchorStore, ObjectStorage } from '@prosa/supabase';
import type { KeyManifest, Manifest } from './manifest.ts';
import { linesOf, readPart } from './parts.ts';
import { type BackupStores, openBackupKey } from './stores.ts';

export interface Restoring {
  database: RestoreDatabase;
  stores: BackupStores;
  storage: Pick<ObjectStorage, 'put'>;
  /** The ledger of erasures. */
  ledger: Pick<AnchorStore, 'list' | 'get'>;
  manifest: Manifest;
  keys: KeyManifest;
  /** Empties a database that is not. */
  force: boolean;
  progress: (done: number, total: number) => void;
}

export interface Restored {
  rows: number;
  keys: number;
  /** Members who have no key, and are in no ledger either: what they wrote is lost. */
  unreadable: number;
  /** Entries of the ledger, and those that found something to erase. */
  ledger: { entries: number; erased: number };
  /** Events that are published again. */
  events: number;
  objects: number;
}

/** Rows inserted at once, and characters of them. */
const mostRows = 500;
const mostCharacters = 4 * 1024 * 1024;

/**
 * Fills an empty database in one transaction: rows, keys, then the ledger of erasures, so that nobody who was erased is there at
 * any moment. Files follow. @throws ProsaError `decryption_failed` where anything is not what was written, and nothing is restored.
 */
export const restoreBackup = async (restoring: Restoring): Promise<Restored> => {
  const { database, stores, storage, ledger, manifest, keys, force, progress } = restoring;
  const key = await openBackupKey(stores.provider, manifest);
  const result = await database.restore(async (into) => {
    await into.empty(force);
    const tables = await loadRows(into, readPart(stores.data.parts, key, manifest.database), manifest, progress);
    const counts = await into.counts(tables);
    if (!isDeepStrictEqual(counts, manifest.counts))
      throw new ProsaError('decryption_failed', 'The restored tables have not as many rows as the manifest says');
    const keyOfKeys = await openBackupKey(stores.provider, keys);
    const loaded = await loadKeys(into, readPart(stores.keys.parts, keyOfKeys, keys.keys));
    const replayed = await replayLedger(into, ledger);
    const unreadable = (await into.withoutKey()).length;
    const events = await into.publishAgain(new Date(manifest.takenAt));
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { rows, keys: loaded, unreadable, ledger: replayed, events };
  });
  for (const object of manifest.objects) await storage.put(object.key, readPart(stores.data.parts, key, object.part));
  return { ...result, objects: manifest.objects.length };
};

const loadRows = async (
  into: Restoration,
  part: AsyncIterable<Buffer>,
  { counts }: Manifest,
  progress: Restoring['progress'],
): Promise<BackupTable[]> => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tables: BackupTable[] = [];
  let table: BackupTable | undefined;
  let rows: string[] = [];
  let characters = 0;
  let done = 0;
  const flush = async (): Promise<void> => {
    if (table && rows.length > 0) await into.load(table, rows);
    done += rows.length;
    if (table) progress(done, total);
    rows = [];
    characters = 0;
  };
  for await (const line of linesOf(part)) {
    const rest = line.slice(1);
    if (line.startsWith('R')) {
      rows.push(rest);
      characters += rest.length;
      if (rows.length === mostRows || characters > mostCharacters) await flush();
      continue;
    }
    await flush();
    if (line.startsWith('T')) {
      table = JSON.parse(rest) as BackupTable;
      tables.push(table);
    } else if (line.startsWith('S')) await into.sequences(JSON.parse(rest));
    else throw new ProsaError('decryption_failed', 'The database part has a line of an unknown kind');
  }
  await flush();
  return tables;
};

const loadKeys = async (into: Restoration, part: AsyncIterable<Buffer>): Promise<number> => {
  const waiting = new Map<KeyTableName, string[]>(keyTables.map((name) => [name, []]));
  let loaded = 0;
  const flush = async (name: KeyTableName): Promise<void> => {
    const rows = waiting.get(name) ?? [];
    if (rows.length > 0) loaded += await into.loadKeys(name, rows);
    waiting.set(name, []);
  };
  for await (const line of linesOf(part)) {
    const name = keyTables.find((table) => line.startsWith(`${table} `));
    if (!name) throw new ProsaError('decryption_failed', 'The part of keys has a line of an unknown kind');
    const rows = waiting.get(name) ?? [];
    rows.push(line.slice(name.length + 1));
    if (rows.length === mostRows) await flush(name);
  }
  for (const name of keyTables) await flush(name);
  return loaded;
};

/** Everything that was erased since, and what was erased before and is there for whatever reason. */
const replayLedger = async (
  into: Restoration,
  ledger: Pick<AnchorStore, 'list' | 'get'>,
): Promise<{ entries: number; erased: number }> => {
  const paths = await ledger.list(ledgerFolder);
  let erased = 0;
  for (const path of paths) {
    const entry = ledgerEntrySchema.parse(JSON.parse((await ledger.get(path)).toString()));
    if (await into.erase(entry)) erased++;
  }
  return { entries: paths.length, erased };
};
