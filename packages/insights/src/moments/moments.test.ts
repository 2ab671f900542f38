import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MemberId, momentsSection } from '@prosa/contracts';
import type { MessageFacts } from '../message-facts.ts';
import { type Conversation, readConversations } from './conversations.ts';
import { finishMoments } from './finish.ts';
import { highlightOf, type SpokenMessage } from './highlight.ts';
import { reactionOf } from './reaction.ts';
import { keepStandouts, prominence } from './standouts.ts';

const [ana, bia, caio] = ['a', 'b', 'c'].map((letter): MemberId => `mem_${letter.repeat(32)}`) as [
  MemberId,
  MemberId,
  MemberId,
];

let nextId = 1;
const facts = (localTime: string, memberId: MemberId = ana, rest: Partial<MessageFacts> = {}): MessageFacts => ({
  id: nextId++,
  memberId,
  kind: 'message',
  type: 'text',
  localTime,
  words: 1,
  media: 0,
  edited: false,
  ...rest,
});

const split = (lines: MessageFacts[]) => {
  const reader = readConversations();
  const found = lines.flatMap((line) => reader.next(line) ?? []);
  return { found: [...found, ...[reader.end()].filter((last) => last !== null)], silence: reader.longestSilence() };
};

describe('conversations', () => {
  it('end after 45 minutes of silence, which system lines do not break', () => {
    const { found, silence } = split([
      facts('2025-03-10T23:30:00'),
      facts('2025-03-11T00:15:00', bia),
      facts('2025-03-11T00:30:00', ana, { kind: 'system', memberId: null }),
      facts('2025-03-11T01:00:01'),
    ]);
    assert.deepEqual(
      found.map(({ from, to, messageIds }) => [from, to, messageIds.length]),
      [
        ['2025-03-10T23:30:00', '2025-03-11T00:15:00', 2],
        ['2025-03-11T01:00:01', '2025-03-11T01:00:01', 1],
      ],
    );
    assert.deepEqual(silence, { from: '2025-03-11T00:15:00', to: '2025-03-11T01:00:01', hours: 0.8 });
  });

  it('know no silence before the second message, and none without messages', () => {
    assert.deepEqual(split([facts('2025-03-10T10:00:00')]).silence, null);
    assert.deepEqual(split([]), { found: [], silence: null });
  });

  it('are cut where a group never pauses', () => {
    const second = (n: number) => new Date(Date.UTC(2025, 2, 10) + n * 1_000).toISOString().slice(0, 19);
    const { found } = split(Array.from({ length: 1_200 }, (_, n) => facts(second(n))));
    assert.deepEqual(
      found.map(({ messageIds }) => messageIds.length),
      [500, 500, 200],
    );
  });
});

const conversation = (from: string, minutes: number, shares: Partial<Record<MemberId, number>>): Conversation => {
  const members = new Map(Object.entries(shares) as [MemberId, number][]);
  const messages = members.values().reduce((sum, count) => sum + count, 0);
  const to = new Date(Date.parse(`${from}Z`) + minutes * 60_000).toISOString().slice(0, 19);
  return { from, to, messageIds: Array.from({ length: messages }, () => nextId++), members };
};

describe('prominence', () => {
  it('is messages a minute x people x the root of messages', () => {
    // 25 messages in 15 + 10 minutes is 1 a minute; the root is 5; two people who talk evenly count as two.
    const even = prominence(conversation('2025-03-10T10:00:00', 15, { [ana]: 12.5, [bia]: 12.5 }));
    assert.ok(Math.abs(even - 10) < 1e-9);
  });

  it('puts pace and people before length', () => {
    const long = conversation('2025-03-10T10:00:00', 240, { [ana]: 60, [bia]: 60 });
    const lively = conversation('2025-03-10T20:00:00', 20, { [ana]: 15, [bia]: 15, [caio]: 15 });
    const monologue = conversation('2025-03-10T22:00:00', 20, { [ana]: 44, [bia]: 1 });
    assert.ok(prominence(lively) > prominence(long));
    assert.ok(prominence(lively) > 2 * prominence(monologue));
  });

  it('is 0 for one person and for a few messages', () => {
    assert.equal(prominence(conversation('2025-03-10T10:00:00', 5, { [ana]: 50 })), 0);
    assert.equal(prominence(conversation('2025-03-10T10:00:00', 5, { [ana]: 5, [bia]: 4 })), 0);
  });
});

describe('standouts', () => {
  it('are the five best on distinct days, in order of time', () => {
    const of = (day: number, hour: number, each: number) =>
      conversation(`2025-03-${day}T${hour}:00:00`, 30, { [ana]: each, [bia]: each });
    const offered = [
      of(16, 10, 9),
      of(10, 10, 20),
      of(10, 20, 21),
      of(11, 10, 30),
      of(12, 10, 8),
      of(13, 10, 40),
      of(14, 10, 25),
      of(15, 10, 10),
    ];
    for (const order of [offered, [...offered].reverse()]) {
      const standouts = keepStandouts();
      for (const one of order) standouts.offer(one);
      assert.deepEqual(
        standouts.best().map(({ from, messageIds }) => [from.slice(8, 13), messageIds.length]),
        [
          ['10T20', 42],
          ['11T10', 60],
          ['13T10', 80],
          ['14T10', 50],
          ['15T10', 20],
        ],
      );
    }
  });
});

describe('reactions', () => {
  it('are laughter, emoji and a few words of delight', () => {
    const yes = [
      'kkkk',
      'KKKKKKK',
      'kkkkk 😂',
      'rsrs',
      'hahaha',
      'HAHAHAHA',
      'hehe',
      'huehue',
      '😂😂',
      '❤️',
      '👏🏽👏🏽',
      'amei',
      'que lindaaa!!',
      'meu deus kkkkk',
      'parabéns!!',
      'MORRI',
      'GENTE',
      'PAIIIII',
      'naaaaaao',
      'kkakakak',
    ];
    for (const text of yes) assert.equal(reactionOf(text), 'only', text);
  });
  it('are read in linear time, whatever is thrown at it', () => {
    for (const piece of ['s', 'k', 'u', 'ha', 'kha', 'rs'])
      assert.notEqual(reactionOf(`${piece.repeat(50_000)}z`), 'also');
  });
  it('may go on', () => {
    for (const text of ['kkkk mas quem levou o pote?', 'quem levou o pote kkkkk'])
      assert.equal(reactionOf(text), 'also', text);
  });
  it('are not what people say', () => {
    const no = [
      '',
      'ok',
      'oi',
      'sim',
      'tô em casa',
      'as',
      'uva',
      'a rainha chegou aqui em casa hoje',
      'que horas?',
      '12',
      'aha entendi',
    ];
    for (const text of no) assert.equal(reactionOf(text), null, text);
  });
});

describe('highlight', () => {
  const said = (id: number, memberId: MemberId, minute: number, text: string): SpokenMessage => ({
    id,
    memberId,
    localTime: `2025-03-10T10:${String(minute).padStart(2, '0')}:00`,
    text,
  });

  it('is the message most members reacted to', () => {
    const found = highlightOf([
      said(1, ana, 0, 'bom dia'),
      said(2, bia, 1, 'kkkk'),
      said(3, ana, 2, 'peguei uma melancia'),
      said(4, bia, 2, 'KKKKK'),
      said(5, bia, 2, '😂'),
      said(6, caio, 4, 'amei'),
      said(7, caio, 5, 'e a marginal?'),
    ]);
    assert.deepEqual(found, { messageId: 3, reactions: 2 });
  });

  it('looks behind a message that came in between', () => {
    const found = highlightOf([
      said(1, ana, 0, 'achei o pote'),
      said(2, bia, 1, 'kkkkk'),
      said(3, caio, 1, 'e a tampa'),
      said(4, bia, 1, 'NAAAAAO'),
    ]);
    assert.deepEqual(found, { messageId: 1, reactions: 1 });
  });

  it('leaves out the author, late reactions, and answers', () => {
    const found = highlightOf([
      said(1, ana, 0, 'piada'),
      said(2, ana, 0, 'kkkk'),
      said(3, bia, 4, 'kkkk'),
      said(4, caio, 5, 'não entendi'),
    ]);
    assert.equal(found, null);
  });

  it('gives a photo its reactions and quotes no photo', () => {
    assert.equal(highlightOf([said(1, ana, 0, 'olha'), said(2, bia, 1, ''), said(3, caio, 1, '❤️')]), null);
  });
});

describe('moments', () => {
  it('fit the contract', () => {
    const one = conversation('2025-03-10T10:00:00', 1, { [ana]: 1, [bia]: 3 });
    const [first = 0, second = 0] = one.messageIds;
    const texts = new Map([
      [first, { id: first, memberId: ana, localTime: one.from, text: 'olha isso aqui minha gente' }],
      [second, { id: second, memberId: bia, localTime: one.to, text: 'rsrsrs' }],
    ]);
    const section = momentsSection.parse(finishMoments([one], null, texts));
    assert.deepEqual(section.moments[0]?.memberIds, [bia, ana]);
    assert.deepEqual(section.moments[0]?.highlight, { messageId: first, reactions: 1 });
  });
});
