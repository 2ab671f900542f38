import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAuth } from '@prosa/embedded';

/** An access token of the one user of the local stack, who is the same in every run. */
export const localToken = async (folder: string): Promise<string> => {
  const auth = await openAuth({ dataDir: join(folder, 'auth') });
  return auth.mint({ sub: localUser(join(folder, 'user')), ttl: 24 * 60 * 60 });
};

const localUser = (path: string): string => {
  try {
    writeFileSync(path, randomUUID(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
};
