// Fails where docs/openapi.json would break clients of the last release, docs/openapi.released.json.
import { readFileSync } from 'node:fs';
import { breakingChanges, type Document } from './documents.ts';

const read = (name: string): Document =>
  JSON.parse(readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8'));

const changes = breakingChanges(read('openapi.released.json'), read('openapi.json'));
if (changes.length > 0) {
  process.stderr.write(`The API would break its clients:\n${changes.map((change) => `  ${change}\n`).join('')}`);
  process.exitCode = 1;
}
