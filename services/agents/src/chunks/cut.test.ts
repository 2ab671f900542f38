import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chatDayOf } from '@prosa/insights';
import fc from 'fast-check';
import type { ChunkLine } from './chunk.ts';
import { cutChunks } from './cut.ts';

const most = 100;
const start = Date.UTC(2025, 0, 1);

/** Lines by minutes between them and tokens. */
const lines = (gaps: readonly (readonly [minutes: number, tokens: number])[], from = 0): ChunkLine[] => {
  let at = start + from * 60_000;
  return gaps.map(([minutes, tokens], index) => {
    at += minutes * 60_000;
    const id = from + index + 1;
    const localTime = new Date(at).toISOString().slice(0, 19);
    return { message: { id, memberId: null, localTime, text: '' }, line: `m${id}`, tokens };
  });
};
const cut = async (given: readonly ChunkLine[]): Promise<string[]> => {
  const texts: string[] = [];
  async function* stream() {
    yield* given;
  }
  for await (const { text } of cutChunks(stream(), most)) texts.push(text);
  return texts;
};
const chat = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 60 })), {
  maxLength: 300,
});

it('every line is in one chunk, in order, and none is too heavy', async () => {
  await fc.assert(
    fc.asyncProperty(chat, async (gaps) => {
      const given = lines(gaps);
      const weights = new Map(given.map(({ line, tokens }) => [line, tokens]));
      const chunks = await cut(given);
      assert.equal(chunks.join('\n'), given.map(({ line }) => line).join('\n'));
      for (const text of chunks) {
        const weight = text.split('\n').reduce((sum, line) => sum + (weights.get(line) ?? 0), 0);
        assert.ok(weight <= most, `${weight}`);
      }
    }),
  );
});

it('new messages at the end change the last chunk alone', async () => {
  await fc.assert(
    fc.asyncProperty(chat, chat, async (gaps, more) => {
      const before = lines(gaps);
      // The day that was the last one may go on.
      const after = lines([...gaps, ...more]);
      const [first, second] = [await cut(before), await cut(after)];
      // Unless that makes it too large to lie beside the days before it: then these end a chunk of their own.
      const last = before.at(-1);
      const day = after.filter(
        ({ message }) => last && chatDayOf(message.localTime) === chatDayOf(last.message.localTime),
      );
      const grown = day.reduce((sum, { tokens }) => sum + tokens, 0) > most ? 2 : 1;
      assert.deepEqual(
        second.slice(0, Math.max(0, first.length - grown)),
        first.slice(0, Math.max(0, first.length - grown)),
      );
    }),
  );
});

it('a day that comes in later changes few of the chunks after it', async () => {
  const days = Array.from({ length: 400 }, (_, n) => [1_440, 1 + ((n * 7) % 5)] as const);
  const all = lines(days);
  const without = all.filter(({ message }) => message.id !== 50);
  const [first, second] = [await cut(all), await cut(without)];
  const same = first.filter((text) => second.includes(text)).length;
  assert.ok(first.length >= 15 && same >= first.length - 3, `${same} of ${first.length}`);
});

it('whole days lie in one chunk where they fit', async () => {
  const gaps = Array.from({ length: 60 }, (_, n) => [n % 5 === 0 ? 1_440 : 10, 9] as const);
  const given = lines(gaps);
  const dayOf = new Map(given.map(({ line, message }) => [line, chatDayOf(message.localTime)]));
  const days = (await cut(given)).map((text) => new Set(text.split('\n').map((line) => dayOf.get(line))));
  for (const [index, chunk] of days.entries())
    for (const later of days.slice(index + 1)) assert.equal(chunk.isDisjointFrom(later), true);
});
