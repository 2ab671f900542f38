import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type Group, type GroupId, newId, type SubjectRequest } from '@prosa/contracts';
import { matcher, places, seal } from '@prosa/vault';
import { type Gateway, startGateway } from '../fixture.ts';
import { groupKeyOf } from '../report-rows.ts';
import { bodyOf, problemOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let handle: string;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
const number = '+5541999990001';
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  handle = (await bodyOf<Group>(gateway.ask('owner', `/v1/groups/${groupId}`))).requestHandle;
  const nameKey = matcher(await groupKeyOf(gateway, groupId), 'name')(number);
  await gateway.admin`
    insert into prosa.member_names (group_id, name_key, member_id, kind, name_sealed, first_seen, last_seen)
    values (${groupId}, ${nameKey}, ${bia.id}, 'number', ${seal(bia.key, places.memberName(bia.id), number)}, now(), now())`;
});
after(() => gateway[Symbol.asyncDispose]());

const base = '/v1/privacy/anonymous-requests';
const open = (body: object = {}) =>
  bodyOf<{ id: string; expiresAt: string }>(
    gateway.post('anonymous', base, { handle, kind: 'access', contact: number, ...body }),
  );
/** The code that was sent last; sending is nobody's to wait for. */
const codeOf = async (contact: string, atLeast = 1): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const sent = gateway.codes.filter((one) => one.contact === contact);
    if (sent.length >= atLeast) return sent.at(-1)?.code ?? '';
    await delay(10);
  }
  return assert.fail('no code was sent');
};
const verify = (id: string, code: string) => gateway.post('anonymous', `${base}/${id}/verification`, { code });
const follow = (id: string, token: string, rest = '') =>
  gateway.ask('anonymous', `${base}/${id}${rest}`, { headers: { authorization: `Bearer ${token}` } });
const listed = async () =>
  (await bodyOf<{ items: SubjectRequest[] }>(gateway.ask('owner', `/v1/groups/${groupId}/privacy/requests`))).items;
const other = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

test('a number proved by a code is matched with its member; the answer and the export are had with a token', async () => {
  const { id } = await open({ details: 'Quero ver tudo.' });
  // Nobody has proved anything: it is no request yet.
  assert.deepEqual(await listed(), []);
  const code = await codeOf(number);
  assert.match(code, /^\d{8}$/);
  assert.deepEqual(await problemOf(verify(id, other(code))), [422, 'code_invalid']);
  const { token } = await bodyOf<{ token: string }>(verify(id, code));
  assert.deepEqual(await problemOf(verify(id, code)), [422, 'code_invalid'], 'a code is good once');
  const [asked] = await listed();
  assert.deepEqual(
    [asked?.id, asked?.memberId, asked?.withoutAccount, asked?.details],
    [id, bia.id, true, 'Quero ver tudo.'],
  );
  assert.equal((await bodyOf<SubjectRequest>(follow(id, token))).state, 'opened');
  assert.deepEqual(await problemOf(follow(id, token, '/export')), [409, 'conflict']);
  assert.deepEqual(await problemOf(follow(id, 'x'.repeat(43))), [404, 'not_found']);
  await bodyOf(
    gateway.send('admin', 'PATCH', `/v1/privacy/requests/${id}`, { state: 'answered', answer: 'Na exportação.' }),
  );
  assert.equal((await bodyOf<SubjectRequest>(follow(id, token))).answer, 'Na exportação.');
  const person = await bodyOf<{ member: { id: string } }>(follow(id, token, '/export'));
  assert.equal(person.member.id, bia.id);
  const told = await gateway.admin<{ data: { userId?: string; state: string } }[]>`
    select event -> 'data' as data from prosa.outbox
    where event ->> 'type' = 'privacy.request-changed' and event -> 'data' ->> 'requestId' = ${id} order by position`;
  assert.deepEqual(
    told.map(({ data }) => [data.state, data.userId === undefined]),
    [
      ['opened', true],
      ['answered', false],
    ],
  );
});

test('no oracle: who is in a group, and whether there is one, changes nothing of the answer nor of what is sent', async () => {
  const stranger = '+5541988880002';
  const shape = async (body: object) => {
    const answer = await gateway.post('anonymous', base, { handle, kind: 'access', contact: number, ...body });
    const fields = Object.keys((await answer.json()) as object);
    const headers = [...answer.headers.keys()].filter((name) => !/date|trace|ratelimit/.test(name));
    return [answer.status, fields, headers];
  };
  const usual = await shape({ contact: '+5541988880003' });
  assert.deepEqual(await shape({ contact: stranger }), usual);
  assert.deepEqual(await shape({ handle: 'f'.repeat(32), contact: stranger }), usual);
  // A stranger is sent a code like everybody, and learns that there is nothing only after proving the number theirs.
  const { id } = await open({ contact: '+5541988880004', kind: 'confirmation' });
  await bodyOf(verify(id, await codeOf('+5541988880004')));
  const asked = (await listed()).find((one) => one.id === id);
  assert.equal(asked?.memberId, null);
});

test('a code is tried five times, and is good for a quarter of an hour', async () => {
  const contact = '+5541977770001';
  const { id } = await open({ contact });
  const code = await codeOf(contact);
  for (let tries = 0; tries < 5; tries += 1) assert.equal((await verify(id, other(code))).status, 422);
  assert.deepEqual(await problemOf(verify(id, code)), [422, 'code_invalid']);

  const late = '+5541977770002';
  const second = await open({ contact: late });
  const good = await codeOf(late);
  await gateway.admin`update prosa.data_subject_requests set code_expires_at = now() where id = ${second.id}`;
  assert.deepEqual(await problemOf(verify(second.id, good)), [422, 'code_invalid']);
  // What nobody proved is forgotten.
  await gateway.admin`update prosa.data_subject_requests set opened_at = now() - interval '2 days' where id = ${second.id}`;
  const [swept] = await gateway.admin<{ count: number }[]>`
    select private.sweep_unverified(now() - interval '1 day') as count`;
  assert.equal(swept?.count, 1);
});

test('one contact is sent three codes a day, and is told nothing of it', async () => {
  const contact = 'bia@example.com';
  for (let n = 0; n < 4; n += 1) await open({ contact });
  await codeOf(contact, 3);
  const last = '+5541966660001';
  await open({ contact: last });
  await codeOf(last);
  assert.equal(gateway.codes.filter((one) => one.contact === contact).length, 3);
});

test('neither code nor contact is stored, and nothing of it reaches the log', async () => {
  const contact = '+5541955550001';
  const { id } = await open({ contact, name: 'Bia' });
  const code = await codeOf(contact);
  const [row] = await gateway.admin<{ all: string }[]>`
    select row_to_json(r)::text as all from prosa.data_subject_requests r where id = ${id}`;
  const stored = row?.all ?? '';
  for (const secret of [code, contact, '55550001', 'Bia', Buffer.from(contact).toString('hex')])
    assert.ok(!stored.includes(secret), secret);
});

test('who asks by name alone is matched by an owner, who looks first; only once', async () => {
  const contact = 'alguem@example.com';
  const { id } = await open({ contact, name: 'Bia', kind: 'blocking' });
  await bodyOf(verify(id, await codeOf(contact)));
  const asked = (await listed()).find((one) => one.id === id);
  assert.deepEqual([asked?.memberId, asked?.name], [null, 'Bia']);
  const path = `/v1/privacy/requests/${id}`;
  const patch = (body: object) => gateway.send('owner', 'PATCH', path, body);
  assert.deepEqual(await problemOf(patch({ state: 'answered', answer: 'Feito.' })), [409, 'conflict']);
  const elsewhere = (await gateway.createGroup()).subject.id;
  assert.deepEqual(await problemOf(patch({ memberId: elsewhere })), [404, 'not_found']);
  assert.deepEqual(await problemOf(patch({ memberId: newId('member') })), [404, 'not_found']);
  await bodyOf(patch({ memberId: bia.id, state: 'answered', answer: 'Feito.' }));
  const [member] = await gateway.admin`select blocked_at from prosa.members where id = ${bia.id}`;
  assert.ok(member?.['blocked_at']);
});

test('a member of one group is unknown by the handle of another', async () => {
  const elsewhere = await gateway.createGroup();
  const there = (await bodyOf<Group>(gateway.ask('owner', `/v1/groups/${elsewhere.id}`))).requestHandle;
  const before = gateway.codes.length;
  const { id } = await open({ handle: there });
  while (gateway.codes.length === before) await delay(10);
  await bodyOf(verify(id, gateway.codes.at(-1)?.code ?? ''));
  const [row] = await gateway.admin`select group_id, member_id from prosa.data_subject_requests where id = ${id}`;
  assert.deepEqual({ ...row }, { group_id: elsewhere.id, member_id: null });
});

test('so many requests a minute of one address', async () => {
  await using small = await startGateway({ guestsPerMinute: 3 });
  const ask = () => small.post('anonymous', base, { handle, kind: 'access', contact: number });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await ask()).status);
  assert.deepEqual(statuses, [202, 202, 202, 429]);
});
