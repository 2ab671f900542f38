import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentDefinition } from '@prosa/runtime';
import type { Problem } from './problem.ts';
import { repository } from './repository.ts';

/** One container of ours, wherever it is described. */
export interface Container {
  /** Arguments of node: options, then the file that it runs. */
  args: readonly string[];
  /** Variables; null where the value is not in the manifest. */
  environment: Readonly<Record<string, string | null>>;
  /** Names of the files below a mounted folder, by the folder. */
  files: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What no definition of ours names: node itself reads it, or another variable is made of it. */
const ofOthers = new Set(['NODE_ENV', 'POD_NAME']);

/** What stands in for a secret: whatever a variable may look like. */
const stand = 'https://placeholder.example.com';

/** The file that a container runs and its `environment`, compared with the variables that it is given. */
export const variableProblems = async ({ args, environment, files }: Container): Promise<Problem[]> => {
  const script = args.at(-1) ?? '';
  const definition = await definitionOf(script);
  if (definition === null) return [`runs ${script}, which does not exist or defines no environment`];
  const known = new Set(definition.variables.flatMap(({ name }) => [name, `${name}_FILE`]));
  const problems: Problem[] = Object.keys(environment)
    .filter((name) => !known.has(name) && !ofOthers.has(name))
    .map((name) => `${name} is no variable of ${script}`);

  const folder = mkdtempSync(join(tmpdir(), 'prosa-variables-'));
  try {
    const secret = join(folder, 'secret');
    writeFileSync(secret, stand);
    const source: Record<string, string> = {};
    for (const [name, value] of Object.entries(environment)) {
      const isFile = value?.startsWith('/run/secrets/') === true;
      if (isFile && !isThere(value, files)) problems.push(`${name} is ${value}, which nothing mounts`);
      source[name] =
        isFile && known.has(name.replace(/_FILE$/, '')) && name.endsWith('_FILE') ? secret : (value ?? stand);
    }
    definition.parse(source);
  } catch (error) {
    problems.push((error as Error).message);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return problems;
};

const isThere = (path: string, files: Container['files']): boolean =>
  [...files].some(
    ([folder, names]) => path === folder || (path.startsWith(`${folder}/`) && names.has(path.slice(folder.length + 1))),
  );

/** Where what a script reads is defined, if not in it or beside it. */
const definedIn: Record<string, string> = { 'stack/src/backup.ts': 'stack/src/backup/variables.ts' };

const definitionOf = async (script: string): Promise<EnvironmentDefinition<unknown> | null> => {
  const file = join(repository, definedIn[script] ?? script.replace(/main\.ts$/, 'environment.ts'));
  const { environment } = await import(pathToFileURL(file).href).catch(() => ({ environment: undefined }));
  return environment ?? null;
};
