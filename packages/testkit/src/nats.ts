import { type NatsUser, type RunningNats, startNats } from '@prosa/embedded';
import { tempDir } from './temp-dir.ts';

export type TestNats = RunningNats &
  AsyncDisposable & {
    /** Starts it again after `kill()` or `stop()`, with the same port and store. */
    restart(): Promise<void>;
  };

/** A nats-server with JetStream and an empty store, for one test file. */
export const startTestNats = async (options: { users?: readonly NatsUser[] } = {}): Promise<TestNats> => {
  const folder = await tempDir();
  let server = await startNats({ ...options, dataDir: folder.path });
  const { url, port, version } = server;
  const stop = () => server.stop();
  return {
    url,
    port,
    version,
    get pid() {
      return server.pid;
    },
    get exited() {
      return server.exited;
    },
    stop,
    kill: () => server.kill(),
    restart: async () => {
      server = await startNats({ ...options, dataDir: folder.path, port });
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      await folder[Symbol.asyncDispose]();
    },
  };
};
