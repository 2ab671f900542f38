import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import { openKeyring, sealMessage } from '@prosa/vault';
import type { TestGroup } from '@prosa/worker/testing';
import { type Said, writeAndroid, writeIos } from './chat.ts';
import { type Fixture, startFixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const date = '10/03/2025';
const said = (time: string, by: string, text: string, more: Partial<Said> = {}): Said => ({
  ...{ date, time, by, text },
  ...more,
});
const chat: Said[] = [
  said('19:38', '', 'Ana criou o grupo "Quintal"'),
  said('19:40', 'Ana', 'oi gente, chegaram bem em casa ontem?'),
  said('19:40', 'Bia', 'kkkk', { second: 20 }),
  said('19:40', 'Bia', 'kkkk', { second: 31 }),
  said('19:41', 'Caio', 'cheguei sim, obrigado pela carona @', { mentions: 'Ana' }),
  said('19:42', 'Ana', 'olha a foto do churrasco', { media: 'image' }),
  said('19:43', 'Bia', 'ficou linda\na turma toda reunida'),
  said('19:44', 'Caio', '', { media: 'audio' }),
  said('19:45', 'Ana', 'semana que vem tem mais, na casa da Bia'),
  said('19:50', 'Bia', 'combinado então, levo o pão de queijo'),
];
const texts = async (group: Parameters<Fixture['stored']>[0]) =>
  (await fixture.stored(group)).map(
    ({ author, text, type }) => `${author}: ${type === 'deleted' ? '(apagada)' : text}`,
  );
const distinct = (lines: readonly string[]) => lines.toSorted();

test('the other platform’s export of the same group adds nothing, whichever comes first', async () => {
  for (const [first, second] of [
    [writeAndroid(chat), writeIos(chat)],
    [writeIos(chat), writeAndroid(chat)],
  ] as const) {
    const group = await fixture.createGroup();
    const one = await fixture.ingest(group, first);
    const two = await fixture.ingest(group, second);
    assert.deepEqual([one.stored, two.entries, two.stored, two.changed], [10, 10, 0, 0]);
    assert.equal((await fixture.stored(group)).length, 10);
  }
});

test('another phone knows the members by other names, numbers and marks', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid(chat));
  const theirs = { Ana: 'Aninha Prima', Bia: '~ Beatriz S.', Caio: '+55 11 98888-1234' };
  const two = await fixture.ingest(group, writeAndroid(chat, theirs));
  assert.equal(two.stored, 0);
  const rows = await fixture.stored(group);
  assert.equal(rows.length, 10);
  assert.equal(new Set(rows.map(({ memberId }) => memberId)).size, 4, 'three members and the system');
  const later = [
    ...chat,
    said('20:10', 'Caio', 'alguém viu meu casaco?'),
    said('20:11', 'Ana', 'ficou no carro'),
    said('20:12', 'Bia', 'vi'),
  ];
  await fixture.ingest(group, writeIos(later, theirs));
  const all = await fixture.stored(group);
  assert.equal(all.length, 13);
  assert.equal(new Set(all.map(({ memberId }) => memberId)).size, 4);
});

test('a contact’s name is shown rather than a number, and the latest of two', async () => {
  const group = await fixture.createGroup();
  const number = { Caio: '+55 11 98888-1234' };
  await fixture.ingest(group, writeAndroid(chat, number));
  assert.ok((await texts(group)).some((line) => line.startsWith('+55 11 98888-1234: ')));
  await fixture.ingest(group, writeAndroid(chat, { Ana: 'Ana Maria' }));
  const later = [...chat, said('21:00', 'Ana', 'boa noite a todos, até amanhã cedo')];
  await fixture.ingest(group, writeAndroid(later, { ...number, Ana: 'Ana da Silva' }));
  const authors = new Set((await fixture.stored(group)).map(({ author }) => author));
  assert.deepEqual(authors, new Set(['*', 'Ana da Silva', 'Bia', 'Caio']));
});

test('two names in one export are two people, whatever they share', async () => {
  const group = await fixture.createGroup();
  const first = [said('10:00', 'Ana', 'bom dia, grupo querido, um abraço a todos')];
  await fixture.ingest(group, writeAndroid(first));
  const second = [
    ...first,
    said('10:00', 'Bia', 'bom dia, grupo querido, um abraço a todos'),
    said('10:02', '~ Ana', 'oi'),
  ];
  const row = await fixture.ingest(group, writeAndroid(second));
  assert.equal(row.stored, 2);
  assert.equal(new Set((await fixture.stored(group)).map(({ memberId }) => memberId)).size, 3);
});

test('a change of number in the chat links the names', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid([said('10:00', '+55 11 98888-1234', 'oi')]));
  const second = [
    said('11:00', '', '+55 11 98888-1234 mudou para +55 11 97777-4321'),
    said('11:01', '+55 11 97777-4321', 'número novo'),
  ];
  await fixture.ingest(group, writeAndroid(second));
  const members = new Set((await fixture.stored(group)).flatMap(({ memberId }) => memberId ?? []));
  assert.equal(members.size, 1);
});

test('a message edited since is updated, and its older form is not added again', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid(chat));
  const edited = chat.map((message) =>
    message.text?.startsWith('semana') ? { ...message, text: 'semana que vem NÃO tem', edited: true } : message,
  );
  const row = await fixture.ingest(group, writeIos(edited));
  assert.deepEqual([row.stored, row.changed], [0, 1]);
  const after = await texts(group);
  assert.equal(after.length, 10);
  assert.ok(after.includes('Ana: semana que vem NÃO tem'));
  assert.ok((await fixture.stored(group)).some(({ edited, text }) => edited && text.includes('NÃO')));
  for (const again of [writeIos(edited), `${writeAndroid(chat)}\n`, writeAndroid(edited)]) {
    const { stored, changed } = await fixture.ingest(group, again);
    assert.deepEqual([stored, changed], [0, 0]);
  }
  assert.deepEqual(await texts(group), after);
});

test('an export from before an edit, uploaded later, does not add the older form', async () => {
  const group = await fixture.createGroup();
  const edited = chat.map((message) =>
    message.text?.startsWith('semana') ? { ...message, text: 'semana que vem NÃO tem', edited: true } : message,
  );
  await fixture.ingest(group, writeAndroid(edited));
  const { stored, changed } = await fixture.ingest(group, writeIos(chat.slice(0, 9)));
  assert.deepEqual([stored, changed], [0, 0]);
  assert.ok((await texts(group)).includes('Ana: semana que vem NÃO tem'));
});

test('a message deleted since loses its text, and an older export does not bring it back', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid(chat));
  const deleted = chat.map((message) => (message.text?.startsWith('semana') ? { ...message, deleted: true } : message));
  const event = await fixture.upload(group, writeAndroid(deleted));
  const { exportUploaded } = await import('../src/handlers/export-uploaded.ts');
  await exportUploaded(fixture.dependencies())(event, { signal: new AbortController().signal });
  const row = await fixture.find(group, event);
  assert.deepEqual([row.stored, row.changed], [0, 1]);
  const [said] = await fixture.eventsOf(event.data.exportId);
  assert.equal(said && 'changed' in said.data && said.data.changed, 1);
  const after = await texts(group);
  assert.ok(after.includes('Ana: (apagada)') && !after.some((line) => line.includes('semana')));
  for (const again of [writeIos(chat), writeIos(deleted), writeAndroid(chat.slice(3))]) {
    const { stored, changed } = await fixture.ingest(group, again);
    assert.deepEqual([stored, changed], [0, 0]);
  }
  assert.deepEqual(await texts(group), after);
});

test('an export from before a deletion, uploaded later, does not bring the text', async () => {
  const group = await fixture.createGroup();
  const deleted = chat.map((message) => (message.text?.startsWith('semana') ? { ...message, deleted: true } : message));
  await fixture.ingest(group, writeIos(deleted));
  const { stored, changed } = await fixture.ingest(group, writeAndroid(chat));
  assert.deepEqual([stored, changed], [0, 0]);
  assert.equal((await texts(group)).length, 10);
});

test('the same words in one minute by several people are as many messages, in every export', async () => {
  const noisy = ['Ana', 'Bia', 'Ana', 'Caio', 'Bia'].map((by) => said('12:00', by, 'feliz ano novo!!!'));
  const whole = [said('11:59', 'Ana', 'contagem'), ...noisy, said('12:01', 'Caio', 'viva')];
  for (const first of [whole, whole.slice(2), whole.slice(0, 4)]) {
    const group = await fixture.createGroup();
    await fixture.ingest(group, writeAndroid(first));
    await fixture.ingest(group, writeIos(whole));
    await fixture.ingest(group, writeAndroid(whole));
    assert.deepEqual(distinct(await texts(group)), distinct(whole.map(({ by, text }) => `${by}: ${text}`)));
  }
});

/** Stores a chat as it was stored when keys were 32 bytes that held the author, and texts kept the names in mentions. */
const storeFormerly = async (group: TestGroup, former: readonly Said[]) => {
  // With a message of each, everyone is a member.
  await fixture.ingest(group, writeAndroid(['Ana', 'Bia', 'Caio'].map((by) => said('08:00', by, 'presente'))));
  const members = new Map((await fixture.stored(group)).map(({ author, memberId }) => [author, memberId as MemberId]));
  const event = await fixture.upload(group, 'unread');
  await fixture.databases.as('ingestion').transaction(async (tx) => {
    const memberKeys = await tx.keys.ofMembers(group.groupId);
    const keys = await openKeyring(fixture.databases.vault, await tx.keys.ofGroup(group.groupId), memberKeys);
    const messages = former.map(({ time, by, text = '', media, mentions }) => {
      const place = { stableKey: randomBytes(32), memberId: members.get(by) ?? null };
      return {
        ...place,
        kind: by === '' ? ('system' as const) : ('message' as const),
        type: by === '' ? 'created' : (media ?? 'text'),
        sentAt: null,
        localTime: `2025-03-10T${time}:00`,
        ...{ words: 1, characters: 1, media: media ? 1 : 0, edited: false },
        bodySealed: sealMessage(keys, place, mentions ? text.replace('@', `@${mentions}`) : text),
      };
    });
    await tx.messages.insert(group.groupId, event.data.exportId, 1, messages);
  });
};

test('messages stored before keys had this form are not doubled, and can be taken back', async () => {
  const group = await fixture.createGroup();
  await storeFormerly(group, chat);
  const deleted = chat.map((message) => (message.text?.startsWith('semana') ? { ...message, deleted: true } : message));
  const later = [...deleted, said('22:00', 'Bia', 'boa noite')];
  const row = await fixture.ingest(group, writeIos(later));
  assert.deepEqual([row.stored, row.changed], [1, 1]);
  assert.equal((await fixture.ingest(group, writeAndroid(later))).stored, 0);
  assert.equal((await fixture.stored(group)).length, 3 + later.length);
});
