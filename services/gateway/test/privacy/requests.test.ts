import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GroupId, Member, MemoryId, SubjectRequest } from '@prosa/contracts';
import { places, seal } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from '../fixture.ts';
import { writeReport } from '../report-rows.ts';
import { bodyOf, problemOf, recordBasis, toldOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  await writeReport(gateway, groupId, bia);
});
after(() => gateway[Symbol.asyncDispose]());

const open = (body: object, person: Person = 'subject') =>
  bodyOf<SubjectRequest>(gateway.post(person, `/v1/groups/${groupId}/privacy/requests`, body));
const patch = (id: string, body: object, person: Person = 'owner') =>
  gateway.send(person, 'PATCH', `/v1/privacy/requests/${id}`, body);
const handle = (id: string, body: object) => bodyOf<SubjectRequest>(patch(id, body));
const member = async () =>
  (await bodyOf<{ items: Member[] }>(gateway.ask('owner', `/v1/groups/${groupId}/members`))).items.find(
    ({ id }) => id === bia.id,
  );

test('a request is opened for oneself, due in 15 days, taken up and answered once', async () => {
  const asked = await open({ kind: 'confirmation', details: 'O que vocês guardam de mim?' });
  assert.deepEqual(
    [asked.state, asked.memberId, asked.details, asked.withoutAccount, asked.overdue],
    ['opened', bia.id, 'O que vocês guardam de mim?', false, false],
  );
  assert.equal(Date.parse(asked.dueAt) - Date.parse(asked.openedAt), 15 * 86_400_000);
  assert.equal((await handle(asked.id, { state: 'in_progress' })).state, 'in_progress');
  assert.deepEqual(await problemOf(patch(asked.id, { state: 'in_progress', answer: 'x' })), [200, undefined]);
  const answered = await handle(asked.id, { state: 'answered', answer: 'Mensagens e estatísticas.' });
  assert.ok(answered.answeredAt);
  assert.deepEqual(await problemOf(patch(asked.id, { state: 'refused', answer: 'não' })), [409, 'conflict']);
  const read = await bodyOf<SubjectRequest>(gateway.ask('subject', `/v1/privacy/requests/${asked.id}`));
  assert.equal(read.answer, 'Mensagens e estatísticas.');
  // What was asked and answered is sealed.
  const [row] = await gateway.admin<{ all: string }[]>`
    select row_to_json(r)::text as all from prosa.data_subject_requests r where id = ${asked.id}`;
  assert.ok(!/guardam|estat/.test(row?.all ?? 'guardam'));
});

test('a refusal has its reason', async () => {
  const { id } = await open({ kind: 'sharing' });
  assert.deepEqual(await problemOf(patch(id, { state: 'refused' })), [400, 'request_invalid']);
  assert.equal((await handle(id, { state: 'refused', answer: 'Não há compartilhamento.' })).state, 'refused');
});

test('what is late is told apart, in the list and by the filter', async () => {
  const { id } = await open({ kind: 'access' });
  await gateway.admin`update prosa.data_subject_requests set due_at = now() - interval '1 day' where id = ${id}`;
  const list = (query: string, person: Person = 'owner') =>
    bodyOf<{ items: SubjectRequest[] }>(gateway.ask(person, `/v1/groups/${groupId}/privacy/requests?${query}`));
  assert.deepEqual(
    (await list('overdue=true')).items.map((one) => [one.id, one.overdue]),
    [[id, true]],
  );
  assert.ok((await list('overdue=false')).items.every((one) => one.id !== id));
  assert.ok((await list('state=refused')).items.every(({ state }) => state === 'refused'));
  assert.deepEqual((await list('', 'viewer')).items, []);
  const mine = await bodyOf<{ items: SubjectRequest[] }>(gateway.ask('subject', '/v1/privacy/requests'));
  assert.ok(mine.items.some((one) => one.id === id));
  await handle(id, { state: 'answered', answer: 'Está na exportação.' });
  assert.deepEqual((await list('overdue=true')).items, []);
});

test('blocking happens with the answer', async () => {
  const { id } = await open({ kind: 'blocking' });
  assert.equal((await member())?.blockedAt, null);
  await handle(id, { state: 'answered', answer: 'Feito.' });
  assert.ok((await member())?.blockedAt);
  await bodyOf(gateway.send('owner', 'PATCH', `/v1/members/${bia.id}`, { blocked: false }));
});

test('an answered revocation ends the consents, and what was made under them', async () => {
  await recordBasis(gateway, groupId, 'search', 'consent');
  const path = `/v1/members/${bia.id}/consents`;
  await bodyOf(gateway.post('subject', path, { purpose: 'search', termsVersion: '1' }));
  const { id } = await open({ kind: 'consent_revocation' });
  await handle(id, { state: 'answered', answer: 'Revogado.' });
  const { items } = await bodyOf<{ items: { revokedAt: string | null }[] }>(gateway.ask('subject', path));
  assert.ok(items.length === 1 && items[0]?.revokedAt);
});

const [kept] = ['moro em Curitiba'];
const memoryIds = async (): Promise<MemoryId[]> =>
  (await gateway.admin<{ id: MemoryId }[]>`select id from prosa.memories where member_id = ${bia.id}`).map(
    ({ id }) => id,
  );

test('a memory is corrected by its subject, and the evidence stays', async () => {
  const [memoryId] = await memoryIds();
  const path = `/v1/members/${bia.id}/memories/${memoryId}/correction`;
  assert.equal((await gateway.send('subject', 'PUT', path, { value: 'Londrina' })).status, 204);
  const { items } = await bodyOf<{ items: { value: string; quotes: { quote: string }[] }[] }>(
    gateway.ask('subject', `/v1/members/${bia.id}/memories`),
  );
  assert.deepEqual([items[0]?.value, items[0]?.quotes[0]?.quote], ['Londrina', kept]);
  assert.equal((await gateway.send('analyst', 'PUT', path, { value: 'x' })).status, 403);
  // Wrong: it goes, with its vector, and the correction stays.
  assert.equal((await gateway.send('subject', 'PUT', path, { value: null })).status, 204);
  assert.deepEqual(await memoryIds(), []);
  const rows = await gateway.admin`select value_sealed from prosa.memory_corrections where member_id = ${bia.id}`;
  assert.deepEqual([...rows], [{ value_sealed: null }]);
  assert.equal((await gateway.send('subject', 'PUT', path, { value: null })).status, 404);
});

test('anonymised: a label for every name, in the database too, and no export brings a name back', async () => {
  const { admin } = gateway;
  const sealed = (name: string) => seal(bia.key, places.memberName(bia.id), name);
  const addName = (name: string) => admin`
    insert into prosa.member_names (group_id, name_key, member_id, kind, name_sealed, first_seen, last_seen)
    values (${groupId}, ${Buffer.from(name)}, ${bia.id}, 'name', ${sealed(name)}, now(), now())`;
  await addName('Bia Souza');
  const { id } = await open({ kind: 'anonymisation' });
  await handle(id, { state: 'answered', answer: 'Feito.' });
  const label = (await member())?.name ?? '';
  assert.match(label, /^Participante \d+$/);
  const names = async () =>
    (
      await admin<{ name: Buffer }[]>`
      select name_sealed as name from prosa.members where id = ${bia.id}
      union all select name_sealed from prosa.member_names where member_id = ${bia.id}`
    ).map(({ name }) => name);
  const [label0, ...rest] = await names();
  assert.ok(rest.length > 0 && rest.every((one) => label0?.equals(one)));
  // As ingestion does with another export.
  await admin`update prosa.members set name_key = 'x', name_sealed = ${sealed('Bia')} where id = ${bia.id}`;
  await addName('Beatriz');
  assert.equal((await member())?.name, label);
  assert.ok((await names()).every((one) => label0?.equals(one)));
  const report = await (await gateway.ask('owner', `/v1/groups/${groupId}/report?format=markdown`)).text();
  assert.ok(report.includes(label) && !report.includes('Bia'));
});

test('an erasure begins as its request is taken up', async () => {
  const { id } = await open({ kind: 'erasure' });
  await handle(id, { state: 'in_progress' });
  const [erasure] = await gateway.admin`select member_id, request_id from prosa.erasures where group_id = ${groupId}`;
  assert.deepEqual({ ...erasure }, { member_id: bia.id, request_id: id });
});

test('every step is in the trail, in ids alone', async () => {
  const told = (await toldOf(gateway, groupId)).map(({ type, data }) => {
    const { kind, state, change } = data as Record<string, string>;
    return [type.slice('privacy.'.length), kind, state, change].filter(Boolean).join(' ');
  });
  for (const step of [
    'request-changed confirmation opened',
    'request-changed confirmation in_progress',
    'request-changed confirmation answered',
    'request-changed sharing refused',
    'request-changed erasure in_progress',
    'member-changed blocked',
    'member-changed anonymised',
    'memory-corrected',
  ])
    assert.ok(told.includes(step), step);
});
