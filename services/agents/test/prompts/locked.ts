import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { Prompt } from '@prosa/llm';
import { z } from 'zod';

/** A prompt as it was when its version was made: wording and schema, as a hash. */
interface LockedPrompt {
  version: string;
  hash: string;
}
export type Lock = Record<string, LockedPrompt>;

const agents = new URL('../../src/agents/', import.meta.url);
export const lockFile = new URL('../../prompts.lock.json', import.meta.url);

export const readLock = (): Lock => JSON.parse(readFileSync(lockFile, 'utf8'));

/** Every prompt that a file named after prompts exports. */
export const currentPrompts = async (): Promise<Lock> => {
  const files = globSync('**/*prompt*.ts', { cwd: agents.pathname, exclude: ['**/*.test.ts'] }).sort();
  const modules: object[] = await Promise.all(files.map((file) => import(new URL(file, agents).href)));
  const prompts = modules.flatMap((exported) => Object.values(exported).filter(isPrompt));
  return Object.fromEntries(
    prompts
      .map((prompt) => [prompt.name, { version: prompt.version, hash: hashOf(prompt) }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Prompts that say something else than their locked version did; those need a new version before they are locked. */
export const unversioned = (lock: Lock, current: Lock): string[] =>
  Object.entries(current)
    .filter(([name, { version, hash }]) => lock[name]?.version === version && lock[name].hash !== hash)
    .map(([name]) => name);

const isPrompt = (value: unknown): value is Prompt<unknown> =>
  typeof value === 'object' && value !== null && 'instructions' in value && 'schema' in value && 'version' in value;

const hashOf = ({ instructions, schema }: Prompt<unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify([instructions, z.toJSONSchema(schema)]))
    .digest('base64url');
