import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { type Child, superviseChild } from '../child.ts';
import { onPort } from '../free-port.ts';
import { findNatsServer } from './find-nats-server.ts';
import { type NatsUser, natsConfig } from './nats-config.ts';

const startDeadlineMs = 20_000;

export type NatsOptions = {
  /** Holds the JetStream store and the configuration; made if missing. */
  dataDir: string;
  /** On 127.0.0.1. A free one by default. */
  port?: number;
  users?: readonly NatsUser[];
  cacheDir?: string;
  /** Every line the server prints. */
  log?: (line: string) => void;
};

export type RunningNats = {
  url: string;
  port: number;
  pid: number;
  version: string;
  /** Resolves with its exit code or signal once it has ended, for whatever reason. */
  exited: Promise<number | string>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** SIGKILL; the same `dataDir` and `port` start it again. */
  kill(): Promise<void>;
};

/**
 * Starts a nats-server with JetStream on loopback and resolves once it accepts connections. It ends with this process at
 * the latest. Throws `stack_failed` when it does not come up, with the reason it printed.
 */
export const startNats = (options: NatsOptions): Promise<RunningNats> =>
  onPort(options.port, (port) => startOn(port, options));

const startOn = async (port: number, options: NatsOptions): Promise<RunningNats> => {
  const { dataDir, users, log } = options;
  const server = await findNatsServer(options.cacheDir === undefined ? {} : { cacheDir: options.cacheDir });
  await mkdir(dataDir, { recursive: true });
  await removePortsFiles(dataDir);
  const configFile = join(dataDir, 'nats.conf');
  await writeFile(configFile, natsConfig({ dataDir, port, ...(users && { users }) }), { mode: 0o600 });
  // Detached: Ctrl-C in a terminal reaches the whole foreground group, and the services must end before their broker.
  const process = spawn(server.path, ['-c', configFile], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const child = await superviseChild(process, log);
  try {
    await listening(child, join(dataDir, `${basename(server.path)}_${child.pid}.ports`));
    return {
      url: `nats://127.0.0.1:${port}`,
      port,
      pid: child.pid,
      version: server.version,
      exited: child.exited,
      stop: child.stop,
      kill: child.kill,
    };
  } catch (error) {
    await child.kill();
    throw error;
  }
};

/** The server writes its ports file once its listener is up: proof that this child, not another program, has the port. */
const listening = async (child: Child, portsFile: string): Promise<void> => {
  let exit: number | string | undefined;
  void child.exited.then((code) => {
    exit = code;
  });
  const deadline = Date.now() + startDeadlineMs;
  while (exit === undefined && Date.now() < deadline) {
    const [address] = await readFile(portsFile, 'utf8').then(
      (text): string[] => (text.endsWith('}') ? JSON.parse(text).nats : []),
      () => [],
    );
    if (address !== undefined) return;
    await delay(5);
  }
  const output = child.lastOutput();
  const reason = output.includes('address already in use')
    ? 'its port is already in use; stop the other program or choose another port'
    : output.trim().split('\n').at(-1) || 'it printed nothing';
  throw new ProsaError('stack_failed', `nats-server did not start: ${reason}`, {
    context: { exit: exit ?? 'running' },
  });
};

/** What an earlier server that was killed left behind could carry our child's pid. */
const removePortsFiles = async (dataDir: string): Promise<void> => {
  const stale = (await readdir(dataDir)).filter((file) => file.endsWith('.ports'));
  await Promise.all(stale.map((file) => rm(join(dataDir, file))));
};
