import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { superviseChild } from '../child.ts';
import { freePort } from '../free-port.ts';
import type { RunningPostgres } from '../postgres/start-postgres.ts';
import { debianPgbouncer } from './installation.ts';
import { giveTo, serverUser } from './server-user.ts';

const startDeadlineMs = 20_000;

export type RunningPgbouncer = {
  /** The URL of a login role, through the pooler. */
  url(role: string): string;
  stop(): Promise<void>;
};

/** PgBouncer in transaction mode before a Postgres of ours: what Supabase's pooler does, for tests. */
export const startPgbouncer = async (options: {
  dataDir: string;
  postgres: RunningPostgres;
}): Promise<RunningPgbouncer> => {
  const { dataDir, postgres } = options;
  const [{ program, environment }, user, port] = await Promise.all([debianPgbouncer(), serverUser(), freePort()]);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const users = join(dataDir, 'users');
  const configuration = join(dataDir, 'pgbouncer.ini');
  // The superuser's; it looks up the others'.
  await writeFile(users, `"postgres" "${new URL(postgres.url()).password}"\n`, { mode: 0o600 });
  const lines = [
    '[databases]',
    `postgres = host=127.0.0.1 port=${postgres.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    'auth_user = postgres',
    'pool_mode = transaction',
    // Two sessions for all connections of a role: clients do change places.
    'default_pool_size = 2',
    'server_login_retry = 1',
  ];
  await writeFile(configuration, `${lines.join('\n')}\n`, { mode: 0o600 });
  await giveTo(user, dataDir, users, configuration);

  const process = spawn(program('pgbouncer'), [configuration], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: environment,
    cwd: '/',
    ...user,
  });
  const child = await superviseChild(process, undefined, { stop: 'SIGTERM', kill: 'SIGKILL' });
  const deadline = Date.now() + startDeadlineMs;
  while (!(await accepts(port))) {
    if (process.exitCode === null && Date.now() < deadline) {
      await delay(5);
      continue;
    }
    await child.kill();
    throw new ProsaError('stack_failed', `PgBouncer did not start: ${child.lastOutput()}`);
  }
  return {
    url: (role) => {
      const url = new URL(postgres.url(role));
      url.port = `${port}`;
      return url.href;
    },
    stop: child.stop,
  };
};

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
