import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

type Line = Readonly<Record<string, unknown>>;

/** The fixture service as a real child process with an IPC channel, its log lines parsed as they come. */
export const startFixture = (variables: Record<string, string> = {}, main = './fixture-service.ts') => {
  const child = fork(new URL(main, import.meta.url), {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: Line[] = [];
  const arrived = new EventTarget();
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const reader = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  reader.on('line', (text) => {
    output += `${text}\n`;
    lines.push(JSON.parse(text) as Line);
    arrived.dispatchEvent(new Event('line'));
  });
  const messages: Line[] = [];
  child.on('message', (message) => messages.push(message as Line));
  // not 'close', which never comes once the channel has been disconnected from this side
  const closed = Promise.all([once(child, 'exit'), once(reader, 'close')]);

  return {
    child,
    lines,
    messages,
    /** Everything on stdout and stderr so far. */
    output: () => output,
    /** The first line with this event, and phase if given; fails when the process ends without it. */
    line: async (event: string, phase?: string): Promise<Line> => {
      const end = closed.then(() => true);
      for (;;) {
        const found = lines.find((line) => line['event'] === event && (!phase || line['phase'] === phase));
        if (found) return found;
        if (await Promise.race([end, once(arrived, 'line').then(() => false)])) {
          const late = lines.find((line) => line['event'] === event && (!phase || line['phase'] === phase));
          if (late) return late;
          throw new Error(`the process ended without ${event}:\n${output}`);
        }
      }
    },
    /** Exit code, or the signal that ended it. */
    exit: async (): Promise<number | string | null> => {
      await closed;
      return child.exitCode ?? child.signalCode;
    },
    /** Ends it if a failed test left it running. */
    [Symbol.asyncDispose]: async (): Promise<void> => {
      if (isRunning(child)) child.kill('SIGKILL');
      await closed;
    },
  };
};

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
