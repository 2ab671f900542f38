import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DateOrder } from './index.ts';
import { readText } from './testing.ts';

/** Every header of the formats table; `␣` is U+202F, `°` U+00A0, `‹R›` U+200F. All say 5 January 2024, 14:05. */
const dialects: [locale: string, header: string, hint?: DateOrder][] = [
  ['pt-BR Android', '05/01/2024 14:05 - '],
  ['pt-BR Android yy', '05/01/24 14:05 - '],
  ['pt-BR Android 12h', '05/01/2024 2:05␣PM - '],
  ['pt-BR iOS', '[05/01/2024, 14:05:12] '],
  ['pt-BR iOS no comma', '[05/01/2024 14:05:12] '],
  ['pt-BR iOS yy', '[05/01/24, 14:05:12] '],
  ['pt-PT Android', '05/01/24, 14:05 - '],
  ['en-US Android', '1/5/24, 2:05␣PM - '],
  ['en-US Android 24h', '1/5/24, 14:05 - ', 'mdy'],
  ['en-US iOS', '[1/5/24, 2:05:12␣PM] '],
  ['en-GB Android', '05/01/2024, 14:05 - '],
  ['en-GB iOS', '[05/01/2024, 14:05:12] '],
  ['en-IN Android', '05/01/24, 2:05␣pm - '],
  ['en-CA iOS', '[2024-01-05, 2:05:12␣p.m.] '],
  ['ISO/sv Android', '2024-01-05, 14:05 - '],
  ['de Android', '05.01.24, 14:05 - '],
  ['de iOS', '[05.01.24, 14:05:12] '],
  ['de Android 12h', '05.01.24, 2:05 nachm. - '],
  ['es-ES Android', '5/1/24, 14:05 - '],
  ['es-MX Android', '05/01/2024, 2:05␣p.°m. - '],
  ['es iOS', '[5/1/24, 2:05:12␣p.°m.] '],
  ['fr Android', '05/01/2024 à 14:05 - '],
  ['fr iOS', '[05/01/2024 14:05:12] '],
  ['it/da dotted time', '05/01/24, 14.05 - '],
  ['nl Android', '05-01-2024 14:05 - '],
  ['nl iOS', '[05-01-2024 14:05:12] '],
  ['ar Android', '٥‹R›/١‹R›/٢٠٢٤، ٢:٠٥ م - '],
  ['ar iOS', '‹R›[5‹R›/1‹R›/2024, 2:05:12 م] '],
  ['hi Android', '5/1/24, 2:05 pm - '],
  ['ja Android', '2024/01/05 14:05 - '],
  ['ja iOS 12h', '[2024/01/05 午後2:05:12] '],
  ['ko iOS', '[2024. 1. 5. 오후 2:05:12] '],
  ['ko Android', '2024. 1. 5. 오후 2:05 - '],
  ['zh-CN Android', '2024/1/5 14:05 - '],
  ['zh-TW iOS', '[2024/1/5 下午2:05:12] '],
  ['zh-HK iOS', '[5/1/2024, 下午2:05:12] '],
  ['ru Android', '05.01.2024, 14:05 - '],
  ['tr Android', '05.01.2024 14:05 - '],
  ['tr Android 12h', '5.01.2024 ÖS 2:05 - '],
  ['fa Android Jalali', '۱۴۰۲/۱۰/۱۵، ۱۴:۰۵ - '],
  ['th Android BE', '5/1/2567 14:05 - '],
  ['fi iOS', '[5.1.2024 klo 14.05.12] '],
  ['hr/cs Android', '5. 1. 2024. 14:05 - '],
  ['hu Android', '2024. 01. 05. 14:05 - '],
  ['id Android', '05/01/24 14.05 - '],
  ['el Android', '5/1/24, 2:05 μ.μ. - '],
  ['time-first (vi)', '14:05, 05/01/2024 - '],
  ['WhatsApp Web copy', '[14:05, 05/01/2024] '],
  ['legacy month name', '5 Jan 2024 14:05 - '],
  ['legacy iOS colon', '05/01/24 14:05:12: '],
];

const written = (header: string): string =>
  header.replaceAll('␣', '\u202f').replaceAll('°', '\u00a0').replaceAll('‹R›', '\u200f');

test('the table has 50 dialects', () => assert.equal(dialects.length, 50));

for (const [locale, header, dateOrder] of dialects) {
  test(`reads ${locale}: ${header}`, async () => {
    const line = written(header);
    const { entries, summary } = await readText(`${line}Ana: oi\nnot a header: 10/05\n${line}Bia: tudo bem?\n`, {
      dateOrder,
    });
    const time = /12/u.test(header.replace(/^.*?2024|^.*?24/u, '')) ? '2024-01-05T14:05:12' : '2024-01-05T14:05:00';
    assert.deepEqual(
      entries.map(({ author, text, localTime }) => [author, text, localTime]),
      [
        ['Ana', 'oi\nnot a header: 10/05', time],
        ['Bia', 'tudo bem?', time],
      ],
    );
    assert.equal(
      entries.map((entry) => `${entry.original}\n`).join(''),
      `${line}Ana: oi\nnot a header: 10/05\n${line}Bia: tudo bem?\n`,
    );
    assert.equal(summary.counts.unrecognised, 0);
  });
}
