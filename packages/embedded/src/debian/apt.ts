import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export type Apt = {
  /** Where it downloads to; gone afterwards. */
  folder: string;
  /** Runs apt-get in that folder and resolves with what it printed. */
  get(...options: string[]): Promise<string>;
};

/** Gives `work` an apt-get that installs nothing and needs no root, because it works in folders of its own. */
export const withApt = async <T>(work: (apt: Apt) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'prosa-apt-'));
  const own = ['-qq', '-o', `Dir::Cache=${folder}`, '-o', 'APT::Sandbox::User=', '-o', 'Debug::NoLocking=true'];
  try {
    await mkdir(join(folder, 'archives', 'partial'), { recursive: true });
    await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
    return await work({
      folder,
      get: async (...options) => (await execute('apt-get', [...own, ...options], { cwd: folder })).stdout,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Options that make apt keep its package lists in its own folder rather than the system's. */
export const ownLists = ({ folder }: Apt): string[] => ['-o', `Dir::State::lists=${join(folder, 'lists')}`];
