import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Downloads a Debian package and unpacks it into `folder` without installing it. Needs no root: apt works in folders of
 * its own, and fetches the package lists into them only when the system's lists are empty.
 */
export const unpackDebianPackage = async (name: string, folder: string): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), 'prosa-apt-'));
  const lists = join(work, 'lists');
  const apt = (...options: string[]) =>
    run('apt-get', ['-qq', '-o', `Dir::Cache=${work}`, '-o', 'APT::Sandbox::User=', ...options], { cwd: work });
  try {
    await mkdir(join(work, 'archives', 'partial'), { recursive: true });
    await mkdir(join(lists, 'partial'), { recursive: true });
    const ownLists = ['-o', `Dir::State::lists=${lists}`];
    await apt('download', name).catch(async () => {
      await apt(...ownLists, 'update');
      await apt(...ownLists, 'download', name);
    });
    const archive = (await readdir(work)).find((file) => file.endsWith('.deb'));
    if (archive === undefined) throw new Error(`apt-get downloaded no ${name}`);
    await run('dpkg', ['-x', join(work, archive), folder]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};
