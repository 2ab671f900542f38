import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProsaError } from '@prosa/contracts';
import { type Child, superviseChild } from '../child.ts';
import { onPort } from '../free-port.ts';
import { keptFile } from '../kept-file.ts';
import type { ServerOptions, ServerReport } from './server-protocol.ts';

const serverFile = fileURLToPath(new URL('./server.ts', import.meta.url));

export type PostgresOptions = {
  /** Holds the database and its password; made if missing. */
  dataDir: string;
  /** On 127.0.0.1. A free one by default. */
  port?: number;
  /** How long a transaction may wait for its client; 15 000 by default. All others wait meanwhile. */
  idleTransactionMs?: number;
  /** Every line the server prints. */
  log?: (line: string) => void;
};

export type RunningPostgres = {
  /** The connection URL of a login role; `postgres`, the superuser, by default. All have one password, kept in `dataDir`. */
  url(user?: string): string;
  port: number;
  pid: number;
  /** Resolves with its exit code or signal once it has ended, for whatever reason. */
  exited: Promise<number | string>;
  /** Ends it in order; open transactions are rolled back. */
  stop(): Promise<void>;
  /** SIGKILL; the same `dataDir` and `port` start it again, with every acknowledged row. */
  kill(): Promise<void>;
};

/**
 * Starts Postgres (PGlite, with pgvector) in its own process on loopback and resolves once it accepts connections. It ends
 * with this process at the latest. Throws `stack_failed` when it does not come up.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const { dataDir, idleTransactionMs = 15_000 } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Kept so that the URLs that services already have stay good after a restart.
  const password = await keptFile(join(dataDir, 'password'), () => randomBytes(24).toString('base64url'));
  return onPort(options.port, async (port) => {
    const child = await startServer({ dataDir, port, password, idleTransactionMs }, options.log);
    return {
      url: (user = 'postgres') => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
      port,
      pid: child.pid,
      exited: child.exited,
      stop: child.stop,
      kill: child.kill,
    };
  });
};

const startServer = async (options: ServerOptions, log: PostgresOptions['log']): Promise<Child> => {
  // Detached for the same reason as NATS: it ends after the services, not with them. No execArgv: ours may be a test's.
  const process = fork(serverFile, [JSON.stringify(options)], { silent: true, detached: true, execArgv: [] });
  const child = await superviseChild(process, log);
  const report = await firstReport(child);
  if (report.failure === null) return child;
  await child.kill();
  throw new ProsaError('stack_failed', `Postgres did not start: ${report.failure}`);
};

const firstReport = async (child: Child): Promise<ServerReport> => {
  const answer = new Promise<ServerReport>((resolve) => {
    child.process.once('message', (message) => resolve(message as ServerReport));
  });
  const early = child.exited.then((exit): ServerReport => ({ failure: `exit ${exit}: ${child.lastOutput()}` }));
  return Promise.race([answer, early]);
};
