import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GroupId, Member, Memory, Message } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { writeReport } from './report-rows.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: string;
before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  bia = group.subject.id;
  await writeReport(gateway, groupId, group.subject);
});
after(() => gateway[Symbol.asyncDispose]());

const get = async <T>(person: Person, path: string): Promise<T> => {
  const answer = await gateway.ask(person, path);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as T;
};
const flag = async (person: Person, flags: object): Promise<number> =>
  (await gateway.send(person, 'PATCH', `/v1/members/${bia}`, flags)).status;

test('members are listed by name', async () => {
  const { items } = await get<{ items: Member[] }>('viewer', `/v1/groups/${groupId}/members`);
  assert.deepEqual(items.map(({ name }) => name).toSorted(), ['Bia', 'Rafa']);
  assert.deepEqual(
    items.map(({ minor, optedOutAt, blockedAt }) => [minor, optedOutAt, blockedAt]),
    [
      [false, null, null],
      [false, null, null],
    ],
  );
});

test('memories come with their evidence, to those who may know', async () => {
  const path = `/v1/members/${bia}/memories`;
  const { items } = await get<{ items: Memory[] }>('subject', path);
  const [memory] = items;
  assert.deepEqual(
    [memory?.memberId, memory?.predicate, memory?.value, memory?.quotes[0]?.quote, memory?.trueFrom, memory?.retiredAt],
    [bia, 'lives_in', 'Curitiba', 'moro em Curitiba', '2025-06-01T22:15:00', null],
  );
  assert.equal((await gateway.ask('analyst', path)).status, 403);
  await gateway.send('owner', 'PATCH', `/v1/groups/${groupId}`, { analystsSeeProfiles: true });
  assert.deepEqual(await get('analyst', path), { items });
});

test('a flag says since when, and keeps it; an opt-out is taken back by the person alone', async () => {
  assert.equal(await flag('owner', { optedOut: true, minor: true }), 200);
  const read = async () =>
    (await get<{ items: Member[] }>('owner', `/v1/groups/${groupId}/members`)).items.find(({ id }) => id === bia);
  const before = await read();
  assert.ok(before?.minor && before.optedOutAt !== null);
  assert.equal(await flag('admin', { optedOut: true }), 200);
  assert.deepEqual(await read(), before);
  assert.equal(await flag('owner', { optedOut: false }), 403);
  assert.equal(await flag('subject', { minor: false }), 403);
  assert.equal(await flag('subject', { optedOut: false }), 200);
  assert.deepEqual(await read(), { ...before, optedOutAt: null });
});

test('messages come in order and in pages, of a period, a member and a kind', async () => {
  const read = (person: Person, query: string) =>
    get<{ items: Message[]; next: string | null }>(person, `/v1/groups/${groupId}/messages?${query}`);
  const all = await read('analyst', '');
  assert.deepEqual(
    all.items.map(({ localTime, text }) => [localTime, text]),
    [
      ['2025-06-01T22:15:00', 'agora é oficial: moro em Curitiba'],
      ['2025-06-01T22:16:00', 'a *mangueira* vai chorar'],
    ],
  );
  const first = await read('analyst', 'limit=1');
  assert.deepEqual(first.items, all.items.slice(0, 1));
  const second = await read('analyst', `limit=1&cursor=${first.next}`);
  assert.deepEqual([second.items, second.next], [all.items.slice(1), null]);
  assert.deepEqual((await read('analyst', `member=${bia}`)).items, all.items.slice(0, 1));
  assert.deepEqual((await read('analyst', 'from=2025-06-01&to=2025-06-01&kind=message')).items, all.items);
  assert.deepEqual((await read('analyst', 'from=2025-06-02')).items, []);
  assert.deepEqual((await read('analyst', 'to=2025-05-31')).items, []);
  assert.deepEqual((await read('analyst', 'kind=system')).items, []);
  assert.deepEqual((await read('subject', '')).items, all.items.slice(0, 1));
});

test('a cursor goes on with its own list and no other', async () => {
  const path = `/v1/groups/${groupId}/messages`;
  const { next } = await get<{ next: string }>('analyst', `${path}?limit=1`);
  const other = await gateway.createGroup();
  const forged = Buffer.from(JSON.stringify(['x', "1' or 1=1", 1])).toString('base64url');
  for (const asked of [
    `${path}?limit=1&kind=message&cursor=${next}`,
    `/v1/groups/${other.id}/messages?limit=1&cursor=${next}`,
    `${path}?cursor=${forged}`,
    `${path}?cursor=nonsense`,
  ]) {
    const answer = await gateway.ask('owner', asked);
    assert.equal(answer.status, 400, asked);
    assert.equal(((await answer.json()) as { code: string }).code, 'request_invalid');
  }
});
