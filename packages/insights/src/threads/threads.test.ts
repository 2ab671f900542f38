import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkThreads } from './link-threads.ts';
import { nameFinder } from './names.ts';
import { segmentsOf } from './segments.ts';
import { annotatedChats, members } from './testing.ts';
import type { ThreadLine } from './thread-line.ts';

const link = (lines: readonly ThreadLine[]) => {
  const linker = linkThreads(members);
  return lines.map(linker.next);
};

/** `HH:MM who text`, one line each; ids from 0. */
const linesOf = (chat: string): ThreadLine[] =>
  chat.split('\n').map((row, id) => {
    const [, time = '', memberId = '', text = ''] = /^(\S+) (\S+) (.*)$/.exec(row.trim()) ?? [];
    return { id, memberId: `mem_${memberId}`, localTime: `2025-03-10T${time}:00`, text };
  });

const antecedents = (chat: string) => link(linesOf(chat)).map(({ answers }) => answers);

test('threads of interleaved chats are told apart: two links of three and more are those a reader sees', () => {
  const found = annotatedChats.map((chat) => link(chat.map(({ line }) => line)));
  const all = annotatedChats.flat();
  const right = annotatedChats.flatMap((chat, c) =>
    chat.filter(({ answers }, id) => answers === (found[c]?.[id]?.answers ?? null)),
  );
  assert.ok(right.length / all.length > 0.66, `${right.length} of ${all.length}`);
});

test('a name says whose line is answered, wherever that line stands', () => {
  const chat = `10:00 Ana alguém tem furadeira pra emprestar?
    10:01 Bruno o jogo de hoje é que horas?
    10:02 Carla @Ana eu tenho
    10:02 Diego Bruno, começa 21h30`;
  assert.deepEqual(antecedents(chat), [null, null, 0, 1]);
  assert.deepEqual(
    link(linesOf(chat)).map(({ mentions }) => mentions),
    [[], [], ['mem_Ana'], ['mem_Bruno']],
  );
});

test('nothing is answered across a silence of more than 45 minutes', () => {
  const chat = `10:00 Ana alguém tem furadeira?
    10:46 Bruno eu tenho Ana`;
  assert.deepEqual(antecedents(chat), [null, null]);
});

test('questions are known as such', () => {
  const asked = link(linesOf('10:00 Ana alguém viu meu guarda-chuva\n10:01 Bruno está na sala'));
  assert.deepEqual(
    asked.map(({ asks }) => asks),
    [true, false],
  );
});

test('every answer points to an earlier line, and equal input gives equal links', () => {
  const lines = annotatedChats.flat().map(({ line }, id) => ({ ...line, id }));
  const once = link(lines);
  assert.deepEqual(once, link(lines));
  assert.ok(once.every(({ id, answers }) => answers === null || answers < id));
});

test('names: whole, first where it is one member’s alone, with @, and nicknames with marks', () => {
  const find = nameFinder([
    ...members,
    { memberId: 'mem_other', name: 'Ana Lima' },
    { memberId: 'mem_nick', name: 'mod^_' },
  ]);
  assert.deepEqual(find('mod^_: tenta de novo'), { addressed: ['mem_nick'], named: ['mem_nick'] });
  assert.deepEqual(find('valeu, FABIO!'), { addressed: [], named: ['mem_Fábio'] });
  assert.deepEqual(find('Ana, vem cá').named, []);
  assert.deepEqual(find('avisa a @Ana Lima e o Diego').named, ['mem_other', 'mem_Diego']);
});

test('a name that is an everyday word counts only where somebody is addressed', () => {
  const find = nameFinder([{ memberId: 'mem_bom', name: 'bom' }]);
  assert.deepEqual(find('tudo bom por aqui').named, []);
  assert.deepEqual(find('bom: olha isso').named, ['mem_bom']);
  assert.deepEqual(find('fala @bom').named, ['mem_bom']);
});

const linked = (rows: [id: number, minute: number, answers: number | null][]) =>
  rows.map(([id, minute, answers]) => ({
    id,
    answers,
    localTime: new Date(Date.UTC(2025, 2, 10, 9, minute)).toISOString().slice(0, 19),
  }));

test('segments are threads; fragments join the one under way', () => {
  const segments = segmentsOf(
    linked([
      [1, 0, null],
      [2, 1, 1],
      [3, 1, null],
      [4, 2, 2],
      [5, 2, 3],
      [6, 3, 5],
      [7, 4, null],
      [8, 60, null],
    ]),
  );
  assert.deepEqual(
    segments.map(({ messageIds }) => messageIds),
    [[1, 2, 4], [3, 5, 6, 7], [8]],
  );
});

test('segments hold every line once, and none is endless', () => {
  const lines = linked(Array.from({ length: 300 }, (_, id) => [id, id, id === 0 ? null : id - 1]));
  const segments = segmentsOf(lines);
  assert.deepEqual(
    segments.flatMap(({ messageIds }) => messageIds).sort((a, b) => a - b),
    lines.map(({ id }) => id),
  );
  assert.ok(segments.every(({ messageIds }) => messageIds.length <= 40));
});
