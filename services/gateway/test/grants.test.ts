import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Grant, GroupId } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: string;
before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  bia = group.subject.id;
});
after(() => gateway[Symbol.asyncDispose]());

const path = (userId: string) => `/v1/groups/${groupId}/grants/${userId}`;
const put = (person: Person, userId: string, grant: object) => gateway.send(person, 'PUT', path(userId), grant);
const remove = (person: Person, userId: string) => gateway.ask(person, path(userId), { method: 'DELETE' });
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

test('access that is given works at once, can be changed, and ends at once', async () => {
  const stranger = gateway.users.stranger;
  assert.equal((await gateway.ask('stranger', `/v1/groups/${groupId}`)).status, 404);
  const given = await put('admin', stranger, { role: 'viewer' });
  assert.equal(given.status, 200);
  const { createdAt, ...grant } = (await given.json()) as Grant;
  assert.deepEqual(grant, { userId: stranger, role: 'viewer', memberId: null });
  assert.ok(Date.parse(createdAt) <= Date.now());
  assert.equal((await gateway.ask('stranger', `/v1/groups/${groupId}`)).status, 200);
  assert.equal((await gateway.ask('stranger', `/v1/groups/${groupId}/exports`)).status, 403);
  await put('owner', stranger, { role: 'analyst' });
  assert.equal((await gateway.ask('stranger', `/v1/groups/${groupId}/exports`)).status, 200);
  assert.equal((await remove('admin', stranger)).status, 204);
  assert.equal((await gateway.ask('stranger', `/v1/groups/${groupId}`)).status, 404);
  assert.equal((await remove('admin', stranger)).status, 404);
});

test('owners and admins see everybody', async () => {
  const { items } = (await (await gateway.ask('admin', `/v1/groups/${groupId}/grants`)).json()) as { items: Grant[] };
  assert.deepEqual(items.map(({ role }) => role).toSorted(), ['admin', 'analyst', 'owner', 'subject', 'viewer']);
});

test('a subject is linked to a member of this group', async () => {
  const user = randomUUID();
  assert.equal((await put('owner', user, { role: 'subject' })).status, 400);
  assert.equal((await put('owner', user, { role: 'subject', memberId: `mem_${'0'.repeat(32)}` })).status, 404);
  const other = await gateway.createGroup();
  assert.equal((await put('owner', user, { role: 'subject', memberId: other.subject.id })).status, 404);
  assert.equal((await put('owner', user, { role: 'subject', memberId: bia })).status, 200);
});

test('nobody raises themself, and an admin touches no owner', async () => {
  assert.equal((await put('admin', gateway.users.admin, { role: 'owner' })).status, 403);
  assert.equal((await put('analyst', gateway.users.analyst, { role: 'admin' })).status, 403);
  assert.equal((await put('admin', randomUUID(), { role: 'owner' })).status, 403);
  await put('owner', gateway.users.stranger, { role: 'owner' });
  assert.equal((await put('admin', gateway.users.stranger, { role: 'viewer' })).status, 403);
  assert.equal((await remove('admin', gateway.users.stranger)).status, 404);
  assert.equal((await remove('owner', gateway.users.stranger)).status, 204);
});

test('everybody may leave, but a group keeps an owner', async () => {
  assert.equal((await remove('viewer', gateway.users.viewer)).status, 204);
  assert.equal((await gateway.ask('viewer', `/v1/groups/${groupId}`)).status, 404);
  for (const answer of [
    await remove('owner', gateway.users.owner),
    await put('owner', gateway.users.owner, { role: 'admin' }),
  ]) {
    assert.equal(answer.status, 409);
    assert.equal(await codeOf(answer), 'conflict');
  }
  assert.equal((await gateway.ask('owner', `/v1/groups/${groupId}`)).status, 200);
});
