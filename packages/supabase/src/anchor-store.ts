import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import { type SupabaseBucket, serverClient } from './client.ts';
import { checkedKey, unavailable } from './storing.ts';
import { isMissing } from './supabase-storage.ts';

/**
 * Small objects outside of the database that are written once: the ledger of erasures, signed heads of the audit trail.
 * Paths are words of `A-Z a-z 0-9 _ -` with `/` between them. Every method throws ProsaError `storage_unavailable`
 * (retryable) where the store does not answer.
 */
export interface AnchorStore {
  /** @throws ProsaError `conflict` where there is one of this name: nothing is ever overwritten. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** @throws ProsaError `not_found` */
  get(path: string): Promise<Buffer>;
  /** Paths right below a folder, `erasures/`, in order. */
  list(folder: string): Promise<string[]>;
}

const taken = () => new ProsaError('conflict', 'There is an anchor of this name already');
const missing = () => new ProsaError('not_found', 'There is no such anchor');
const folderOf = (folder: string): string => checkedKey(folder.replace(/\/$/, ''));

/** Anchors as files of mode 0600 below a folder. */
const folderAnchors = (root: string): AnchorStore => {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProsaError) throw error;
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken();
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw missing();
      throw unavailable(error);
    }
  };
  return {
    put: (key, bytes) =>
      guarded(async () => {
        const path = join(root, checkedKey(key));
        const unfinished = `${path}.${randomUUID()}.part`;
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        try {
          await writeFile(unfinished, bytes, { flag: 'wx', mode: 0o600, flush: true });
          // A second name is given only where there is none: unlike a rename, it replaces nothing.
          await link(unfinished, path);
        } finally {
          await rm(unfinished, { force: true });
        }
      }),
    get: (key) => guarded(() => readFile(join(root, checkedKey(key)))),
    list: (folder) =>
      guarded(async () => {
        const below = folderOf(folder);
        const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        });
        const names = entries
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
          .map(({ name }) => name);
        return names.sort().map((name) => `${below}/${name}`);
      }),
  };
};

/** Objects of a page that the Storage API lists. */
const listed = 1_000;

/** Anchors in a private bucket of Supabase Storage; its retention and object lock are the operator's to set. */
const supabaseAnchors = ({ url, serviceKey, bucket }: SupabaseBucket): AnchorStore => {
  const files = serverClient(url, serviceKey).storage.from(bucket);
  return {
    put: async (key, bytes) => {
      const options = { contentType: 'application/octet-stream', upsert: false };
      const { error } = await files.upload(checkedKey(key), Buffer.from(bytes), options);
      if (!error) return;
      if (error.status === 409 || error.statusCode === '409' || error.statusCode === 'Duplicate') throw taken();
      throw unavailable(error);
    },
    get: async (key) => {
      const { data, error } = await files.download(checkedKey(key));
      if (!error) return Buffer.from(await data.arrayBuffer());
      throw isMissing(error) ? missing() : unavailable(error);
    },
    list: async (folder) => {
      const below = folderOf(folder);
      const paths: string[] = [];
      for (;;) {
        const { data, error } = await files.list(below, { limit: listed, offset: paths.length });
        if (error) throw unavailable(error);
        paths.push(...data.map(({ name }) => `${below}/${name}`));
        if (data.length < listed) return paths.sort();
      }
    },
  };
};

/** `ANCHOR_STORE` is a folder's path, or the word `supabase`. */
interface AnchorVariables {
  ANCHOR_STORE: string;
  SUPABASE_URL?: string | undefined;
  SUPABASE_SERVICE_KEY?: string | undefined;
  SUPABASE_ANCHOR_BUCKET: string;
}

/** The store that a service's variables name. @throws ProsaError `configuration_invalid` where one is missing. */
export const configuredAnchors = (variables: AnchorVariables): AnchorStore => {
  const { ANCHOR_STORE, SUPABASE_URL: url, SUPABASE_SERVICE_KEY: serviceKey } = variables;
  if (ANCHOR_STORE !== 'supabase') return folderAnchors(ANCHOR_STORE);
  if (url !== undefined && serviceKey !== undefined)
    return supabaseAnchors({ url, serviceKey, bucket: variables.SUPABASE_ANCHOR_BUCKET });
  throw new ProsaError('configuration_invalid', 'ANCHOR_STORE=supabase needs SUPABASE_URL and SUPABASE_SERVICE_KEY');
};
