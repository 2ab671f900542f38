import { chown, readFile } from 'node:fs/promises';
import { ProsaError } from '@prosa/contracts';

/** Who the server runs as. */
export type ServerUser = { uid: number; gid: number };

/** Postgres refuses to run as root: then it runs as `postgres` or `nobody`. Undefined where it may run as ourselves. */
export const serverUser = async (): Promise<ServerUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = accounts.match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm')) ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new ProsaError('stack_failed', 'Postgres refuses to run as root, and there is no user postgres or nobody');
};

export const giveTo = async (user: ServerUser | undefined, ...paths: string[]): Promise<void> => {
  if (user === undefined) return;
  for (const path of paths) await chown(path, user.uid, user.gid);
};
