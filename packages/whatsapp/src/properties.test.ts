import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanName, cleanText } from './clean.ts';
import { type HeaderFormat, headerFormats, writeHeader } from './header-formats.ts';
import { readText } from './testing.ts';

const START = Date.UTC(2024, 0, 5, 14, 5);
const MINUTE = 60_000;

const unicode = (maxLength: number) =>
  fc.string({
    unit: fc.oneof(fc.constantFrom(...'abc áéõç 0-'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength,
  });

/** A name as a phone may hold it. Quotation marks come in pairs there, an apostrophe after a letter, and a colon without a space after it. */
const name = unicode(24)
  .map((text) =>
    text
      .replace(/[\r\n"“”„«»‹›「」『』《》]/gu, '')
      .replace(/(?<![a-zà-ú])['‘’]/giu, '')
      .replaceAll(':', '')
      .trim(),
  )
  .filter((text) => cleanName(text) !== '' && !text.startsWith('+'));

/** Lines that look like headers of other dialects, like notices, like media: all of it typed by someone. */
const structure = ({ format }: HeaderFormat): string =>
  format
    .replaceAll(/([a-z])\1*/giu, '$1')
    .replace('H', 'h')
    .replaceAll(/[dM]/gu, 'n')
    .replaceAll('\u202f', ' ');
const decoysFor = (header: HeaderFormat): string[] =>
  headerFormats.filter((other) => structure(other) !== structure(header)).map(({ example }) => `${example}Zeca: oi`);
const lineFor = (header: HeaderFormat) =>
  fc.oneof(
    { weight: 6, arbitrary: unicode(60) },
    { weight: 2, arbitrary: fc.constantFrom(...decoysFor(header)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('Ana saiu', '10/05 às 14:00: reunião', 'a: b: c: d', '- [x] feito', '"aspas', ''),
    },
  );

interface Written {
  author: string;
  lines: string[];
  minutes: number;
}
const message = (header: HeaderFormat): fc.Arbitrary<Written> =>
  fc.record({
    author: name,
    lines: fc
      .array(lineFor(header), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.map((text) => text.replace(/[\r\n\u200e]/gu, '')))
      .filter(
        ([first = '', ...more]) =>
          cleanText(first).trim() !== '' && !more.some((text) => text.startsWith(header.example.slice(0, 4))),
      )
      .filter((lines) => !/[<>)]$/u.test(lines[0] ?? '') && !/>$/u.test(lines.at(-1) ?? '')),
    minutes: fc.integer({ min: 0, max: 3000 }),
  });

const write = (header: HeaderFormat, messages: readonly Written[]) => {
  let at = START;
  const times: string[] = [];
  const file = messages.map(({ author, lines, minutes }) => {
    at += minutes * MINUTE;
    times.push(new Date(at).toISOString().slice(0, 19));
    return `${writeHeader(header, new Date(at))}${author}: ${lines.join('\n')}\n`;
  });
  return { file: file.join(''), times };
};

/** `Ana wrote quickly: x` may be a notice in a language that is not known: the names here do not begin with one another. */
const apart = (messages: readonly Written[]): boolean => {
  const names = messages.map(({ author }) => cleanName(author));
  return !names.some((name) => names.some((other) => other !== name && other.startsWith(name)));
};

/** The order in which a format writes its date: given as a hint, since few messages may leave it open. */
const orderOf = ({ format }: HeaderFormat) => (format.indexOf('M') < format.indexOf('d') ? 'mdy' : 'dmy');

for (const header of headerFormats) {
  test(`what was written is read back: ${header.locale}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(message(header), { minLength: 1, maxLength: 8 }).filter(apart),
        fc.integer({ min: 1, max: 200 }),
        async (messages, chunk) => {
          const { file, times } = write(header, messages);
          const { entries, summary } = await readText(file, { dateOrder: orderOf(header) }, chunk);
          assert.deepEqual(
            entries.map(({ author, text, localTime }) => [author, text, localTime]),
            messages.map(({ author, lines }, index) => [
              cleanName(author),
              cleanText(lines.join('\n').trimEnd()),
              times[index],
            ]),
          );
          assert.equal(entries.map(({ original }) => `${original}\n`).join(''), file);
          const { lines, messages: count, system, continuations, unrecognised } = summary.counts;
          assert.equal(lines, count + system + continuations + unrecognised);
        },
      ),
      { numRuns: 40 },
    );
  });
}

test('a chat of strangers pasted in the same form stays in its message', async () => {
  const header = headerFormats[0] as HeaderFormat;
  const pasted = fc.array(
    fc.record({
      author: fc.constantFrom('Zeca', 'Yara'),
      text: unicode(20).map((text) => text.replace(/[\r\n\u200e]/gu, 'x')),
    }),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(pasted, async (strangers) => {
      const paste = strangers.map(
        ({ author, text }, index) => `${writeHeader(header, new Date(START - 1e8 + index * MINUTE))}${author}: ${text}`,
      );
      const line = (minute: number, text: string) =>
        `${writeHeader(header, new Date(START + minute * MINUTE))}${text}\n`;
      const { summary } = await readText(
        `${line(0, 'Ana: oi')}${line(1, `Bia: vejam:\n${paste.join('\n')}`)}${line(2, 'Ana: li')}`,
      );
      assert.deepEqual([summary.counts.messages, summary.authors.map(({ name }) => name).sort()], [3, ['Ana', 'Bia']]);
    }),
    { numRuns: 50 },
  );
});
