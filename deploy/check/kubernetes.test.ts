import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { kubernetesProblems, serviceProblems } from './kubernetes.ts';
import { schemaProblems } from './kubernetes-schema.ts';
import { type Manifest, readManifests, render } from './render.ts';

let production: Manifest[];
before(async () => {
  production = await render('k8s/overlays/production');
});

/** A copy of what is rendered, with one text of one object changed. */
const changed = (kind: string, name: string, change: (text: string) => string): Manifest[] =>
  production.map((manifest) => {
    if (manifest.kind !== kind || manifest.metadata.name !== name) return manifest;
    const before = JSON.stringify(manifest);
    const after = change(before);
    assert.notEqual(after, before, 'the test changes something');
    return JSON.parse(after);
  });
const planted = (kind: string, name: string, from: string, to: string) =>
  changed(kind, name, (text) => text.replace(from, to));

test('a field that Kubernetes does not know fails, at any depth and in custom resources too', async () => {
  const probe = planted('Deployment', 'agents', '"failureThreshold":3', '"failureThreshold":3,"failureTreshold":3');
  assert.match((await schemaProblems(probe)).join(), /^Deployment agents: .*"failureTreshold"' does not exist/);
  const scaled = planted('ScaledObject', 'agents', '"pollingInterval":10', '"polingInterval":10');
  assert.match((await schemaProblems(scaled)).join(), /^ScaledObject agents: .*"polingInterval"' does not exist/);
  const secret = planted('ExternalSecret', 'agents', '"refreshInterval":"1h"', '"refreshIntervall":"1h"');
  assert.match((await schemaProblems(secret)).join(), /^ExternalSecret agents: .*"refreshIntervall"' does not exist/);
});

test('so do a value of another type, a field that is missing, and a kind that there is not', async () => {
  const text = [
    '{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { ports: [{ port: eighty }] } }',
    '{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: b }, spec: { podSelector: 1 } }',
    '{ apiVersion: batch/v1, kind: Jobb, metadata: { name: c } }',
  ].join('\n---\n');
  const problems = await schemaProblems(readManifests(text));
  for (const named of [/^Service a: /, /^NetworkPolicy b: /, /^Jobb c: /]) {
    assert.ok(
      problems.some((problem) => named.test(problem)),
      `${named} in ${problems.join('\n')}`,
    );
  }
});

test('what is rendered is in order', async () => {
  assert.deepEqual(await schemaProblems(production), []);
  assert.deepEqual(await kubernetesProblems(production), []);
  assert.deepEqual(await serviceProblems(production), []);
});

const wrong: [what: string, manifests: () => Manifest[], problem: RegExp][] = [
  [
    'a variable that the job of backups does not have',
    () => planted('CronJob', 'backup', '"name":"BACKUP_STORE"', '"name":"BACKUP_STOR"'),
    /CronJob backup: BACKUP_STOR is no variable/,
  ],
  [
    'a variable that the service does not have',
    () => planted('Deployment', 'gateway', '"name":"CORS_ORIGINS"', '"name":"CORS_ORIGIN"'),
    /Deployment gateway: CORS_ORIGIN is no variable/,
  ],
  [
    'one that it needs and is not given',
    () => planted('Deployment', 'gateway', '"name":"DATABASE_URL_FILE"', '"name":"DATABASE_WAITING_FILE"'),
    /Deployment gateway: .*DATABASE_URL: /,
  ],
  [
    'a value that it refuses',
    () => planted('Deployment', 'gateway', '"value":"10"', '"value":"1000"'),
    /DATABASE_CONNECTIONS: /,
  ],
  [
    'a secret that nothing mounts',
    () => planted('Deployment', 'audit', '/run/secrets/prosa/signing-key', '/run/secrets/prosa/key'),
    /AUDIT_SIGNING_KEY_FILE is .*, which nothing mounts/,
  ],
  [
    'a port that is not the one it listens on',
    () => planted('Deployment', 'gateway', '"containerPort":8081', '"containerPort":8082'),
    /listens on 8081, and tells of 8082/,
  ],
  [
    'a way out that no policy allows',
    () => planted('Deployment', 'agents', 'egress.prosa/models', 'egress.prosa/model'),
    /asks for egress-model, which there is not/,
  ],
  [
    'less time to stop than it may need',
    () => planted('Deployment', 'agents', '"terminationGracePeriodSeconds":45', '"terminationGracePeriodSeconds":30'),
    /needs 30 s to stop, and is killed after 30/,
  ],
  [
    'a root that is written',
    () => planted('Deployment', 'agents', '"readOnlyRootFilesystem":true', '"readOnlyRootFilesystem":false'),
    /service has a root that is written/,
  ],
];
for (const [what, manifests, problem] of wrong) {
  test(`told: ${what}`, async () => assert.match((await kubernetesProblems(manifests())).join('\n'), problem));
}

test('told: consumers that do not scale their service, services without a budget of disruption, a network without a ban', async () => {
  const consumer = planted('ScaledObject', 'agents', '"agents-agent-requested"', '"agents-agent-completed"');
  const problems = (await serviceProblems(consumer)).join('\n');
  assert.match(problems, /does not watch agents-agent-requested/);
  assert.match(problems, /watches agents-agent-completed, which is not its own/);
  const without = production.filter(
    ({ kind, metadata }) =>
      !(kind === 'PodDisruptionBudget' && metadata.name === 'audit') && metadata.name !== 'deny-all',
  );
  assert.deepEqual(await serviceProblems(without), [
    'audit: has no disruption budget',
    'network: everything reaches everything',
  ]);
});

test('told: a model that one service knows of and another does not', async () => {
  const apart = planted('Deployment', 'gateway', '"key":"EMBEDDING_MODEL"', '"key":"EMBEDDING_MODELL"');
  assert.deepEqual(await serviceProblems(apart), ['EMBEDDING_MODEL is not the same for gateway, embedding, agents']);
});
