import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import { type AnchorStore, configuredAnchors, configuredStorage, type ObjectStorage } from '@prosa/supabase';
import { fileKeyProvider, type KeyProvider } from '@prosa/vault';
import type { z } from 'zod';
import { type KeyManifest, keyManifestSchema, type Manifest, manifestSchema } from './manifest.ts';

/** A place of backups: their parts, and their manifests, which are written last and once. */
interface BackupStore<M extends { id: string }> {
  parts: ObjectStorage;
  add: (manifest: M) => Promise<void>;
  /** Ids, oldest first. */
  ids: () => Promise<string[]>;
  /** @throws ProsaError `not_found` where there is none of this id, or none at all. */
  find: (id?: string) => Promise<M>;
  /** Removes one with everything of it. */
  remove: (id: string) => Promise<void>;
}

export interface BackupVariables {
  BACKUP_STORE: string;
  BACKUP_KEYS_STORE: string;
  BACKUP_KEY_FILE: string;
  SUPABASE_URL?: string | undefined;
  SUPABASE_SERVICE_KEY?: string | undefined;
  BACKUP_BUCKET: string;
  BACKUP_KEYS_BUCKET: string;
}

export interface BackupStores {
  data: BackupStore<Manifest>;
  keys: BackupStore<KeyManifest>;
  provider: KeyProvider;
}

/** @throws ProsaError `configuration_invalid` where data and keys would lie in one place: one thief would have both. */
export const openBackupStores = (env: BackupVariables): BackupStores => {
  const place = (store: string, bucket: string) => (store === 'supabase' ? `supabase/${bucket}` : resolve(store));
  const one = place(env.BACKUP_STORE, env.BACKUP_BUCKET);
  const other = place(env.BACKUP_KEYS_STORE, env.BACKUP_KEYS_BUCKET);
  if (`${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`))
    throw new ProsaError(
      'configuration_invalid',
      'BACKUP_STORE and BACKUP_KEYS_STORE are two places, neither in the other',
    );
  const storeOf = <M extends { id: string }>(
    store: string,
    bucket: string,
    schema: z.ZodType<M>,
    parts: PartsOf<M>,
  ) => {
    const supabase = { SUPABASE_URL: env.SUPABASE_URL, SUPABASE_SERVICE_KEY: env.SUPABASE_SERVICE_KEY };
    return backupStore(
      configuredStorage({ ...supabase, STORAGE: store, SUPABASE_BUCKET: bucket }),
      configuredAnchors({ ...supabase, ANCHOR_STORE: store, SUPABASE_ANCHOR_BUCKET: bucket }),
      schema,
      parts,
    );
  };
  return {
    data: storeOf(env.BACKUP_STORE, env.BACKUP_BUCKET, manifestSchema, ({ database, objects, streams }) => [
      database.path,
      ...objects.map(({ part }) => part.path),
      ...(streams ? [streams.path] : []),
    ]),
    keys: storeOf(env.BACKUP_KEYS_STORE, env.BACKUP_KEYS_BUCKET, keyManifestSchema, ({ keys }) => [keys.path]),
    provider: fileKeyProvider(env.BACKUP_KEY_FILE),
  };
};

type PartsOf<M> = (manifest: M) => string[];
const folder = 'manifests/';

const backupStore = <M extends { id: string }>(
  parts: ObjectStorage,
  manifests: AnchorStore,
  schema: z.ZodType<M>,
  partsOf: PartsOf<M>,
): BackupStore<M> => {
  const ids = async () => (await manifests.list(folder)).map((path) => path.slice(folder.length));
  const find = async (wanted?: string): Promise<M> => {
    const id = wanted ?? (await ids()).at(-1);
    if (id === undefined) throw new ProsaError('not_found', 'There is no backup yet');
    return schema.parse(JSON.parse((await manifests.get(`${folder}${id}`)).toString()));
  };
  return {
    parts,
    ids,
    find,
    add: (manifest) => manifests.put(`${folder}${manifest.id}`, Buffer.from(JSON.stringify(manifest, null, 2))),
    remove: async (id) => {
      const manifest = await find(id);
      // Without its manifest it is no backup any more; parts that stay are bytes.
      await parts.remove(`${folder}${id}`);
      for (const path of partsOf(manifest)) await parts.remove(path);
    },
  };
};

/** A key for one backup, and the same wrapped by the key of all. */
export const newBackupKey = async (
  provider: KeyProvider,
  id: string,
): Promise<{ key: KeyObject; wrappedKey: string }> => {
  const bytes = randomBytes(32);
  const wrapped = await provider.wrap(bytes, `backups/${id}`);
  return { key: createSecretKey(bytes), wrappedKey: wrapped.toString('base64') };
};

export const openBackupKey = async (
  provider: KeyProvider,
  { id, wrappedKey }: { id: string; wrappedKey: string },
): Promise<KeyObject> => createSecretKey(await provider.unwrap(Buffer.from(wrappedKey, 'base64'), `backups/${id}`));
