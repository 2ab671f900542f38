import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type AnalysisId,
  type GroupId,
  newId,
  type PersonExport,
  personExportSchema,
  type SubjectRequest,
} from '@prosa/contracts';
import { places, seal, sealJson } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from '../fixture.ts';
import { writeReport } from '../report-rows.ts';
import { bodyOf, endBasis, problemOf, recordBasis, toldOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let analysisId: AnalysisId;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  analysisId = await writeReport(gateway, groupId, bia);
  const { admin } = gateway;
  await admin`
    insert into prosa.member_names (group_id, name_key, member_id, kind, name_sealed, first_seen, last_seen)
    values (${groupId}, 'x', ${bia.id}, 'number', ${seal(bia.key, places.memberName(bia.id), '+55 41 99999-0001')}, now(), now())`;
  await admin`
    insert into prosa.transfer_records (organisation_id, group_id, purpose, processor, region, model, data_classes, input_tokens)
    select organisation_id, id, 'model_transfer', 'api.example.com', 'us', 'm', '{pseudonymised_text}', 9
    from prosa.groups where id = ${groupId}`;
  await recordBasis(gateway, groupId, 'profiles', 'legitimate_interest');
  const id = newId('profile');
  await admin`
    insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words, method)
    values (${id}, ${groupId}, ${bia.id}, ${analysisId}, 'disc', 'scored',
      ${sealJson({ id: '', key: bia.key }, places.profile(id), { scores: [] })}, 0.5, 900, 'offline')`;
  // A memory that quotes somebody else, as no agent should write it.
  const [joke] = await admin<{ id: string }[]>`
    select id from prosa.messages where group_id = ${groupId} and member_id <> ${bia.id}`;
  const memoryId = newId('memory');
  const body = { value: 'mangueiras', quotes: [{ messageId: Number(joke?.id), quote: 'a *mangueira* vai chorar' }] };
  await admin`
    insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
      confidence, true_from, model, vector)
    values (${memoryId}, ${groupId}, ${bia.id}, ${analysisId}, 'other', 'likes',
      ${sealJson({ id: '', key: bia.key }, places.memory(memoryId), body)}, array[${joke?.id ?? 0}]::bigint[], 0.9,
      '2025-06-02', 'offline', '[1,2]')`;
});
after(() => gateway[Symbol.asyncDispose]());

const read = async (person: Person, path: string): Promise<PersonExport> =>
  personExportSchema.parse(await bodyOf(gateway.ask(person, path)));
const own = () => `/v1/privacy/export?groupId=${groupId}`;

test('everything held about a person, in the documented form', async () => {
  const person = await read('subject', own());
  assert.deepEqual(
    [person.member.name, person.member.groupName, person.member.names.map(({ kind, name }) => [kind, name])],
    ['Bia', 'Quintal da Vó', [['number', '+55 41 99999-0001']]],
  );
  assert.deepEqual(
    person.messages.map(({ text }) => text),
    ['agora é oficial: moro em Curitiba'],
  );
  assert.deepEqual(
    person.memories.map(({ value, quotes }) => [value, quotes.length]),
    [
      ['Curitiba', 1],
      ['mangueiras', 0],
    ],
  );
  assert.deepEqual(
    person.profiles.map(({ kind, words }) => [kind, words]),
    [['disc', 900]],
  );
  assert.equal(person.figures['activity']?.[0]?.['messages'], 1);
  assert.equal(person.legalBases.length, 5);
  assert.deepEqual(
    person.recipients.processors.map(({ processor, transfers }) => [processor, transfers]),
    [['api.example.com', 1]],
  );
  assert.deepEqual(person.recipients.users.map(({ role, users }) => `${role} ${users}`).sort(), [
    'admin 1',
    'analyst 1',
    'owner 1',
    'subject 1',
    'viewer 1',
  ]);
  assert.equal(person.transfers.length, 1);
});

test('nobody else’s words are in it, as data or as a document', async () => {
  const json = await (await gateway.ask('subject', own())).text();
  const answer = await gateway.ask('subject', `${own()}&format=markdown`);
  assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const document = await answer.text();
  for (const text of [json, document]) {
    assert.ok(text.includes('moro em Curitiba'));
    assert.ok(!/Rafa|mangueira\*? vai|chorar/.test(text));
  }
  for (const part of [
    '# Seus dados no grupo Quintal da Vó',
    'legítimo interesse',
    'api.example.com',
    '## Seus direitos',
  ])
    assert.ok(document.includes(part), part);
});

test('what has no basis any more is still held, and so in it', async () => {
  await endBasis(gateway, groupId, 'memories');
  await endBasis(gateway, groupId, 'statistics');
  const { memories, figures } = await read('subject', own());
  assert.equal(memories.length, 2);
  assert.ok(figures['activity']);
});

test('many messages come whole and in order', async () => {
  const { admin } = gateway;
  const [row] = await admin<{ exportId: string }[]>`
    select export_id as "exportId" from prosa.messages where group_id = ${groupId} limit 1`;
  await admin.begin(async (sql) => {
    for (let n = 0; n < 2_100; n += 1) {
      const stableKey = Buffer.from(`many ${n}`);
      await sql`
        insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, local_time, words,
          characters, media, edited, body_sealed)
        values (${groupId}, ${stableKey}, ${bia.id}, ${row?.exportId ?? ''}, 2, 'message', 'text',
          ${new Date(Date.UTC(2025, 6, 1) + n * 60_000).toISOString().slice(0, 19)}::text::timestamp, 1, 9, 0, false,
          ${seal(bia.key, places.message(stableKey), `mensagem ${n}`)})`;
    }
  });
  const { messages } = await read('subject', own());
  assert.equal(messages.length, 2_101);
  assert.deepEqual(messages.at(-1)?.text, 'mensagem 2099');
  assert.equal(new Set(messages.map(({ id }) => id)).size, 2_101);
});

test('as the answer to a request it can be had by who opened it and who handles it; another kind has none', async () => {
  const open = (kind: string) =>
    bodyOf<SubjectRequest>(gateway.post('subject', `/v1/groups/${groupId}/privacy/requests`, { kind }));
  const { id } = await open('portability');
  for (const person of ['subject', 'admin'] as const) {
    const { member } = await read(person, `/v1/privacy/requests/${id}/export`);
    assert.equal(member.id, bia.id);
  }
  const other = await open('confirmation');
  assert.deepEqual(await problemOf(gateway.ask('owner', `/v1/privacy/requests/${other.id}/export`)), [409, 'conflict']);
  const handedOut = (await toldOf(gateway, groupId)).filter(({ type }) => type === 'privacy.data-exported');
  assert.ok(handedOut.length >= 7);
});
