import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './testing.ts';

/** Instants of messages at these local times, `dd/MM/yyyy HH:mm`. */
const instants = async (zone: string, ...times: string[]): Promise<string[]> => {
  const { entries } = await readText(times.map((time, index) => `${time} - P${index}: oi\n`).join(''), {
    zone,
    dateOrder: 'dmy',
  });
  return entries.map(({ instant }) => instant);
};

test('Brazil without summer time', async () => {
  assert.deepEqual(await instants('America/Sao_Paulo', '05/01/2024 14:05'), ['2024-01-05T17:05:00Z']);
});

test('Brazil, summer time until 2019', async () => {
  assert.deepEqual(await instants('America/Sao_Paulo', '05/01/2019 14:05', '05/03/2019 14:05'), [
    '2019-01-05T16:05:00Z',
    '2019-03-05T17:05:00Z',
  ]);
});

test('the hour that was skipped on 4 November 2018 lands after the change', async () => {
  assert.deepEqual(await instants('America/Sao_Paulo', '03/11/2018 23:59', '04/11/2018 00:30', '04/11/2018 01:00'), [
    '2018-11-04T02:59:00Z',
    '2018-11-04T03:30:00Z',
    '2018-11-04T03:00:00Z',
  ]);
});

test('the hour that came twice on 16 February 2019 follows the conversation', async () => {
  assert.deepEqual(
    await instants(
      'America/Sao_Paulo',
      '16/02/2019 23:10',
      '16/02/2019 23:50',
      '16/02/2019 23:10',
      '16/02/2019 23:40',
      '17/02/2019 00:05',
    ),
    [
      '2019-02-17T01:10:00Z',
      '2019-02-17T01:50:00Z',
      '2019-02-17T02:10:00Z',
      '2019-02-17T02:40:00Z',
      '2019-02-17T03:05:00Z',
    ],
  );
});

test('other zones, each in its own way', async () => {
  assert.deepEqual(await instants('Asia/Kolkata', '05/01/2024 14:05'), ['2024-01-05T08:35:00Z']);
  assert.deepEqual(await instants('America/New_York', '10/03/2024 02:30'), ['2024-03-10T07:30:00Z']);
  assert.deepEqual(await instants('Australia/Lord_Howe', '07/04/2024 01:45'), ['2024-04-06T14:45:00Z']);
  assert.deepEqual(await instants('UTC', '29/02/2024 23:59'), ['2024-02-29T23:59:00Z']);
  assert.deepEqual(await instants('Pacific/Apia', '31/12/2011 10:00'), ['2011-12-30T20:00:00Z']);
});

test('agrees with Intl for every hour of two decades', async () => {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: 'America/Sao_Paulo',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const lines: string[] = [];
  const expected: string[] = [];
  for (let at = Date.UTC(2008, 0, 1, 12); at < Date.UTC(2022, 0, 1); at += 7 * 3_600_000) {
    const [date = '', time = ''] = format.format(at).split(' ');
    lines.push(`${date} ${time.slice(0, 5)} - Ana: oi\n`);
    expected.push(`${new Date(at).toISOString().slice(0, 19)}Z`);
  }
  const { entries } = await readText(lines.join(''));
  assert.deepEqual(
    entries.map(({ instant }) => instant),
    expected,
  );
});

test('an unknown zone is refused', async () => {
  await assert.rejects(readText('05/01/2024 14:05 - Ana: oi\n', { zone: 'America/Saopaulo' }), {
    code: 'request_invalid',
  });
});
