import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string): string => join(folder, 'rotation-url');

/** Leaves behind how `npm run rewrap` reaches the keys of the running stack. */
export const keepRotationUrl = (folder: string, url: string): void =>
  writeFileSync(fileOf(folder), url, { mode: 0o600 });

export const rotationUrl = (folder: string): string => readFileSync(fileOf(folder), 'utf8');
