import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ProsaError } from '@prosa/contracts';
import { defaultCacheDir, fillOnce } from '../cache.ts';
import { unpackDebianPackages } from '../debian/packages.ts';

const run = promisify(execFile);

export type NatsServer = {
  path: string;
  /** As the server prints it, without the `v`: `2.10.27`. */
  version: string;
  /** `PATH`: installed by the user; `debian`: the package, unpacked into the cache folder now or earlier. */
  source: 'PATH' | 'debian';
};

/**
 * Finds a nats-server: one on the PATH, else Debian's package in `cacheDir`, which is downloaded the first time.
 * Throws `stack_failed` saying what to install where there is neither.
 */
export const findNatsServer = async (options: { cacheDir?: string } = {}): Promise<NatsServer> => {
  const onPath = await firstExecutable((process.env['PATH'] ?? '').split(delimiter), 'nats-server');
  if (onPath !== undefined) return { path: onPath, version: await versionOf(onPath), source: 'PATH' };
  // A home folder may be shared by machines of different kinds.
  const folder = join(options.cacheDir ?? defaultCacheDir(), `nats-server-debian-${process.arch}`);
  try {
    await fillOnce(folder, (temporary) => unpackDebianPackages(temporary, ['nats-server']));
    const path = await firstExecutable([join(folder, 'usr', 'sbin'), join(folder, 'usr', 'bin')], 'nats-server');
    if (path === undefined) throw new Error(`${folder} holds no nats-server`);
    return { path, version: await versionOf(path), source: 'debian' };
  } catch (cause) {
    throw new ProsaError(
      'stack_failed',
      'No nats-server was found on the PATH, and the Debian package could not be fetched. Install nats-server 2.9 or ' +
        'newer (apt install nats-server, brew install nats-server, or a release from its GitHub page), or set NATS_URL.',
      { cause },
    );
  }
};

const firstExecutable = async (folders: string[], name: string): Promise<string | undefined> => {
  for (const folder of folders.filter(Boolean)) {
    const path = join(folder, name);
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return undefined;
};

const versionOf = async (path: string): Promise<string> => {
  const { stdout } = await run(path, ['--version']);
  return stdout.match(/v(\d+\.\d+\.\d+\S*)/)?.[1] ?? stdout.trim();
};
