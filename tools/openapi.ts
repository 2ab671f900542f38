import { readFileSync, writeFileSync } from 'node:fs';
import { openapiDocument } from '../services/gateway/src/document.ts';

/** Writes docs/openapi.json; with --check fails where it is not what the gateway would say of itself. */
const path = new URL('../docs/openapi.json', import.meta.url);
const text = `${JSON.stringify(await openapiDocument(), null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
} else if (readFileSync(path, 'utf8') !== text) {
  process.stderr.write('docs/openapi.json is not up to date: npm run docs\n');
  process.exitCode = 1;
}
