import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ProsaError, type ServiceName } from '@prosa/contracts';
import type { LogLine } from './log-sink.ts';
import { nodeFlags, nodeVariables } from './node-options.ts';
import { repository } from './paths.ts';
import { workInBackground } from './work-in-background.ts';

export interface RunningService {
  name: ServiceName;
  pid: () => number | undefined;
  /** SIGTERM; SIGKILL for what is still there after two and a half seconds. */
  stop: () => Promise<void>;
}

interface Options {
  name: ServiceName;
  environment: Record<string, string>;
  log: LogLine;
  /** The service ended on its own, and too often to be started again. */
  onGivenUp: (error: ProsaError) => void;
  /** How often that is. */
  restarts?: number;
}

/** Where one machine does everything, whoever waits for an answer comes first: these work when the gateway leaves them time. */
const background: ReadonlySet<ServiceName> = new Set(['ingestion', 'embedding', 'agents']);
/** Whoever has died meanwhile is started anew, and is in nobody's way until then. */
const whereItDied = (): void => {};

const readyDeadlineMs = 30_000;
const killAfterMs = 2_500;
const restartPauseMs = 250;

/** Starts a service as a process of its own and waits until it is ready. If it dies later, it is started again. */
export const startService = async (options: Options): Promise<RunningService> => {
  const { name, environment, log, onGivenUp, restarts: mostRestarts = 10 } = options;
  let stopping = false;
  let restarts = 0;

  const spawnOnce = (): ChildProcess => {
    // In a group of its own: Ctrl-C reaches the supervisor alone, which stops the parts in order. The IPC channel ends
    // the service with the supervisor, however that dies.
    const child = spawn(
      process.execPath,
      [...(nodeFlags[name] ?? []), join(repository, 'services', name, 'src/main.ts')],
      {
        env: { ...nodeVariables, ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
      },
    );
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => log(name, line));
    }
    return child;
  };

  const ready = async (started: ChildProcess): Promise<void> => {
    await whenReady(name, started);
    // Not before: a start is waited for, and where others are busy too it would not be done in time.
    if (background.has(name) && started.pid !== undefined) workInBackground(started.pid).catch(whereItDied);
  };
  const relaunch = async (): Promise<void> => {
    if (stopping) return;
    if (++restarts > mostRestarts) {
      return onGivenUp(new ProsaError('stack_failed', `${name} died ${restarts} times; see the log`));
    }
    log(name, `died; starting it again (${restarts})`);
    await new Promise((resolve) => setTimeout(resolve, restartPauseMs));
    if (stopping) return;
    child = spawnOnce();
    child.once('exit', relaunch);
    await ready(child).catch(() => {});
  };

  let child = spawnOnce();
  await ready(child);
  child.once('exit', relaunch);
  return {
    name,
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      await ended;
      clearTimeout(timer);
    },
  };
};

const whenReady = (name: ServiceName, child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new ProsaError('stack_failed', `${name} did not start: ${why}; the log says more`));
    };
    const timer = setTimeout(() => fail(`not ready after ${readyDeadlineMs / 1_000} s`), readyDeadlineMs);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${signal ?? `code ${code}`}`);
    });
    child.on('message', (message: { ready?: boolean }) => {
      if (!message.ready) return;
      clearTimeout(timer);
      resolve();
    });
  });
