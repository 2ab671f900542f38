import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What other commands need to know of a running stack. */
export interface RunningStack {
  pid: number;
  /** Address of the gateway, and of the local Auth. */
  url: string;
  authUrl: string;
}

const fileOf = (folder: string): string => join(folder, 'running.json');

export const announce = (folder: string, stack: RunningStack): void =>
  writeFileSync(fileOf(folder), JSON.stringify(stack), { mode: 0o600 });
export const withdraw = (folder: string): void => rmSync(fileOf(folder), { force: true });

/** The stack that runs on this data folder, if one does. */
export const runningStack = (folder: string): RunningStack | undefined => {
  try {
    const stack = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as RunningStack;
    process.kill(stack.pid, 0);
    return stack;
  } catch {
    return undefined;
  }
};
