import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Export, GroupId } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

const create = (key: string, body: object, person: 'owner' | 'stranger' = 'owner') =>
  gateway.ask(person, '/v1/groups', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
const upload = (key: string, content: string, group: string = groupId) => {
  const body = new FormData();
  body.set('file', new Blob([content]), 'Conversa.txt');
  return gateway.ask('owner', `/v1/groups/${group}/exports`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body,
  });
};
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const count = async (table: 'groups' | 'exports') => {
  const [row] = await gateway.admin<{ n: number }[]>`select count(*)::int as n from ${gateway.admin(`prosa.${table}`)}`;
  return row?.n ?? 0;
};

test('the same key and request act once and get the same answer', async () => {
  const first = await create('k1', { name: 'Família' });
  const groups = await count('groups');
  const again = await create('k1', { name: 'Família' });
  assert.deepEqual([again.status, again.headers.get('location')], [201, first.headers.get('location')]);
  assert.match(again.headers.get('content-type') ?? '', /^application\/json/);
  assert.deepEqual(await again.json(), await first.json());
  assert.equal(await count('groups'), groups);
});

test('a key is for one request, of one user', async () => {
  await create('k2', { name: 'Um' });
  const other = await create('k2', { name: 'Dois' });
  assert.deepEqual([other.status, await codeOf(other)], [422, 'idempotency_key_reused']);
  const elsewhere = await upload('k2', 'uma conversa');
  assert.equal(elsewhere.status, 422);
  assert.equal((await create('k2', { name: 'Dois' }, 'stranger')).status, 201);
  assert.equal((await create('', { name: 'Um' })).status, 400);
  assert.equal((await create('k'.repeat(256), { name: 'Um' })).status, 400);
});

test('an upload that comes again is the same export; another file under its key is refused and leaves nothing', async () => {
  const first = (await (await upload('u1', 'uma conversa')).json()) as Export;
  const exports = await count('exports');
  const again = await upload('u1', 'uma conversa');
  assert.equal(again.status, 202);
  assert.equal(((await again.json()) as Export).id, first.id);
  const other = await upload('u1', 'outra conversa');
  assert.deepEqual([other.status, await codeOf(other)], [422, 'idempotency_key_reused']);
  assert.equal(await count('exports'), exports);
  await gateway.admin`update prosa.exports set state = 'failed', error_code = 'export_not_a_chat' where id = ${first.id}`;
  assert.equal(((await (await upload('u1', 'uma conversa')).json()) as Export).id, first.id);
});

test('a failure keeps no key', async () => {
  const empty = await upload('u2', '');
  assert.equal(empty.status, 422);
  assert.equal((await upload('u2', 'agora sim')).status, 202);
});

test('two at once: one is done, the other is told so', async () => {
  const answers = await Promise.all([create('k3', { name: 'Três' }), create('k3', { name: 'Três' })]);
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.ok(statuses[0] === 201 && (statuses[1] === 201 || statuses[1] === 409), String(statuses));
  const groups = await count('groups');
  assert.equal((await create('k3', { name: 'Três' })).status, 201);
  assert.equal(await count('groups'), groups);
});

test('one that is worked on is waited for, but not for ever', async () => {
  const keyHash = createHash('sha256').update('k4').digest();
  const request = createHash('sha256')
    .update(JSON.stringify(['POST', '/v1/groups', { name: 'Quatro', zone: 'America/Sao_Paulo', locale: 'pt-BR' }]))
    .digest();
  await gateway.admin`
    insert into prosa.idempotency_keys (user_id, key_hash, request_hash) values (${gateway.users.owner}, ${keyHash}, ${request})`;
  const waiting = await create('k4', { name: 'Quatro' });
  assert.deepEqual([waiting.status, await codeOf(waiting)], [409, 'request_in_progress']);
  assert.ok(Number(waiting.headers.get('retry-after')) > 0);
  await gateway.admin`update prosa.idempotency_keys set created_at = now() - interval '11 minutes' where key_hash = ${keyHash}`;
  assert.equal((await create('k4', { name: 'Quatro' })).status, 201);
});

test('a body that no operation asked for counts for nothing, however deep it is', async () => {
  const group = await gateway.createGroup();
  const ask = (body: string) =>
    gateway.ask('owner', `/v1/groups/${group.id}/analyses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `deep-${group.id}` },
      body,
    });
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const [first, again] = [await ask(deep), await ask('{}')];
  assert.deepEqual([first.status, again.status], [202, 202]);
  assert.equal(first.headers.get('location'), again.headers.get('location'));
});
