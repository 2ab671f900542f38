import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateOfNumber, dayNumber } from '../wall-clock.ts';
import { type DateLocale, readDates } from './read-dates.ts';
import type { DateReading } from './reading.ts';

const lines = (name: string): string[] =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

const minutes = (at: string): string => at.slice(0, 16);
const shown = ({ start, end }: DateReading): string => (end ? `${minutes(start)}..${minutes(end)}` : minutes(start));
const read = (text: string, sentAt: string, locale: DateLocale): string =>
  readDates(text, sentAt, locale).map(shown).join(' ');

const cases = (name: string): { text: string; sentAt: string; expected: string }[] => {
  let sentAt = '';
  return lines(name).flatMap((line) => {
    if (line.startsWith('@ ')) sentAt = line.slice(2);
    const [text, expected] = line.split(' | ');
    return line.startsWith('@ ') || text === undefined
      ? []
      : [{ text: text.replaceAll('\\n', '\n'), sentAt, expected: expected ?? '' }];
  });
};

for (const [locale, prefix] of [
  ['pt-BR', 'pt'],
  ['en', 'en'],
] as const)
  describe(`dates in ${locale}`, () => {
    for (const { text, sentAt, expected } of cases(`${prefix}-dates`))
      it(`${text} (${sentAt})`, () => assert.equal(read(text, sentAt, locale), expected));

    for (const text of lines(`${prefix}-none`))
      it(`nothing in "${text}"`, () => assert.equal(read(text, '2025-03-10T14:00', locale), ''));
  });

const phrases = [...cases('pt-dates').map(({ text }) => text), ...lines('pt-none')];
/** Nothing in them names a day by its number, its month or its feast. */
const weekly = (text: string): boolean =>
  !/\d[/.-]\d|dia|m[eê]s|ano|jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|natal|réveillon|carnaval|páscoa|pascoa|sant[ao]|corpus|tiradentes|são|cinzas|friday|finados/i.test(
    text,
  ) && !/(?:feira|\b(?:seg|ter|qua|qui|sex|s[áa]b|dom)[a-zçá]*)\.?,? \d+(?![\dh:])/i.test(text);
const plain = (text: string, sentAt: string) =>
  readDates(text, sentAt).map(({ start, end, span }) => ({ start, end, span }));
const shift = (at: string | undefined, days: number) => at && dateOfNumber(dayNumber(at) + days) + at.slice(10);
const sentAts = fc
  .date({ min: new Date('1999-12-01'), max: new Date('2090-01-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));

describe('reading dates', () => {
  it('never throws, and cites a stretch of the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...phrases),
            fc.constantFrom('e', 'às', 'a', ',', '/', '-', '99', '31', 'dia', 'h', 'de', '  ', '🎉'),
          ),
          { maxLength: 12 },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, sentAts, fc.constantFrom('pt-BR' as const, 'en' as const), (text, sentAt, locale) => {
        for (const { start, end, span } of readDates(text, sentAt, locale)) {
          assert.match(start, /^\d{4}-\d\d-\d\d(T\d\d:\d\d:00)?$/);
          assert.ok(end === undefined || end > start, `${start}..${end} in ${text}`);
          assert.ok(0 <= span.from && span.from < span.to && span.to <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts from the message: whole weeks later, whole weeks later', () => {
    const relative = phrases.filter(weekly);
    assert.ok(relative.length > 150);
    fc.assert(
      fc.property(fc.constantFrom(...relative), sentAts, fc.integer({ min: -60, max: 60 }), (text, sentAt, weeks) => {
        const moved = plain(text, sentAt).map((one) => ({
          ...one,
          start: shift(one.start, 7 * weeks),
          end: shift(one.end, 7 * weeks),
        }));
        assert.deepEqual(plain(text, shift(sentAt, 7 * weeks) ?? ''), moved);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind case, accents, emphasis and emoji', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    for (const { text, sentAt, expected } of cases('pt-dates').filter(({ text }) => !/[àº]/.test(text)))
      for (const variant of [text.toUpperCase(), bare(text), `*${text}*`, `🎉 ${text} 🥳`, text.normalize('NFD')])
        assert.equal(read(variant, sentAt, 'pt-BR'), expected, variant);
  });
});
