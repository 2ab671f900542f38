import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ProsaError } from '@prosa/contracts';

/**
 * Takes a folder for this process, until the returned function gives it back or the process ends. Two servers on one
 * data directory destroy it. Throws `stack_failed` when another process has it.
 */
export const lockFolder = (file: string): (() => void) => {
  const own = `${file}.${process.pid}`;
  const mark = identityOf(process.pid) ?? String(process.pid);
  writeFileSync(own, mark);
  try {
    // The lock appears together with its content: link is atomic, and fails if there is one.
    while (!tryLink(own, file)) {
      const found = readText(file);
      if (found === undefined) continue;
      const holder = Number.parseInt(found, 10);
      if (identityOf(holder) === found) throw inUse(file, holder);
      // Left by a process that was killed. Who moves it away checks that it moved that one, not a newer lock.
      const stale = `${own}.stale`;
      if (!tryRename(file, stale)) continue;
      const moved = readText(stale);
      if (moved !== found) tryLink(stale, file);
      rmSync(stale, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readText(file) === mark) rmSync(file, { force: true });
  };
};

/** A process's id and, where the system says it, its start, because ids are used again; undefined if it does not run. */
const identityOf = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return String(pid);
  // The fields after the command, which may itself hold spaces and parentheses: state is the first, start the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : `${pid} ${fields[19]}`;
};

const inUse = (file: string, holder: number): ProsaError =>
  new ProsaError('stack_failed', `The data directory is in use by process ${holder}; see ${file}`, {
    context: { holder },
  });

const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const tryLink = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const tryRename = (from: string, to: string): boolean => {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};
