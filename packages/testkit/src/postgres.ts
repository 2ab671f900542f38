import { fileURLToPath } from 'node:url';
import {
  copyPreparedDatabase,
  type DebianPostgresOptions,
  debianEngine,
  type PostgresOptions,
  type RunningPostgres,
  startDebianPostgres,
  startPgbouncer,
  startPostgres,
} from '@prosa/embedded';
import { tempDir } from './temp-dir.ts';

const allMigrations = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));

/** Which Postgres tests get: `debian`; `pooler`, the same behind PgBouncer in transaction mode; else PGlite. */
const kind = process.env['PROSA_TEST_POSTGRES'];
export const realPostgres: boolean = kind === 'debian' || kind === 'pooler';

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
 * PGlite, or another where `PROSA_TEST_POSTGRES` says so.
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
  const pooler =
    kind === 'pooler' ? await startPgbouncer({ dataDir: `${folder.path}/pooler`, postgres: server }) : undefined;
  return {
    // The owner's work, migrations for one, goes past the pooler in production, too.
    url: (user) => (user !== undefined && pooler ? pooler.url(user) : url(user)),
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
      await pooler?.stop();
      await stop();
      await folder[Symbol.asyncDispose]();
    },
  };
};
