import { readFileSync } from 'node:fs';
import { telemetryAttributes } from '@prosa/runtime';
import { fileOf } from './file-of.ts';

const marks = /( *# allowlist\n)[\s\S]*?( *# end\n)/;

/** The collector's configuration with the names of attributes that services may send, and no others. */
export const collectorConfiguration = (): string => {
  const names = telemetryAttributes().toSorted();
  const lines = names.map((name) => `      - ${name}\n`).join('');
  return readFileSync(fileOf('observability/collector.yaml'), 'utf8').replace(marks, `$1${lines}$2`);
};
