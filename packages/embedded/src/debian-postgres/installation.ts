import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ProsaError } from '@prosa/contracts';
import { defaultCacheDir, exists, fillOnce } from '../cache.ts';
import { unpackDebianPackages } from '../debian/packages.ts';
import { addPgvector } from './pgvector.ts';

const run = promisify(execFile);

const major = 15;
const installed = '/usr';

export type Installation = {
  /** The path of one of its programs: `initdb`, `postgres`. */
  program(name: string): string;
  /** What its programs need to find their libraries. */
  environment: NodeJS.ProcessEnv;
};

/** Root's own cache folder is closed to the user that the server runs as. */
export const debianCacheDir = (): string => (process.getuid?.() === 0 ? '/var/cache/prosa' : defaultCacheDir());

/**
 * Debian's Postgres with pgvector, in the cache folder and made there the first time: a copy of the one installed on this
 * machine, else the package unpacked; it finds its files relative to its programs. Throws `stack_failed` saying what is
 * missing.
 */
export const debianPostgres = async (): Promise<Installation> => {
  const folder = await prepared(`postgresql-${major}-pgvector`, async (temporary) => {
    const prefix = join(temporary, 'usr');
    await ((await exists(programs(installed))) ? copyInstalled(prefix) : unpack(temporary, `postgresql-${major}`));
    await addPgvector(prefix, major);
  });
  return { program: (name) => join(programs(join(folder, 'usr')), name), environment: environmentOf(folder) };
};

/** PgBouncer, the package unpacked. */
export const debianPgbouncer = async (): Promise<Installation> => {
  const folder = await prepared('pgbouncer', (temporary) => unpack(temporary, 'pgbouncer'));
  return { program: (name) => join(folder, 'usr', 'sbin', name), environment: environmentOf(folder) };
};

const prepared = async (name: string, fill: (temporary: string) => Promise<void>): Promise<string> => {
  const folder = join(debianCacheDir(), `${name}-${process.arch}`);
  try {
    await fillOnce(folder, async (temporary) => {
      await fill(temporary);
      // mkdtemp makes folders for one user only.
      await run('chmod', ['755', temporary]);
    });
  } catch (cause) {
    throw new ProsaError(
      'stack_failed',
      `Debian's ${name} could not be prepared: it needs apt-get with access to a Debian mirror, and gcc ` +
        `(apt install gcc libc6-dev). ${reasonOf(cause)}`,
      { cause },
    );
  }
  return folder;
};

/** For programs of an unpacked package, which brings the libraries that this machine has not. */
const environmentOf = (folder: string): NodeJS.ProcessEnv => {
  const libraries = ['lib', 'usr/lib'].map((path) => join(folder, path, `${machine()}-linux-gnu`));
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: libraries.join(':') };
};

const programs = (prefix: string): string => join(prefix, 'lib', 'postgresql', `${major}`, 'bin');
const machine = (): string => (process.arch === 'arm64' ? 'aarch64' : 'x86_64');

const copyInstalled = async (prefix: string): Promise<void> => {
  for (const path of [`lib/postgresql/${major}`, `share/postgresql/${major}`]) {
    await mkdir(dirname(join(prefix, path)), { recursive: true });
    await run('cp', ['-rL', join(installed, path), join(prefix, path)]);
  }
};

const unpack = (folder: string, name: string): Promise<void> =>
  unpackDebianPackages(folder, [name], { dependencies: true });

/** The last line a program printed, else what the error says. */
const reasonOf = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return stderr?.trim().split('\n').at(-1) || message || String(error);
};
