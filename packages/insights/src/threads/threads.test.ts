import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { minutesBetween } from '../wall-clock.ts';
import { cutText } from '../words/chunks.ts';
import type { Candidate } from './candidate.ts';
import { silenceMinutes } from './conversations.ts';
import { linkThreads } from './link-threads.ts';
import { nameFinder } from './names.ts';
import { readLine } from './read-line.ts';
import { beginningScore, farness, otherScore, ownScore } from './scores.ts';
import { sharedWords } from './shared-words.ts';
import { annotatedChats, members } from './testing.ts';
import type { MemberName, ThreadLine } from './thread-line.ts';
import { openWindow, reach } from './window.ts';

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

test('whoever is looked for by name is a member of the group in question', () => {
  const [line] = linesOf('10:00 Ana Bruno, cadê você?');
  const other: MemberName[] = [{ memberId: 'mem_other', name: 'Bruno' }];
  const mentioned = [members, other, [], members].map((group) => line && linkThreads(group).next(line).mentions);
  assert.deepEqual(mentioned, [['mem_Bruno'], ['mem_other'], [], ['mem_Bruno']]);
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
  const findIn = nameFinder([
    ...members,
    { memberId: 'mem_other', name: 'Ana Lima' },
    { memberId: 'mem_nick', name: 'mod^_' },
  ]);
  const find = (text: string) => findIn(cutText(text).chunks);
  assert.deepEqual(find('mod^_: tenta de novo'), { addressed: ['mem_nick'], named: ['mem_nick'] });
  assert.deepEqual(find('valeu, FABIO!'), { addressed: [], named: ['mem_Fábio'] });
  assert.deepEqual(find('Ana, vem cá').named, []);
  assert.deepEqual(find('avisa a @Ana Lima e o Diego').named, ['mem_other', 'mem_Diego']);
});

test('a name that is an everyday word counts only where somebody is addressed', () => {
  const findIn = nameFinder([{ memberId: 'mem_bom', name: 'bom' }]);
  const find = (text: string) => findIn(cutText(text).chunks);
  assert.deepEqual(find('tudo bom por aqui').named, []);
  assert.deepEqual(find('bom: olha isso').named, ['mem_bom']);
  assert.deepEqual(find('fala @bom').named, ['mem_bom']);
});

/** As linkThreads, but with every line in reach looked at. */
const linkExhaustively = (lines: readonly ThreadLine[]): (number | null)[] => {
  const findNames = nameFinder(members);
  const window = openWindow();
  const words = sharedWords(reach);
  return lines.map((threadLine, index) => {
    const line = readLine(threadLine, findNames);
    const silence = index === 0 ? 0 : minutesBetween(lines[index - 1]?.localTime ?? '', threadLine.localTime);
    if (silence > silenceMinutes) window.clear();
    const sought = window.enter(line);
    const { candidate, oldest } = sought;
    words.next(line.said, candidate.place, oldest);
    let highest = beginningScore(sought, silence);
    let best: Candidate | null = null;
    for (let place = candidate.place - 1; place >= oldest; place -= 1) {
      const earlier = window.at(place) ?? assert.fail();
      const share = words.shareOf(place);
      const score =
        earlier.author === candidate.author
          ? ownScore(sought, earlier, share)
          : farness(sought, earlier) + otherScore(sought, earlier, share);
      if (score <= highest) continue;
      highest = score;
      best = earlier;
    }
    window.settle(candidate, best);
    return best?.line.id ?? null;
  });
};

test('what is not looked at would not have won', () => {
  const said = fc.array(
    fc.record({
      author: fc.constantFrom(...members),
      named: fc.option(fc.constantFrom(...members), { freq: 4 }),
      wait: fc.oneof({ weight: 40, arbitrary: fc.constantFrom(0, 0, 0, 1, 2, 9) }, fc.constant(50)),
      text: fc.array(
        fc.constantFrom(
          'bolo',
          'jogo',
          'professora',
          'caderno',
          'alguém',
          'obrigada',
          'kkk',
          'e',
          'oi',
          '?',
          '!menu',
          'sim',
        ),
        { maxLength: 6 },
      ),
    }),
    { minLength: 60, maxLength: 200 },
  );
  fc.assert(
    fc.property(said, (lines) => {
      let minute = 0;
      const chat = lines.map(({ author, named, wait, text }, id): ThreadLine => {
        minute += wait;
        const localTime = new Date(Date.UTC(2025, 2, 10, 9, minute)).toISOString().slice(0, 19);
        return {
          id,
          memberId: author.memberId,
          localTime,
          text: [named?.name.split(' ')[0] ?? [], text].flat().join(' '),
        };
      });
      assert.deepEqual(
        link(chat).map(({ answers }) => answers),
        linkExhaustively(chat),
      );
    }),
    { numRuns: 60 },
  );
});
