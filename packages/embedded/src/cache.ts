import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The per-user folder for what is slow to make again; it outlives clones of the repository. */
export const defaultCacheDir = (): string => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'prosa');

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes sure that `folder` exists and is complete: `fill` writes into a temporary sibling that is then renamed, so any
 * number of processes may do this at once and a crash leaves nothing half made. Says whether this call filled it.
 */
export const fillOnce = async (folder: string, fill: (temporary: string) => Promise<void>): Promise<boolean> => {
  if (await exists(folder)) return false;
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(temporary);
    await rename(temporary, folder);
    return true;
  } catch (error) {
    // A rename onto a folder that is not empty fails: another process was faster, and its result is as good.
    if (await exists(folder)) return false;
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};
