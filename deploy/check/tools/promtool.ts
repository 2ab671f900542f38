import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaultCacheDir, fillOnce, unpackDebianPackages } from '@prosa/embedded';

const run = promisify(execFile);

/** Checks and tests alert rules: the promtool on the PATH, else Debian's, unpacked once without installing it. */
export const findPromtool = async (): Promise<string> => {
  const onPath = await run('promtool', ['--version']).then(
    () => true,
    () => false,
  );
  if (onPath) return 'promtool';
  const folder = join(defaultCacheDir(), `prometheus-debian-${process.arch}`);
  await fillOnce(folder, (temporary) => unpackDebianPackages(temporary, ['prometheus']));
  return join(folder, 'usr/bin/promtool');
};
