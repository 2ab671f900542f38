import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import type { ObjectStorage } from './object-storage.ts';
import { checkedKey, storing, unavailable } from './storing.ts';

/** Objects as files below a folder, readable by their owner only. An object appears whole or not at all. */
export const folderStorage = (folder: string): ObjectStorage => {
  const pathOf = (key: string) => join(folder, checkedKey(key));
  return {
    direct: null,
    put: async (key, stream) => {
      const path = pathOf(key);
      const unfinished = `${path}.${randomUUID()}.part`;
      try {
        await storing(stream, async (bytes) => {
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await writeFile(unfinished, bytes, { flag: 'wx', mode: 0o600, flush: true });
          await rename(unfinished, path);
        });
      } catch (error) {
        // What went wrong first is what counts.
        await rm(unfinished, { force: true }).catch(() => {});
        throw error;
      }
    },
    get: async (key) => {
      let file: FileHandle;
      try {
        file = await open(pathOf(key));
      } catch (error) {
        if (error instanceof ProsaError) throw error;
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unavailable(error);
        throw new ProsaError('not_found', 'There is no such object');
      }
      return file.createReadStream();
    },
    remove: async (key) => {
      try {
        await rm(pathOf(key), { force: true });
      } catch (error) {
        throw error instanceof ProsaError ? error : unavailable(error);
      }
    },
  };
};
