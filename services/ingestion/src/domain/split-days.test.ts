import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseParts } from './choose-parts.ts';
import { splitDays } from './split-days.ts';

async function* chunked(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const split = async (text: string, size = 1_000) =>
  (await Array.fromAsync(splitDays(chunked(text, size), null))).map(({ bytes }) => bytes.toString());

test('days are cut before a later date, in every common form of header', async () => {
  for (const [first, second] of [
    ['31/12/2024 23:59 - Ana: oi\nmais\n', '01/01/2025 00:00 - Ana: feliz\n'],
    ['[31/12/24, 23:59:01] Ana: oi\n', '\u200e[01/01/25, 00:00:00] Ana: \u200eimagem ocultada\n'],
    ['12/31/24, 11:59 PM - Ana: oi\n', '1/1/25, 12:00 AM - Ana: feliz\n'],
    ['2024-12-31, 23:59 - Ana: oi\n', '2025-01-01, 00:00 - Ana: feliz'],
  ] as const) {
    assert.deepEqual(await split(first + second), [first, second]);
  }
});

test('an older chat pasted into a message cuts nothing', async () => {
  const pasted = '10/03/2025 10:00 - Ana: olhem:\n01/02/2024 09:00 - Bia: antigo\n02/02/2024 09:00 - Bia: antigo\n';
  assert.deepEqual(await split(`${pasted}10/03/2025 10:01 - Ana: viram?\n`), [
    `${pasted}10/03/2025 10:01 - Ana: viram?\n`,
  ]);
});

test('nothing is lost, and the cuts are the same, however the bytes come', async () => {
  const lines = fc.array(
    fc.constantFrom('10/03/2025 1 - A: á\n', '11/03/2025 2 - B: b\n', 'x\n', '\n', '9/3/2025 3 - C: c\n'),
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 40 }), async (found, size) => {
      const text = `13/02/2025 0 - A: início\n${found.join('')}`;
      const parts = await split(text, size);
      assert.equal(parts.join(''), text);
      // The first chunk decides how dates are read: it holds the first line.
      if (size > 20) assert.deepEqual(parts, await split(text));
    }),
  );
});

test('a known day is left out unless a neighbour is new', async () => {
  const big = 'x'.repeat(40_000);
  const days = Array.from({ length: 8 }, (_, day) => `1${day}/03/2025 10:00 - Ana: ${big}\n`);
  const identity = (bytes: Buffer) => bytes.subarray(0, 10);
  const known = new Map(
    [0, 1, 2, 3, 4, 6, 7].map((day) => [identity(Buffer.from(days[day] ?? '')).toString('hex'), day]),
  );
  const parts = await Array.fromAsync(chooseParts(splitDays(chunked(days.join(''), 1_000), null), identity, known));
  // 0 and 1 are the head; 4 and 6 are beside the new day.
  assert.deepEqual(
    parts.map(({ skip }) => skip),
    [false, false, true, true, false, false, false, true],
  );
});
