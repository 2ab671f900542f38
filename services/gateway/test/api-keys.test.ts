import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApiKey, GroupId } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';

type Made = ApiKey & { key: string };

let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

const make = async (scopes: string[], person: 'owner' | 'viewer' = 'owner'): Promise<Made> => {
  const answer = await gateway.post(person, '/v1/api-keys', { label: 'importador', scopes });
  assert.equal(answer.status, 201);
  return (await answer.json()) as Made;
};
const use = (key: string, path: string, init: RequestInit = {}) =>
  gateway.ask('anonymous', path, { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` } });
const upload = (key: string, content: string) => {
  const body = new FormData();
  body.set('file', new Blob([content]), 'Conversa.txt');
  return use(key, `/v1/groups/${groupId}/exports`, { method: 'POST', body });
};
const mine = async () => ((await (await gateway.ask('owner', '/v1/api-keys')).json()) as { items: ApiKey[] }).items;

test('a key is shown once, and only its hash is kept', async () => {
  const { key, ...made } = await make(['read']);
  assert.match(key, /^prosa_[0-9a-f]{12}_[\w-]{43}$/);
  assert.equal(key.startsWith(`prosa_${made.prefix}_`), true);
  assert.deepEqual(
    (await mine()).find(({ id }) => id === made.id),
    made,
  );
  assert.ok(Math.abs(Date.parse(made.expiresAt) - Date.now() - 90 * 86_400_000) < 60_000);
  const rows = await gateway.admin<{ row: string }[]>`select api_keys::text as row from prosa.api_keys`;
  const secret = key.slice(19);
  assert.equal(
    rows.some(({ row }) => row.includes(secret) || row.includes(Buffer.from(secret).toString('hex'))),
    false,
  );
});

test('it acts as its user, within its scopes', async () => {
  const reader = await make(['read']);
  const importer = await make(['upload', 'analyse']);
  assert.equal((await use(reader.key, `/v1/groups/${groupId}`)).status, 200);
  assert.equal((await upload(reader.key, 'uma conversa')).status, 403);
  assert.equal((await upload(importer.key, 'uma conversa')).status, 202);
  assert.equal((await use(importer.key, `/v1/groups/${groupId}`)).status, 403);
  assert.equal((await use(importer.key, `/v1/groups/${groupId}/analyses`, { method: 'POST' })).status, 202);
  const viewer = await make(['read', 'upload', 'analyse', 'manage'], 'viewer');
  assert.equal((await use(viewer.key, `/v1/groups/${groupId}`)).status, 200);
  assert.equal((await upload(viewer.key, 'outra conversa')).status, 403);
  assert.equal((await use(viewer.key, `/v1/groups/${groupId}/grants`)).status, 403);
});

test('it makes no keys, whatever its scopes', async () => {
  const { key, id } = await make(['read', 'upload', 'analyse', 'manage']);
  assert.equal((await use(key, '/v1/api-keys')).status, 403);
  assert.equal((await use(key, `/v1/api-keys/${id}/rotate`, { method: 'POST' })).status, 403);
});

test('its last use is written down', async () => {
  const made = await make(['read']);
  assert.equal(made.lastUsedAt, null);
  await use(made.key, '/v1/groups');
  const used = (await mine()).find(({ id }) => id === made.id);
  assert.ok(used?.lastUsedAt && Math.abs(Date.parse(used.lastUsedAt) - Date.now()) < 60_000);
});

test('rotated, the old one is good for another day and can end sooner; ended, at once', async () => {
  const old = await make(['read']);
  const rotated = await gateway.ask('owner', `/v1/api-keys/${old.id}/rotate`, { method: 'POST' });
  assert.equal(rotated.status, 201);
  const next = (await rotated.json()) as Made;
  assert.deepEqual([next.label, next.scopes], [old.label, old.scopes]);
  for (const { key } of [old, next]) assert.equal((await use(key, '/v1/groups')).status, 200);
  assert.equal((await gateway.ask('owner', `/v1/api-keys/${old.id}`, { method: 'DELETE' })).status, 204);
  assert.equal((await use(old.key, '/v1/groups')).status, 401);
  assert.equal((await use(next.key, '/v1/groups')).status, 200);
  assert.equal((await gateway.ask('owner', `/v1/api-keys/${old.id}`, { method: 'DELETE' })).status, 404);
});

test('one that expired, was altered or never was is no key', async () => {
  const { key, id } = await make(['read']);
  const altered = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
  for (const wrong of [altered, `prosa_${'0'.repeat(12)}_${'A'.repeat(43)}`, key.slice(0, -1)])
    assert.equal((await use(wrong, '/v1/groups')).status, 401, wrong.slice(0, 12));
  await gateway.admin`
    update prosa.api_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = ${id}`;
  assert.equal((await use(key, '/v1/groups')).status, 401);
});
