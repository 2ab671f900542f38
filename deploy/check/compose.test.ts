import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { composeProblems } from './compose.ts';
import { repository } from './repository.ts';

const text = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');
const planted = (from: string, to: string): Promise<string[]> => {
  assert.ok(text.includes(from), from);
  return composeProblems(text.replace(from, to));
};

test('the file is in order', async () => assert.deepEqual(await composeProblems(), []));

const wrong: [what: string, from: string, to: string, problem: RegExp][] = [
  [
    'a key that Compose does not know',
    '    stop_grace_period: 60s',
    '    stop_grace: 60s',
    /services\/postgres.*additional properties/,
  ],
  [
    'a variable that a service does not have',
    '      HOST: 0.0.0.0',
    '      HOSTNAME: 0.0.0.0',
    /gateway: HOSTNAME is no/,
  ],
  ['one that it needs', 'AUDIT_SIGNING_KEY_FILE: ', 'LOG_LEVEL: ', /audit: .*AUDIT_SIGNING_KEY/],
  ['a secret that nobody makes', '/run/secrets/prosa/signing-key', '/run/secrets/prosa/key', /audit: .*nothing mounts/],
  [
    'a service that is missing',
    'services/embedding/src/main.ts',
    'services/audit/src/main.ts',
    /embedding: is not run/,
  ],
  ['an image of whatever version', 'nats:2.12.3-alpine', 'nats:alpine', /nats: nats:alpine is pinned by no version/],
  [
    'waiting for what has no health',
    'topology: { condition: service_completed_successfully }',
    'topology: { condition: service_healthy }',
    /waits for topology, which is never healthy/,
  ],
];
for (const [what, from, to, problem] of wrong) {
  test(`told: ${what}`, async () => assert.match((await planted(from, to)).join('\n'), problem));
}
