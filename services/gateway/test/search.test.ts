import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { type Answer, type Found, type FoundPage, type GroupId, newId, type Passage } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import { termsOf } from '@prosa/search';
import { blindIndex, type DataKey, places, seal } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { groupKeyOf, writeReport } from './report-rows.ts';

interface Turn {
  speaker: string;
  dia_id: string;
  text: string;
}
/** Invented friends who talk for a year; the first of the two groups of the evaluation set. */
const [family] = JSON.parse(
  readFileSync(new URL('../../../eval/fixtures/retrieval-pt-br.json', import.meta.url), 'utf8'),
) as { conversation: Record<string, Turn[]>; qa: { question: string; evidence: string[] }[] }[];

let gateway: Gateway;
let groupId: GroupId;
const memberOf = new Map<string, string>();
const idOf = new Map<string, number>();

/** Stores what the family said as ingestion does: sealed, its words blinded; and a vector for each session. */
const writeFamily = async (): Promise<void> => {
  const { admin } = gateway;
  const blind = blindIndex((await groupKeyOf(gateway, groupId)) as DataKey);
  const exportId = newId('export');
  const sessions = Object.entries(family?.conversation ?? {}).filter(([, turns]) => Array.isArray(turns));
  await admin`
    insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes, stored)
    values (${exportId}, ${groupId}, gen_random_uuid(), 'x', ${Buffer.from(exportId)}, 1, 327)`;
  const keys = new Map<string, Awaited<ReturnType<Gateway['addMember']>>>();
  for (const [at, [, turns]] of sessions.entries()) {
    for (const [minute, { speaker: name, dia_id, text }] of turns.entries()) {
      // The group has a Rafa already.
      const speaker = name === 'Rafa' ? 'Rafael' : name;
      const member = keys.get(speaker) ?? (await gateway.addMember(groupId, speaker));
      keys.set(speaker, member);
      memberOf.set(speaker, member.id);
      const stableKey = Buffer.from(dia_id);
      const localTime = new Date(Date.UTC(2025, 0, 6 + at * 14, 12, minute)).toISOString().slice(0, 19);
      const [row] = await admin<{ id: number }[]>`
        insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words,
          characters, media, edited, body_sealed, terms)
        values (${groupId}, ${stableKey}, ${member.id}, ${exportId}, 1, 'message', 'text', now(), ${localTime}::text::timestamp, 5,
          ${text.length}, 0, false, ${seal(member.key, places.message(stableKey), text)},
          ${`{${blind(termsOf(text)).join(',')}}`}::text::int[])
        returning id::int`;
      idOf.set(dia_id, row?.id ?? 0);
    }
    const ids = turns.map(({ dia_id }) => idOf.get(dia_id));
    const [vector] = offlineEmbedding.embed([turns.map(({ text }) => text).join('\n')]);
    await admin`
      insert into prosa.segments (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      values (${newId('segment')}, ${groupId}, ${exportId}, 1, ${ids[0] ?? 0}, ${`{${ids.join(',')}}`}::text::bigint[], now(), now(),
        ${offlineEmbedding.model}, ${`[${vector?.join(',')}]`}::text::extensions.vector)`;
  }
};

before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  await writeReport(gateway, groupId, group.subject);
  await writeFamily();
  await gateway.admin`
    update prosa.grants set member_id = ${memberOf.get('Marina') ?? ''} where user_id = ${gateway.users.subject}`;
});
after(() => gateway[Symbol.asyncDispose]());

const search = async (person: Person, body: object): Promise<FoundPage> => {
  const answer = await gateway.post(person, `/v1/groups/${groupId}/search`, body);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as FoundPage;
};
const idsOf = (items: readonly Found[]): number[] =>
  items.flatMap((item) => (item.kind === 'message' ? item.messageId : []));
const passages = (items: readonly Found[]): Passage[] => items.filter((item) => item.kind === 'message');

describe('search', () => {
  test('finds over sealed messages what the evaluation finds over plain ones', async () => {
    const questions = (family?.qa ?? []).filter((_, at) => at % 3 === 0);
    let recall = 0;
    for (const { question, evidence } of questions) {
      const found = idsOf((await search('owner', { query: question, limit: 10 })).items);
      recall += evidence.filter((name) => found.includes(idOf.get(name) ?? 0)).length / evidence.length;
    }
    assert.ok(recall / questions.length > 0.75, `${recall / questions.length}`);
  });

  test('says where the words stand, what stands around, and why', async () => {
    const { items } = await search('analyst', { query: 'Onde a Marina conheceu o Henrique?', limit: 3 });
    const passage = passages(items).find(({ messageId }) => messageId === idOf.get('D7:7'));
    assert.ok(passage);
    assert.deepEqual(
      passage.highlights.map(({ start, end }) => passage.text.slice(start, end)),
      ['conheci'],
    );
    assert.deepEqual(
      passage.around,
      ['D7:5', 'D7:6', 'D7:8', 'D7:9'].map((name) => idOf.get(name)),
    );
    assert.ok(passage.why.words.includes('conheceu') && passage.why.named);
    assert.equal(passage.memberId, memberOf.get('Marina'));
  });

  test('of a member and of a period only', async () => {
    const member = memberOf.get('Caio');
    const { items } = await search('owner', { query: 'carro', member, limit: 50 });
    assert.ok(items.length > 2);
    assert.ok(passages(items).every(({ memberId }) => memberId === member));
    const { items: some } = await search('owner', { query: 'carro', from: '2025-02-01', to: '2025-02-28', limit: 50 });
    assert.ok(some.length > 0);
    assert.ok(passages(some).every(({ localTime }) => localTime.startsWith('2025-02')));
  });

  test('page after page, each once, and a cursor is good for its search alone', async () => {
    const whole = idsOf((await search('owner', { query: 'aniversário do Theo', limit: 20 })).items);
    const first = await search('owner', { query: 'aniversário do Theo', limit: 10 });
    const second = await search('owner', { query: 'aniversário do Theo', limit: 10, cursor: first.next });
    assert.deepEqual([...idsOf(first.items), ...idsOf(second.items)], whole);
    const other = { query: 'outra coisa', cursor: first.next };
    assert.equal((await gateway.post('owner', `/v1/groups/${groupId}/search`, other)).status, 400);
  });

  test('a subject finds its own alone, and nothing tells that there is more', async () => {
    const own = memberOf.get('Marina');
    const { items } = await search('subject', {
      query: 'gravidez da Jéssica',
      limit: 50,
      kinds: ['messages', 'memories'],
    });
    assert.ok(passages(items).every(({ memberId }) => memberId === own));
    const readable = new Set(
      (await gateway.admin<{ id: number }[]>`select id::int from prosa.messages where member_id = ${own ?? ''}`).map(
        ({ id }) => id,
      ),
    );
    for (const { around } of passages(items)) assert.ok(around.every((id) => readable.has(id)));
    const nothing = await search('subject', { query: 'sanfona', limit: 50 });
    assert.ok(passages(nothing.items).every(({ memberId }) => memberId === own));
    assert.ok(
      passages(nothing.items).every(
        ({ why }) => !why.words.includes('sanfona') && !why.wordsAround.includes('sanfona'),
      ),
    );
  });

  test('memories, to those who may know them', async () => {
    const kinds = ['memories'];
    const { items } = await search('owner', { query: 'quem mora em Curitiba?', kinds });
    assert.deepEqual(
      items.map((item) => (item.kind === 'memory' ? [item.memory.value, item.why.words] : [])),
      [['Curitiba', ['mora', 'Curitiba']]],
    );
    assert.deepEqual((await search('analyst', { query: 'quem mora em Curitiba?', kinds })).items, []);
  });

  test('subjects of the latest analysis, of the whole group only', async () => {
    const kinds = ['subjects'];
    const { items } = await search('analyst', { query: 'a mangueira do quintal', kinds });
    assert.deepEqual(
      items.map((item) => (item.kind === 'subject' ? [item.subject.id, item.why.words] : [])),
      [['top_1', ['mangueira', 'quintal']]],
    );
    assert.deepEqual((await search('analyst', { query: 'mangueira', kinds, from: '2025-01-01' })).items, []);
  });

  test('nobody whose data is blocked is found', async () => {
    const member = memberOf.get('Tio Nando') ?? '';
    const found = async () =>
      passages((await search('owner', { query: 'coluna do Nando', limit: 50 })).items).some(
        ({ memberId }) => memberId === member,
      );
    assert.ok(await found());
    await gateway.admin`update prosa.members set blocked_at = now() where id = ${member}`;
    assert.equal(await found(), false);
    await gateway.admin`update prosa.members set blocked_at = null where id = ${member}`;
  });

  test('words that say nothing find nothing, and an empty query is refused', async () => {
    assert.deepEqual(await search('owner', { query: 'e aí' }), { items: [], next: null, withoutModel: null });
    assert.equal((await gateway.post('owner', `/v1/groups/${groupId}/search`, { query: ' ' })).status, 400);
  });
});

test('a question is answered with passages, and no answer is made up', async () => {
  const answer = await gateway.post('owner', `/v1/groups/${groupId}/ask`, {
    question: 'Por quanto o Caio vendeu o corsa?',
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const { method, answer: said, citations, reason, passages: found } = (await answer.json()) as Answer;
  assert.deepEqual([method, said, citations, reason], ['offline', null, [], 'no_model']);
  assert.ok(found.slice(0, 3).some(({ messageId }) => messageId === idOf.get('D3:17')));
});
