import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProsaError } from '@prosa/contracts';

const fileOf = (folder: string): string => join(folder, 'pid');

/** The process whose stack runs on this data folder, if one does. */
export const runningPid = (folder: string): number | undefined => {
  try {
    const pid = Number(readFileSync(fileOf(folder), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
};

/** Takes the data folder for this process; two stacks in one folder would destroy each other's data. */
export const takeFolder = (folder: string): { stop: () => Promise<void> } => {
  const pid = runningPid(folder);
  if (pid !== undefined && pid !== process.pid) {
    throw new ProsaError('stack_failed', `The stack is running already (process ${pid}); stop it first`);
  }
  writeFileSync(fileOf(folder), String(process.pid), { mode: 0o600 });
  return { stop: async () => rmSync(fileOf(folder), { force: true }) };
};
