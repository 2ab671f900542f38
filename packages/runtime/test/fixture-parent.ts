/** A supervisor to be killed: starts the fixture service under an IPC channel and reports it. */
import { fork } from 'node:child_process';

const child = fork(new URL('./fixture-service.ts', import.meta.url), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
child.once('message', ({ healthPort }: { healthPort: number }) => {
  const report = { event: 'child.ready', pid: child.pid, url: `http://127.0.0.1:${healthPort}` };
  process.stdout.write(`${JSON.stringify(report)}\n`);
});
