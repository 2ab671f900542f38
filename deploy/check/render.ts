import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { repository } from './repository.ts';
import { findKubectl } from './tools/kubectl.ts';

const run = promisify(execFile);

/** One rendered Kubernetes object, of whatever kind. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec?: unknown;
  data?: Record<string, string>;
}

/** What `kubectl kustomize` makes of a folder; throws what it says is wrong. */
export const render = async (folder: string): Promise<Manifest[]> => {
  const kubectl = await findKubectl();
  const { stdout } = await run(kubectl, ['kustomize', join(repository, folder)], { maxBuffer: 64 * 1024 * 1024 });
  return readManifests(stdout);
};

export const readManifests = (text: string): Manifest[] =>
  parseAllDocuments(text).map((document) => document.toJS({ maxAliasCount: -1 }) as Manifest);
