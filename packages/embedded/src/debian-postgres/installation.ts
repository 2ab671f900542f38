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
export const debianCacheDir = (): string =>
  process.getuid?.() === 0 && !process.env['XDG_CACHE_HOME'] ? '/var/cache/prosa' : defaultCacheDir();

/**
 * Debian's Postgres with pgvector, in the cache folder and made there the first time: a copy of the one installed on this
 * machine, else the package unpacked; it finds its files relative to its programs. Throws `stack_failed` saying what is
 * missing.
 */
export const debianPostgres = async (): Promise<Installation> => {
  const folder = join(debianCacheDir(), `postgresql-${major}-pgvector-${process.arch}`);
  try {
    await fillOnce(folder, async (temporary) => {
      const prefix = join(temporary, 'usr');
      await ((await exists(programs(installed))) ? copyInstalled(prefix) : unpack(temporary));
      await addPgvector(prefix, major);
      // mkdtemp makes folders for one user only.
      await run('chmod', ['755', temporary]);
    });
  } catch (cause) {
    throw new ProsaError(
      'stack_failed',
      `Debian's postgresql-${major} with pgvector could not be prepared: it needs apt-get with access to a Debian ` +
        `mirror, and gcc (apt install gcc libc6-dev). ${reasonOf(cause)}`,
      { cause },
    );
  }
  return { program: (name) => join(programs(join(folder, 'usr')), name), environment: environmentOf(folder) };
};

/** PgBouncer: the package unpacked, kept beside. */
export const debianPgbouncer = async (): Promise<Installation> => {
  const folder = join(debianCacheDir(), `pgbouncer-${process.arch}`);
  await fillOnce(folder, async (temporary) => {
    await unpackDebianPackages(temporary, ['pgbouncer'], { dependencies: true });
    await run('chmod', ['755', temporary]);
  });
  return { program: (name) => join(folder, 'usr', 'sbin', name), environment: environmentOf(folder) };
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

const unpack = (folder: string): Promise<void> =>
  unpackDebianPackages(folder, [`postgresql-${major}`], { dependencies: true });

/** The last line a program printed, else what the error says. */
const reasonOf = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return stderr?.trim().split('\n').at(-1) || message || String(error);
};
