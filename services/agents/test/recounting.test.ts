import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { openContext } from '../src/context.ts';
import { countHere } from '../src/counter.ts';
import { registry } from '../src/registry.ts';
import { forgetCounts, type Line, seedChat, startAnalysis } from './seed.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const { statistics } = registry({ embedding: offlineEmbedding, startCounter: () => countHere });

const contextOf = async (group: TestGroup) => {
  const analysisId = await startAnalysis(databases, group, ['statistics']);
  const run = { analysisId, groupId: group.groupId, watermark: 0 };
  const dependencies = { database: databases.as('agents'), vault: databases.vault };
  return openContext(dependencies, run, new AbortController().signal);
};
const resultOf = async (group: TestGroup) => (await statistics.offline.run(await contextOf(group))).result;

const families = ['activity', 'mood', 'interactions', 'moments', 'events', 'topics', 'segments'] as const;
/** All that is kept of a group's counts, open. */
const countsOf = async (group: TestGroup) => {
  const { insights } = await contextOf(group);
  const counts = [];
  for (const family of families)
    for (const grain of ['day', 'month', 'year'] as const)
      for (const one of await insights.read(family, grain, { from: '0001-01-01', to: '9999-12-31' }))
        counts.push({ family, grain, ...one });
  return counts;
};

const said = [
  'alguém vai no churrasco sábado às 15h?',
  'eu vou!',
  'Bia, você leva o carvão?',
  'kkkkkk',
  'que saudade de vocês ❤️',
  'o ônibus atrasou de novo, que raiva',
  'a reunião da escola é amanhã',
  'o Flamengo perdeu, péssimo jogo',
  '😂😂',
  'tá bom',
];
const authors = ['Ana', 'Bia', 'Caio', 'Duda'];

/** A chat of some days around the turn of a year, by a seed: at all hours, also between midnight and four. */
const chatOf = (seed: number, lines: number): Line[] => {
  let state = seed;
  const below = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
  const begin = Date.UTC(2024, 11, 27);
  return Array.from({ length: lines }, (): Line => {
    const localTime = new Date(begin + below(9 * 24 * 60) * 60_000).toISOString().slice(0, 19);
    return below(20) === 0
      ? ['', localTime, 'Ana mudou o nome do grupo']
      : [authors[below(4)] ?? '', localTime, said[below(said.length)] ?? ''];
  }).sort(([, a], [, b]) => (a < b ? -1 : 1));
};

test('what was counted upload by upload, in any order, is what counting everything at once gives', async () => {
  for (const seed of [1, 2, 3]) {
    const group = await databases.createGroup();
    const lines = chatOf(seed, 240);
    // The latest part first, the middle last: days are counted, joined from both sides, and counted again.
    const parts = [lines.slice(150), lines.slice(0, 90), lines.slice(90, 150)];
    let members: ReadonlyMap<string, MemberId> = new Map();
    for (const part of parts) {
      ({ members } = await seedChat(databases, group, part, members));
      await resultOf(group);
    }
    const [result, counts] = [await resultOf(group), await countsOf(group)];
    assert.equal(result.overview.messages, lines.filter(([author]) => author !== '').length);
    assert.ok(counts.some(({ family, grain }) => family === 'interactions' && grain === 'year'));

    await forgetCounts(databases, group);
    assert.deepEqual(await resultOf(group), result, `seed ${seed}`);
    assert.deepEqual(await countsOf(group), counts, `seed ${seed}`);
  }
});

test('only days that changed, and the chat days they touch, are read again', async () => {
  const group = await databases.createGroup();
  const { members } = await seedChat(databases, group, chatOf(4, 200));
  await resultOf(group);
  await seedChat(databases, group, [['Ana', '2025-01-02T12:00:00', 'mais uma']], members);

  const context = await contextOf(group);
  const read: { from: string; to: string }[] = [];
  await statistics.offline.run({
    ...context,
    lines: (chatDays) => {
      read.push(chatDays);
      return context.lines(chatDays);
    },
  });
  assert.deepEqual(read, [{ from: '2025-01-01', to: '2025-01-02' }]);
});

test('messages that come while a day is being counted are not lost', async () => {
  const group = await databases.createGroup();
  const { members } = await seedChat(databases, group, chatOf(5, 60));
  const context = await contextOf(group);
  let came = 0;
  const { result } = await statistics.offline.run({
    ...context,
    lines: async function* (chatDays) {
      for await (const page of context.lines(chatDays)) {
        // Behind the back of the first reading.
        if (came++ === 0) await seedChat(databases, group, [['Ana', '2024-12-30T12:00:00', 'mais uma']], members);
        yield page;
      }
    },
  });
  assert.ok(came > 1);
  const whole = await resultOf(group);
  assert.deepEqual(result.overview, whole.overview);
  const counts = await countsOf(group);
  await forgetCounts(databases, group);
  await resultOf(group);
  assert.deepEqual(await countsOf(group), counts);
});
