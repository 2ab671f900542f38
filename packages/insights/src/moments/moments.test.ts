import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MemberId, momentsSection } from '@prosa/contracts';
import fc from 'fast-check';
import type { ReadMessage } from '../read-message.ts';
import { finishMoments } from './finish.ts';
import { highlightOf, type SpokenMessage } from './highlight.ts';
import { type MomentsPartial, mergeMoments, momentsOf } from './partial.ts';
import { prominence } from './prominence.ts';
import { reactionOf } from './reaction.ts';

const [ana, bia, caio] = ['a', 'b', 'c'].map((letter): MemberId => `mem_${letter.repeat(32)}`) as [
  MemberId,
  MemberId,
  MemberId,
];

let nextId = 1;
const said = (memberId: MemberId, localTime: string, text = ''): ReadMessage & { memberId: MemberId } => ({
  id: nextId++,
  memberId,
  kind: 'message',
  type: 'text',
  localTime,
  words: 1,
  media: 0,
  edited: false,
  text,
  sentiment: null,
});

/** A conversation in which members take turns, in shares of a stretch of minutes. */
const conversation = (from: string, minutes: number, ...shares: [MemberId, number][]) => {
  const turns = shares.flatMap(([memberId, count]) => new Array<MemberId>(count).fill(memberId));
  const step = (minutes * 60_000) / (turns.length - 1);
  return turns.map((memberId, turn) =>
    said(memberId, new Date(Date.parse(`${from}Z`) + turn * step).toISOString().slice(0, 19)),
  );
};

describe('prominence', () => {
  it('is messages a minute x people x the root of messages', () => {
    // 16 messages in 6 + 10 minutes is 1 a minute; the root is 4; two people who talk evenly count as two.
    const even = prominence(conversation('2025-03-10T10:00:00', 6, [ana, 8], [bia, 8]));
    assert.ok(Math.abs(even - 8) < 1e-9);
  });

  it('puts pace and people before length', () => {
    const long = conversation('2025-03-10T10:00:00', 240, [ana, 60], [bia, 60]);
    const lively = conversation('2025-03-10T20:00:00', 20, [ana, 15], [bia, 15], [caio, 15]);
    const monologue = conversation('2025-03-10T22:00:00', 20, [ana, 44], [bia, 1]);
    assert.ok(prominence(lively) > prominence(long));
    assert.ok(prominence(lively) > 2 * prominence(monologue));
  });

  it('is 0 for one person and for a few messages', () => {
    assert.equal(prominence(conversation('2025-03-10T10:00:00', 5, [ana, 50])), 0);
    assert.equal(prominence(conversation('2025-03-10T10:00:00', 5, [ana, 5], [bia, 4])), 0);
    assert.equal(prominence([]), 0);
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
  const at = (id: number, memberId: MemberId, minute: number, text: string): SpokenMessage => ({
    id,
    memberId,
    localTime: `2025-03-10T10:${String(minute).padStart(2, '0')}:00`,
    text,
  });

  it('is the message most members reacted to', () => {
    const found = highlightOf([
      at(1, ana, 0, 'bom dia'),
      at(2, bia, 1, 'kkkk'),
      at(3, ana, 2, 'peguei uma melancia'),
      at(4, bia, 2, 'KKKKK'),
      at(5, bia, 2, '😂'),
      at(6, caio, 4, 'amei'),
      at(7, caio, 5, 'e a marginal?'),
    ]);
    assert.deepEqual(found, { messageId: 3, reactions: 2 });
  });

  it('looks behind a message that came in between', () => {
    const found = highlightOf([
      at(1, ana, 0, 'achei o pote'),
      at(2, bia, 1, 'kkkkk'),
      at(3, caio, 1, 'e a tampa'),
      at(4, bia, 1, 'NAAAAAO'),
    ]);
    assert.deepEqual(found, { messageId: 1, reactions: 1 });
  });

  it('leaves out the author, late reactions, and answers', () => {
    const found = highlightOf([
      at(1, ana, 0, 'piada'),
      at(2, ana, 0, 'kkkk'),
      at(3, bia, 4, 'kkkk'),
      at(4, caio, 5, 'não entendi'),
    ]);
    assert.equal(found, null);
  });

  it('gives a photo its reactions and quotes no photo', () => {
    assert.equal(highlightOf([at(1, ana, 0, 'olha'), at(2, bia, 1, ''), at(3, caio, 1, '❤️')]), null);
  });
});

describe('moments', () => {
  const evenly = (from: string, each: number) => conversation(from, 30, [ana, each], [bia, each]);
  const told = (partial: MomentsPartial) =>
    finishMoments(partial).moments.map(({ from, messages }) => [from, messages]);

  it('of a day are its best conversation with who took part and the highlight, and the longest silence', () => {
    const lines = [
      said(caio, '2025-03-10T08:00:00'),
      ...evenly('2025-03-10T10:00:00', 9),
      said(bia, '2025-03-10T20:00:00', 'olha isso aqui minha gente'),
      said(ana, '2025-03-10T20:00:20', 'rsrsrs'),
      ...evenly('2025-03-10T20:01:00', 15),
      { ...said(ana, '2025-03-11T01:00:00'), kind: 'system' as const, memberId: null },
    ];
    const section = momentsSection.parse(finishMoments(momentsOf(lines)));
    assert.deepEqual(section, {
      moments: [
        {
          from: '2025-03-10T20:00:00',
          to: '2025-03-10T20:31:00',
          messages: 32,
          memberIds: [ana, bia],
          highlight: { messageId: lines[19]?.id, reactions: 1 },
        },
      ],
      silence: { from: '2025-03-10T10:30:00', to: '2025-03-10T20:00:00', hours: 9.5 },
    });
  });

  it('know silence within one conversation, and none without a second message', () => {
    const one = said(ana, '2025-03-10T10:00:00');
    assert.deepEqual(finishMoments(momentsOf([])), { moments: [], silence: null });
    assert.equal(finishMoments(momentsOf([one])).silence, null);
    assert.deepEqual(finishMoments(momentsOf([one, said(bia, '2025-03-10T10:45:00')])).silence, {
      from: one.localTime,
      to: '2025-03-10T10:45:00',
      hours: 0.8,
    });
  });

  it('are cut where a group never pauses', () => {
    const [moment] = finishMoments(momentsOf(conversation('2025-03-10T05:00:00', 600, [ana, 600], [bia, 600]))).moments;
    assert.equal(moment?.messages, 500);
  });

  it('of a longer time are the five best days, in order of time, and the longest silence, also between days', () => {
    const days = [
      evenly('2025-03-16T10:00:00', 9),
      [...evenly('2025-03-10T10:00:00', 20), ...evenly('2025-03-10T20:00:00', 21)],
      evenly('2025-03-11T10:00:00', 30),
      evenly('2025-03-12T10:00:00', 8),
      evenly('2025-03-13T10:00:00', 40),
      evenly('2025-03-14T10:00:00', 25),
      evenly('2025-03-15T10:00:00', 10),
    ].sort(([a], [b]) => ((a?.localTime ?? '') < (b?.localTime ?? '') ? -1 : 1));
    const whole = days.map(momentsOf).reduce(mergeMoments);
    assert.deepEqual(told(whole), [
      ['2025-03-10T20:00:00', 42],
      ['2025-03-11T10:00:00', 60],
      ['2025-03-13T10:00:00', 80],
      ['2025-03-14T10:00:00', 50],
      ['2025-03-15T10:00:00', 20],
    ]);
    assert.deepEqual(finishMoments(whole).silence, {
      from: '2025-03-11T10:30:00',
      to: '2025-03-12T10:00:00',
      hours: 23.5,
    });
  });

  it('merge alike however the days are grouped', () => {
    const anyDay = fc.array(
      fc.record({ hour: fc.integer({ min: 4, max: 20 }), each: fc.integer({ min: 1, max: 12 }), minutes: fc.nat(40) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 9 }), fc.nat(9), fc.nat(9), (plan, one, other) => {
        const days = plan.map((talks, day) =>
          momentsOf(
            talks
              .flatMap(({ hour, each, minutes }) =>
                conversation(
                  `2025-03-1${day}T${String(hour).padStart(2, '0')}:00:00`,
                  minutes,
                  [ana, each],
                  [bia, each],
                ),
              )
              .sort((a, b) => (a.localTime < b.localTime ? -1 : 1)),
          ),
        );
        const inputs = JSON.stringify(days);
        const merge = (some: MomentsPartial[]) => some.reduce(mergeMoments, momentsOf([]));
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const [a, b, c] = [merge(days.slice(0, from)), merge(days.slice(from, to)), merge(days.slice(to))];
        assert.deepEqual(mergeMoments(mergeMoments(a, b), c), merge(days));
        assert.deepEqual(mergeMoments(a, mergeMoments(b, c)), merge(days));
        assert.equal(JSON.stringify(days), inputs);
        assert.deepEqual(JSON.parse(inputs), days);
      }),
    );
  });
});
