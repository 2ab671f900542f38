import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

const stopDeadlineMs = 10_000;
const keptLines = 20;

export type Child = {
  process: ChildProcess;
  pid: number;
  /** Resolves with the exit code or the signal's name. */
  exited: Promise<number | string>;
  /** The last lines it printed, for error messages. */
  lastOutput(): string;
  /** SIGTERM, then SIGKILL after 10 s. */
  stop(): Promise<void>;
  /** SIGKILL: what a crash looks like. */
  kill(): Promise<void>;
};

/** For a server that takes other signals for `stop()` and `kill()`. */
type ChildSignals = { stop: 'SIGTERM' | 'SIGINT'; kill: 'SIGKILL' | 'SIGQUIT' };
const usualSignals: ChildSignals = { stop: 'SIGTERM', kill: 'SIGKILL' };

/**
 * Watches over a server that was spawned with its output piped. The server ends when this process does, however that
 * happens: a shell holds the read end of a pipe of ours, and a pipe closes even on `kill -9`. In turn the server never
 * keeps this process alive, so that a test that fails ends.
 */
export const superviseChild = async (
  process: ChildProcess,
  log?: (line: string) => void,
  signals = usualSignals,
): Promise<Child> => {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    if (stream === null) continue;
    (stream as Socket).unref();
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      log?.(line);
    });
  }
  // 'close' rather than 'exit': it comes after the last line of output, which says why.
  const exited = new Promise<number | string>((resolve) => {
    process.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (process.pid === undefined) await once(process, 'spawn');
  const pid = process.pid as number;
  const script = `read -r _; kill -${signals.stop.slice(3)} "$0" 2>/dev/null`;
  const watchdog = spawn('/bin/sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  process.unref();
  watchdog.unref();
  (watchdog.stdin as unknown as Socket).unref();
  void exited.then(() => watchdog.kill('SIGKILL'));

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    for (const handle of [process, process.stdout, process.stderr]) (handle as ChildProcess | Socket | null)?.ref();
    process.kill(signal);
    const timer = setTimeout(() => process.kill('SIGKILL'), stopDeadlineMs);
    await exited;
    clearTimeout(timer);
  };
  return {
    process,
    pid,
    exited,
    lastOutput: () => lines.join('\n'),
    stop: () => end(signals.stop),
    kill: () => end(signals.kill),
  };
};
