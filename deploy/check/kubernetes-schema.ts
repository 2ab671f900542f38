import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from './problem.ts';
import type { Manifest } from './render.ts';
import { repository } from './repository.ts';

const run = promisify(execFile);

/** Where the model of a kind is, by its group: Kubernetes's own, and the custom resources that are used. */
const moduleOf = ({ apiVersion, kind }: Manifest): string => {
  if (apiVersion.startsWith('keda.sh/')) return `@kubernetes-models/keda/${apiVersion}/${kind}`;
  if (apiVersion.startsWith('external-secrets.io/')) return `@kubernetes-models/external-secrets/${apiVersion}/${kind}`;
  return `kubernetes-models/${apiVersion}/${kind}`;
};

const nameOf = ({ kind, metadata }: Manifest) => `${kind} ${metadata.name}`;

/**
 * Strict: an unknown kind, an unknown or missing field, a value of another type or out of its range. The models' validators
 * know types and ranges, but let unknown fields pass; so each object is also compiled as a literal of its type, where
 * TypeScript lets none pass, at any depth.
 */
export const schemaProblems = async (manifests: readonly Manifest[]): Promise<Problem[]> => {
  const [unknown, invalid] = await Promise.all([typeProblems(manifests), valueProblems(manifests)]);
  return [...unknown, ...invalid];
};

const valueProblems = async (manifests: readonly Manifest[]): Promise<Problem[]> => {
  const checked = manifests.map(async (manifest): Promise<Problem[]> => {
    try {
      const { [manifest.kind]: Model } = await import(moduleOf(manifest));
      new Model(manifest).validate();
      return [];
    } catch (error) {
      return [`${nameOf(manifest)}: ${(error as Error).message}`];
    }
  });
  return (await Promise.all(checked)).flat();
};

const typeProblems = async (manifests: readonly Manifest[]): Promise<Problem[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'prosa-manifests-'));
  try {
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    // One object a line, so that the line of an error tells which.
    const lines = manifests.map(
      (manifest, n) =>
        `export const o${n}: import('${moduleOf(manifest)}').I${manifest.kind} = ${JSON.stringify(manifest)};`,
    );
    await writeFile(join(folder, 'manifests.ts'), lines.join('\n'));
    const flags = '--noEmit --strict --skipLibCheck --module nodenext --target es2024 --pretty false manifests.ts';
    const output = await run(join(repository, 'node_modules/.bin/tsc'), flags.split(' '), { cwd: folder }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout || 'tsc failed and did not say why',
    );
    return output
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
      .map((line) => {
        const [, number, message] = line.match(/^manifests\.ts\((\d+),\d+\): error \w+: (.*)$/) ?? [];
        const manifest = manifests[Number(number) - 1];
        return manifest === undefined ? line : `${nameOf(manifest)}: ${message}`;
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
