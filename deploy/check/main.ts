/** Everything that is deployed, checked as far as that goes without a cluster: `npm run check` runs it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeProblems } from './compose.ts';
import { dockerfileProblems } from './dockerfile.ts';
import { kubernetesProblems, serviceProblems } from './kubernetes.ts';
import { schemaProblems } from './kubernetes-schema.ts';
import { metricProblems } from './metrics.ts';
import { at, type Problem } from './problem.ts';
import { render } from './render.ts';
import { repository } from './repository.ts';
import { findPromtool } from './tools/promtool.ts';

const run = promisify(execFile);

const overlays = ['development', 'production'].map((name) => `k8s/overlays/${name}`);
const folders = [...overlays, ...overlays.map((overlay) => `${overlay}/jobs`), 'k8s/nats'];

const kubernetes = async (folder: string): Promise<Problem[]> => {
  const manifests = await render(folder);
  const whole = overlays.includes(folder) ? await serviceProblems(manifests) : [];
  return at(folder, [...(await schemaProblems(manifests)), ...(await kubernetesProblems(manifests)), ...whole]);
};

const alerts = async (): Promise<Problem[]> => {
  const promtool = await findPromtool();
  const cwd = join(repository, 'observability');
  const failed = ({ stdout, stderr }: { stdout: string; stderr: string }): Problem[] => [
    `promtool: ${stdout}${stderr}`,
  ];
  const told = await Promise.all([
    run(promtool, ['check', 'rules', 'alerts.yaml'], { cwd }).then(() => [], failed),
    run(promtool, ['test', 'rules', 'alerts.test.yaml', 'alerts.days.test.yaml'], { cwd }).then(() => [], failed),
  ]);
  return told.flat();
};

const problems = await Promise.all([
  ...folders.map(kubernetes),
  composeProblems(),
  alerts(),
  dockerfileProblems(),
  metricProblems(),
]);
for (const problem of problems.flat()) process.stderr.write(`${problem}\n`);
process.exitCode = problems.flat().length > 0 ? 1 : 0;
