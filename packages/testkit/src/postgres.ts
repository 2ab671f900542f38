import { fileURLToPath } from 'node:url';
import { copyPreparedDatabase, type RunningPostgres, startPostgres } from '@prosa/embedded';
import { tempDir } from './temp-dir.ts';

const migrations = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));

export type TestPostgres = RunningPostgres &
  AsyncDisposable & {
    /** Starts it again after `kill()` or `stop()`, with the same port, URLs and data. */
    restart(): Promise<void>;
  };

/** A Postgres of its own with every migration applied and no rows, for one test file. `url('prosa_gateway')` and so on. */
export const startTestPostgres = async (options: { idleTransactionMs?: number } = {}): Promise<TestPostgres> => {
  const folder = await tempDir();
  await copyPreparedDatabase({ dataDir: folder.path, folder: migrations });
  let server = await startPostgres({ ...options, dataDir: folder.path });
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
      server = await startPostgres({ ...options, dataDir: folder.path, port });
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      await folder[Symbol.asyncDispose]();
    },
  };
};
