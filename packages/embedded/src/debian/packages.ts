import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Apt, ownLists, withApt } from './apt.ts';

const run = promisify(execFile);

/**
 * Downloads Debian packages and unpacks them into `folder` without installing them; with `dependencies`, also whatever
 * they need that this machine has not. The package lists are fetched only when the system's are empty.
 */
export const unpackDebianPackages = (
  folder: string,
  names: readonly string[],
  options: { dependencies?: boolean } = {},
): Promise<void> =>
  withApt(async (apt) => {
    const download = async (...lists: string[]): Promise<void> => {
      const missing = options.dependencies ? await missingFor(names, (...rest) => apt.get(...lists, ...rest)) : [];
      await apt.get(...lists, 'download', ...new Set([...names, ...missing]));
    };
    await download().catch(async () => {
      await apt.get(...ownLists(apt), 'update');
      await download(...ownLists(apt));
    });
    const archives = (await readdir(apt.folder)).filter((file) => file.endsWith('.deb'));
    for (const archive of archives) await run('dpkg', ['-x', join(apt.folder, archive), folder]);
  });

/** The packages that an installation would bring: `Inst libpq5 (15.18-0+deb12u1 Debian:12 [amd64])`. */
const missingFor = async (names: readonly string[], get: Apt['get']): Promise<string[]> => {
  const plan = await get('--simulate', '--no-install-recommends', 'install', ...names);
  return [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name as string);
};
