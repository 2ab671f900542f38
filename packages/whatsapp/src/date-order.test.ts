import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './testing.ts';

const chat = (dates: string[]): string => dates.map((date) => `${date}, 14:05 - Ana: oi\n`).join('');
const read = async (dates: string[], dateOrder?: 'dmy' | 'mdy' | 'ymd') => {
  const { entries, summary } = await readText(chat(dates), { dateOrder });
  return { ...summary.dateOrder, days: entries.map(({ localTime }) => localTime.slice(0, 10)) };
};

test('nothing to go by: day first', async () => {
  assert.deepEqual(await read(['5/1/24']), { order: 'dmy', evidence: 'default', days: ['2024-01-05'] });
});

test('a year of four digits in front', async () => {
  assert.deepEqual(await read(['2024-01-05']), { order: 'ymd', evidence: 'year', days: ['2024-01-05'] });
});

test('a value over 12 decides for the whole file', async () => {
  assert.deepEqual(await read(['1/5/24', '1/13/24']), {
    order: 'mdy',
    evidence: 'value',
    days: ['2024-01-05', '2024-01-13'],
  });
  assert.deepEqual(await read(['5/1/24', '13/1/24']), {
    order: 'dmy',
    evidence: 'value',
    days: ['2024-01-05', '2024-01-13'],
  });
  assert.deepEqual(await read(['24/01/31', '24/02/01']), {
    order: 'ymd',
    evidence: 'chronology',
    days: ['2024-01-31', '2024-02-01'],
  });
});

test('time runs forward', async () => {
  assert.deepEqual(await read(['1/11/24', '1/12/24', '2/1/24']), {
    order: 'mdy',
    evidence: 'chronology',
    days: ['2024-01-11', '2024-01-12', '2024-02-01'],
  });
});

test('days in a row are likelier than months in a row', async () => {
  const days = ['1/5/24', '1/6/24', '1/7/24', '1/8/24', '1/9/24'];
  assert.deepEqual((await read(days)).evidence, 'chronology');
  assert.equal((await read(days)).order, 'mdy');
});

test('only the United States write 1/5/24, 2:05 PM', async () => {
  const { summary, entries } = await readText('1/5/24, 2:05\u202fPM - Ana: oi\n');
  assert.deepEqual(summary.dateOrder, { order: 'mdy', evidence: 'locale' });
  assert.equal(entries[0]?.localTime, '2024-01-05T14:05:00');
});

test("the caller's hint wins over a guess, not over what cannot be", async () => {
  assert.deepEqual(await read(['5/1/24'], 'mdy'), { order: 'mdy', evidence: 'hint', days: ['2024-05-01'] });
  assert.equal((await read(['13/1/24'], 'mdy')).order, 'dmy');
});

test('a late value corrects a guess from there on, and says so: a second reading is right throughout', async () => {
  const early = Array.from(
    { length: 60_000 },
    () => '5/1/24, 14:05 - Ana: oi, tudo bem com vocês? Quanto tempo! Vamos nos ver um dia desses\n',
  );
  const { summary, entries } = await readText(`${early.join('')}5/13/24, 14:05 - Ana: oi\n`);
  assert.equal(entries.length, 60_001);
  assert.equal(entries.at(-1)?.localTime, '2024-05-13T14:05:00');
  assert.deepEqual(summary.dateOrder, { order: 'mdy', evidence: 'value', correctedAt: 60_001 });
  assert.equal(entries[0]?.localTime, '2024-01-05T14:05:00');
  const again = await readText(`${early.join('')}5/13/24, 14:05 - Ana: oi\n`, { dateOrder: summary.dateOrder.order });
  assert.deepEqual(again.summary.dateOrder, { order: 'mdy', evidence: 'hint' });
  assert.ok(again.entries.slice(0, -1).every(({ localTime }) => localTime === '2024-05-01T14:05:00'));
});

test('lines that contradict a decision stay text, and are counted', async () => {
  const days = Array.from({ length: 200 }, (_, day) => `${(day % 28) + 1}/${Math.floor(day / 28) + 1}/24`);
  const stray = '5/13/24';
  assert.deepEqual((await read([...days, stray, stray])).days.length, 200);
  const { summary } = await readText(chat([...days, stray, '28/8/24', stray]));
  assert.deepEqual(summary.dateOrder, { order: 'dmy', evidence: 'value', contradictions: 2 });
  assert.equal(summary.counts.continuations, 2);
});

test('calendars of Iran and Thailand', async () => {
  assert.deepEqual((await read(['۱۴۰۲/۱۲/۲۹', '۱۴۰۳/۱/۱', '۱۴۰۳/۱۲/۳۰'])).days, [
    '2024-03-19',
    '2024-03-20',
    '2025-03-20',
  ]);
  assert.deepEqual((await read(['29/2/2567'])).days, ['2024-02-29']);
});

test('hours of twelve', async () => {
  const lines = ['12:00 AM', '1:00 AM', '12:00 PM', '11:59 PM'].map((time) => `05/01/2024 ${time} - Ana: oi\n`);
  const { entries } = await readText(lines.join(''));
  assert.deepEqual(
    entries.map(({ localTime }) => localTime.slice(11, 16)),
    ['00:00', '01:00', '12:00', '23:59'],
  );
  const taiwan = ['凌晨12:30', '上午9:00', '中午12:30', '下午1:00', '晚上11:00'].map(
    (time) => `[2024/1/5 ${time}:00] Ana: oi\n`,
  );
  const read = await readText(taiwan.join(''));
  assert.deepEqual(
    read.entries.map(({ localTime }) => localTime.slice(11, 16)),
    ['00:30', '09:00', '12:30', '13:00', '23:00'],
  );
});
