import { fileURLToPath } from 'node:url';
import {
  copyPreparedDatabase,
  type DebianPostgresOptions,
  debianEngine,
  type PostgresOptions,
  type RunningPostgres,
  startDebianPostgres,
  startPostgres,
} from '@prosa/embedded';
import { tempDir } from './temp-dir.ts';

const allMigrations = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));

/** Which Postgres tests get. `npm run test:postgres` sets the variable. */
export const realPostgres: boolean = process.env['PROSA_TEST_POSTGRES'] === 'debian';

/** `migrations` is another folder of them; `settings` are for tests that only ever run on Debian's Postgres. */
type TestPostgresOptions = Pick<DebianPostgresOptions, 'idleTransactionMs' | 'log' | 'settings'> & {
  migrations?: string;
};

export type TestPostgres = RunningPostgres &
  AsyncDisposable & {
    /** Starts it again after `kill()` or `stop()`, with the same port, URLs and data. */
    restart(): Promise<void>;
  };

/**
 * A Postgres of its own with every migration applied and no rows, for one test file. `url('prosa_gateway')` and so on.
 * PGlite, or Debian's Postgres where `PROSA_TEST_POSTGRES=debian`.
 */
export const startTestPostgres = async (options: TestPostgresOptions = {}): Promise<TestPostgres> => {
  const { migrations = allMigrations, ...serverOptions } = options;
  const folder = await tempDir();
  await copyPreparedDatabase({
    dataDir: folder.path,
    folder: migrations,
    ...(realPostgres && { engine: debianEngine() }),
  });
  const start = (more: Pick<PostgresOptions, 'port'> = {}): Promise<RunningPostgres> =>
    (realPostgres ? startDebianPostgres : startPostgres)({ ...serverOptions, ...more, dataDir: folder.path });
  let server = await start();
  const { port, url } = server;
  const stop = () => server.stop();
  return {
    url,
    port,
    get pid() {
      return server.pid;
    },
    get exited() {
      return server.exited;
    },
    stop,
    kill: () => server.kill(),
    restart: async () => {
      server = await start({ port });
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      await folder[Symbol.asyncDispose]();
    },
  };
};
