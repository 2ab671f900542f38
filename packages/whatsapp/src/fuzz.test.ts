import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import fc from 'fast-check';
import { headerFormats } from './header-formats.ts';
import { readBytes } from './testing.ts';

const pieces = [
  ...headerFormats.map(({ example }) => example),
  'Ana: oi\n',
  'Bia: ',
  '\n',
  '\r\n',
  ': ',
  ':',
  '\u200e',
  '\u202a',
  '\u2068@',
  '"',
  '“',
  '<Mídia oculta>',
  '<',
  '>',
  ')',
  ' (arquivo anexado)',
  'Ana mudou o nome do grupo de "',
  '" para "',
  'Ana adicionou ',
  ' saiu',
  'ENQUETE:\n',
  'OPÇÃO: a (1 voto)\n',
  'https://maps.google.com/?q=',
  '👩🏽\u200d💻',
  '\0',
  '\ufffd',
  '\ufeff',
];

/** Reads the bytes; only a reason of the error table may be thrown, and every line is accounted for. */
const check = async (bytes: Uint8Array, chunk: number): Promise<void> => {
  try {
    const { entries, summary } = await readBytes(bytes, {}, chunk);
    const { lines, messages, system, continuations, unrecognised } = summary.counts;
    assert.equal(lines, messages + system + continuations + unrecognised);
    assert.equal(entries.length, messages + system);
    if (summary.encoding !== 'utf-8') return;
    const text = Buffer.from(bytes).toString();
    const whole = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    // A lone replacement character at the end may be a character that was cut off, which is no line.
    assert.ok(lines === whole || (lines === whole - 1 && text.endsWith('\n\ufffd')));
    assert.deepEqual(
      entries.map(({ seq }) => seq),
      entries.map((_, index) => index),
    );
  } catch (error) {
    if (!(error instanceof ProsaError)) throw error;
  }
};

test('any mixture of what exports are made of', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }),
      fc.integer({ min: 1, max: 64 }),
      (parts, chunk) => check(Buffer.from(parts.join('')), chunk),
    ),
    { numRuns: 1500 },
  );
});

test('any bytes, and exports with any bytes changed', async () => {
  const whole = Buffer.from(
    '05/01/2024 14:05 - Ana: olá 👩🏽\u200d💻\nsegunda\n05/01/2024 14:06 - Bia saiu\n'.repeat(5),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 30 }),
      async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        await check(bytes, 7);
      },
    ),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => check(bytes, 16)),
    { numRuns: 500 },
  );
});

/** Each is repeated to nearly a megabyte, in one line and in many: anything quadratic would take hours. */
const hostile = [
  ': ',
  ':',
  '"',
  'a',
  '[',
  '1/',
  '05/01/2024 14:05 - ',
  '\u200e',
  '\u200d',
  'é\u0301',
  '\u2068@',
  '<',
  '> ',
  ')',
  '://',
  ' para "',
  ' adicionou ',
  'Ana mudou o nome do grupo de "a" para ',
  ' (',
  ', ',
  '\ud83d',
  '\u{e0067}',
  '+55 11 ',
];

for (const piece of hostile) {
  test(`long lines of ${JSON.stringify(piece)} take linear time`, { timeout: 60_000 }, async () => {
    const long = piece.repeat(Math.floor(900_000 / Buffer.byteLength(piece)));
    const header = '05/01/2024 14:05 - ';
    await check(Buffer.from(`${header}Ana: oi\n${header}${long}\n${header}Ana: ${long}\n${long}\n`), 65_536);
    await check(Buffer.from(`${header}${piece}\n`.repeat(20_000)), 65_536);
    await check(Buffer.from(`${header}Ana: oi\n${`${piece}\n`.repeat(100_000)}`), 65_536);
  });
}
