import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './testing.ts';

const shown = async (lines: string[]) =>
  (await readText(`${lines.join('\n')}\n`)).entries.map(({ author, text }) => [author, text]);

test('a chat pasted in another form stays text', async () => {
  assert.deepEqual(
    await shown([
      '05/01/2024 14:05 - Ana: olhem:',
      '[03/01/2024, 10:00:00] Zeca: oi',
      '[03/01/2024, 10:01:00] Ana: oi',
      '05/01/2024 14:06 - Bia: li',
    ]),
    [
      ['Ana', 'olhem:\n[03/01/2024, 10:00:00] Zeca: oi\n[03/01/2024, 10:01:00] Ana: oi'],
      ['Bia', 'li'],
    ],
  );
});

test('a chat pasted in the same form is told by time and by people who never wrote here', async () => {
  const pasted = ['03/01/2024 10:00 - Zeca: oi', '03/01/2024 10:01 - Ana: oi, Zeca'];
  assert.deepEqual(
    await shown([
      '05/01/2024 14:00 - Bia: oi',
      '05/01/2024 14:05 - Ana: olhem:',
      ...pasted,
      '05/01/2024 14:06 - Bia: li',
    ]),
    [
      ['Bia', 'oi'],
      ['Ana', `olhem:\n${pasted.join('\n')}`],
      ['Bia', 'li'],
    ],
  );
});

test('a paste that begins on the first line of the message, by people of the group', async () => {
  const first = '03/01/2024 10:00 - Bia: oi';
  const second = '03/01/2024 10:01 - Ana: oi, Bia';
  assert.deepEqual(
    await shown([
      '04/01/2024 14:00 - Bia: oi',
      `05/01/2024 14:05 - Ana: ${first}`,
      second,
      '05/01/2024 14:06 - Bia: li',
    ]),
    [
      ['Bia', 'oi'],
      ['Ana', `${first}\n${second}`],
      ['Bia', 'li'],
    ],
  );
});

test('entries of known people out of order stay entries', async () => {
  const lines = [
    '05/01/2024 10:05 - Ana: a',
    '05/01/2024 14:06 - Bia: b',
    '05/01/2024 13:50 - Ana: atrasada',
    '05/01/2024 14:07 - Bia: c',
  ];
  assert.equal((await shown(lines)).length, 4);
});

test('what is older than the whole chat is a paste', async () => {
  const lines = ['05/01/2024 14:05 - Ana: a', '03/01/2024 13:50 - Ana: de outro grupo', '05/01/2024 14:07 - Bia: c'];
  assert.equal((await shown(lines)).length, 2);
});

test('a step back that lasts is a second chat, not a paste', async () => {
  const second = Array.from(
    { length: 600 },
    (_, index) =>
      `03/01/2024 ${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} - Zeca: ${index}`,
  );
  const { summary } = await readText(
    `${['05/01/2024 14:05 - Ana: a', ...second, '06/01/2024 14:07 - Bia: c'].join('\n')}\n`,
  );
  assert.equal(summary.counts.messages, 602);
  const unfinished = await readText(`${['05/01/2024 14:05 - Ana: a', ...second.slice(0, 5)].join('\n')}\n`);
  assert.equal(unfinished.summary.counts.messages, 6);
});
