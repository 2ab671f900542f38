import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type Said, writeAndroid, writeIos } from './chat.ts';
import { type Fixture, startFixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const people = ['Ana', 'Bia', 'Caio'];
const texts = ['kkkk', 'oi', 'bom dia, turma', 'alguém vai na feira amanhã cedo?', 'sim'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Many people saying the same few things, several in a minute, over two days. */
const chats = fc
  .array(
    fc.record({
      // Nobody stays silent for long, so that every window has everyone in it.
      by: fc.nat(2),
      text: fc.constantFrom(...texts),
      media: fc.boolean(),
      step: fc.nat(2),
    }),
    { minLength: 30, maxLength: 60 },
  )
  .map((lines) => {
    let minute = 23 * 60 + 30;
    return lines.map(({ by, text, media, step }, index): Said => {
      minute += Math.max(0, step - 1);
      const day = 10 + Math.floor(minute / 1440);
      const time = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
      const person = people[index % 4 === 3 ? by : index % 4] ?? '';
      return {
        date: `${two(day)}/03/2025`,
        time,
        second: index % 60,
        by: person,
        text,
        ...(media && { media: 'image' }),
      };
    });
  });

/** Three windows that overlap their neighbours, each by some minutes, and together are the whole chat. */
const cases = chats.chain((chat) => {
  const third = Math.floor(chat.length / 3);
  return fc.record({
    chat: fc.constant(chat),
    overlap: fc.integer({ min: 5, max: third }),
    platforms: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    order: fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
    batchSize: fc.constantFrom(4, 1_000),
  });
});

const shown = ({ date, time, by, text }: Said): string => `${date} ${time} ${by}: ${text}`;

test('overlapping windows, of any platform and in any order, give every message once', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ chat, overlap, platforms, order, batchSize }) => {
      const third = Math.floor(chat.length / 3);
      const parts = [chat.slice(0, third + overlap), chat.slice(third, 2 * third + overlap), chat.slice(2 * third)];
      // Of a minute that no export has in full, nobody can tell how often the same was said.
      const minutes = Map.groupBy(chat, ({ date, time }) => date + time);
      fc.pre([...minutes.values()].every((all) => parts.some((part) => all.every((one) => part.includes(one)))));
      const windows = parts.map((part, index) => (platforms[index] ? writeIos(part) : writeAndroid(part)));
      const group = await fixture.createGroup();
      for (const index of order) await fixture.ingest(group, windows[index] ?? '', batchSize);
      // Once more: nothing is new.
      for (const window of windows) assert.equal((await fixture.ingest(group, `${window}\n`, batchSize)).stored, 0);
      const stored = await fixture.stored(group);
      const lines = stored.map(({ localTime, author, text }) => {
        const [year, month, day] = localTime.slice(0, 10).split('-');
        return `${day}/${month}/${year} ${localTime.slice(11, 16)} ${author}: ${text}`;
      });
      assert.deepEqual(lines.toSorted(), chat.map(shown).toSorted());
    }),
    // A counterexample is read as it is: making it smaller takes a database minutes.
    { numRuns: 25, endOnFailure: true },
  );
});
