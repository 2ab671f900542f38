import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Random id of this process. */
export const instance = randomUUID();

/** Name (without scope) and version of the package whose main file this process runs. */
export const runningPackage = (): { name: string; version: string } => {
  const main = process.argv[1];
  const file = main === undefined ? undefined : findPackageJSON(pathToFileURL(main));
  // where there is none up to the root, Node answers with the main file itself
  if (!file?.endsWith('package.json')) return { name: 'unknown', version: '0.0.0' };
  const { name = 'unknown', version = '0.0.0' } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return { name: name.replace(/^@[^/]+\//, ''), version };
};
