/** Writes what follows from the code into the files that are deployed; with --check fails where one is not up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { natsAuthorization } from '../src/nats-users.ts';
import { collectorConfiguration } from './allowlist.ts';
import { capacityPage } from './capacity/page.ts';
import { dashboards } from './dashboards/index.ts';
import { fileOf } from './file-of.ts';
import { scaling } from './scaling.ts';

const files: Record<string, () => string> = {
  'k8s/base/scaling.yaml': scaling,
  'k8s/nats/users.conf': natsAuthorization,
  'observability/collector.yaml': collectorConfiguration,
  'docs/capacity.md': capacityPage,
  ...Object.fromEntries(
    Object.entries(dashboards).map(([name, dashboard]) => [
      `observability/grafana/dashboards/${name}.json`,
      () => `${JSON.stringify(dashboard, null, 2)}\n`,
    ]),
  ),
};

for (const [path, make] of Object.entries(files)) {
  const text = make();
  if (!process.argv.includes('--check')) {
    writeFileSync(fileOf(path), text);
  } else if (readFileSync(fileOf(path), 'utf8') !== text) {
    process.stderr.write(`${path} is not up to date: npm run docs\n`);
    process.exitCode = 1;
  }
}
