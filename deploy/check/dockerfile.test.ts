import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dockerfileProblems } from './dockerfile.ts';
import { repository } from './repository.ts';

const text = readFileSync(join(repository, 'Dockerfile'), 'utf8');

test('the Dockerfile is in order', () => assert.deepEqual(dockerfileProblems(), []));

const wrong: [from: RegExp, to: string, problem: RegExp][] = [
  [/WORKDIR/g, 'WORKDIRS', /Unknown instruction/i],
  [/USER \S+/, 'USER node', /has no numeric user/],
  [/cc-debian12:nonroot/, 'cc-debian12', /cc-debian12 is pinned by nothing/],
  [/node:[\d.]+/, 'node:20.0.0', /runs another node/],
  [/HEALTHCHECK --/, 'HEALTHCHECKS --', /has no health check/],
];
for (const [from, to, problem] of wrong) {
  test(`told: ${to}`, () => {
    assert.match(text, from);
    assert.match(dockerfileProblems(text.replace(from, to)).join('\n'), problem);
  });
}
