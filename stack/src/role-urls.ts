import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string, role: string): string => join(folder, `${role}-url`);

/** Leaves behind how a command, e.g. `npm run rewrap`, reaches the database of the running stack, in a role of its own. */
export const keepUrl = (folder: string, role: string, url: string): void =>
  writeFileSync(fileOf(folder, role), url, { mode: 0o600 });

export const keptUrl = (folder: string, role: string): string => readFileSync(fileOf(folder, role), 'utf8');
