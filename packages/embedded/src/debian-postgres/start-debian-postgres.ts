import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ProsaError } from '@prosa/contracts';
import postgres from 'postgres';
import { exists } from '../cache.ts';
import { type Child, superviseChild } from '../child.ts';
import { onPort } from '../free-port.ts';
import type { PostgresOptions, RunningPostgres } from '../postgres/start-postgres.ts';
import { debianPostgres, type Installation } from './installation.ts';
import { giveTo, type ServerUser, serverUser } from './server-user.ts';

const run = promisify(execFile);
const startDeadlineMs = 60_000;
/** Within the data, so that a copy of the one is a copy of both. */
const passwordFile = 'prosa-password';

export type DebianPostgresOptions = PostgresOptions & {
  /** More of postgresql.conf: `{ shared_buffers: '512MB' }`. */
  settings?: Record<string, string>;
};

/** What any server here has. The compiler of queries costs short ones more than it gives them. */
const defaults = { jit: 'off', timezone: 'UTC', max_wal_size: '1GB', min_wal_size: '80MB' };

/**
 * Starts Debian's Postgres 15 with pgvector on loopback and resolves once it accepts connections: the same contract as
 * `startPostgres`, on the real server. `kill()` is its immediate stop, which is a crash to the database.
 */
export const startDebianPostgres = async (options: DebianPostgresOptions): Promise<RunningPostgres> => {
  const { dataDir, log, idleTransactionMs = 15_000 } = options;
  const [installation, user] = await Promise.all([debianPostgres(), serverUser()]);
  const data = join(dataDir, 'data');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await giveTo(user, dataDir);
  if (!(await exists(data))) await initialise(installation, user, dataDir);
  const password = await readFile(join(data, passwordFile), 'utf8');

  const settings = { ...defaults, idle_in_transaction_session_timeout: `${idleTransactionMs}`, ...options.settings };
  const { child, port } = await onPort(options.port, async (port) => ({
    child: await startServer(installation, user, { data, port, settings, log }),
    port,
  }));
  const url = (name = 'postgres') => `postgres://${name}:${password}@127.0.0.1:${port}/postgres`;
  try {
    await givePasswords(url(), password);
  } catch (error) {
    await child.kill();
    throw error;
  }
  return { url, port, pid: child.pid, exited: child.exited, stop: child.stop, kill: child.kill };
};

const initialise = async (
  { program, environment }: Installation,
  user: ServerUser | undefined,
  dataDir: string,
): Promise<void> => {
  const data = join(dataDir, 'data');
  const password = join(dataDir, passwordFile);
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await giveTo(user, password);
  const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
  // Small log segments, because prepared databases are copied.
  const forSpeed = ['--no-sync', '--wal-segsize=1'];
  const files = [`--pgdata=${data}`, `--pwfile=${password}`];
  try {
    await run(program('initdb'), [...options, ...forSpeed, ...files], { env: environment, cwd: '/', ...user });
    await rename(password, join(data, passwordFile));
  } catch (cause) {
    await rm(data, { recursive: true, force: true });
    throw new ProsaError('stack_failed', `initdb failed: ${(cause as { stderr?: string }).stderr?.trim()}`, { cause });
  }
};

const startServer = async (
  { program, environment }: Installation,
  user: ServerUser | undefined,
  server: { data: string; port: number; settings: Record<string, string>; log?: ((line: string) => void) | undefined },
): Promise<Child> => {
  const { data, port } = server;
  const settings = { ...server.settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const process = spawn(program('postgres'), ['-D', data, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: environment,
    cwd: '/',
    ...user,
  });
  // SIGTERM would wait until every client has gone; SIGKILL would leave its own children behind.
  const child = await superviseChild(process, server.log, { stop: 'SIGINT', kill: 'SIGQUIT' });
  let exit: number | string | undefined;
  void child.exited.then((code) => {
    exit = code;
  });
  const deadline = Date.now() + startDeadlineMs;
  while (!(await isReady(data, child.pid))) {
    if (exit === undefined && Date.now() < deadline) {
      await delay(5);
      continue;
    }
    if (exit === undefined) await child.kill();
    const output = child.lastOutput();
    const reason = output.match(/.*(Address already in use|FATAL: .*|ERROR: .*)/)?.[0] ?? output;
    throw new ProsaError('stack_failed', `Postgres did not start: ${reason}`, { context: { exit: exit ?? 'running' } });
  }
  return child;
};

/** The server keeps its state in the eighth line of its pid file. */
const isReady = async (data: string, pid: number): Promise<boolean> => {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[0] === `${pid}` && lines[7]?.trim() === 'ready';
};

/** Every login role that a migration made has the one password, as in `startPostgres`. */
const givePasswords = async (url: string, password: string): Promise<void> => {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    await sql.unsafe(`
      do $$
      declare
        name text;
      begin
        for name in select rolname from pg_catalog.pg_authid where rolcanlogin and rolpassword is null loop
          execute format('alter role %I password %L', name, '${password}');
        end loop;
      end
      $$`);
  } finally {
    await sql.end();
  }
};
