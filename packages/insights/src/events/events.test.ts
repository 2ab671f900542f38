import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import type { ReadMessage } from '../read-message.ts';
import { secondsOf } from '../wall-clock.ts';
import { finishEvents } from './finish.ts';
import { type EventsPartial, eventsOf, mergeEvents } from './partial.ts';
import { foldPlans } from './planned/fold-plans.ts';
import { unpackFacts } from './planned/packed-fact.ts';
import { readFact } from './planned/read-fact.ts';
import { packPulse, unpackPulse } from './pulse.ts';

const member = (letter: string): MemberId => `mem_${letter.repeat(32)}`;
const asOf = '2030-01-01T00:00:00';

const line = (id: number, author: string, localTime: string, text: string): ReadMessage => ({
  id,
  memberId: author === '' ? null : member(author),
  kind: author === '' ? 'system' : 'message',
  type: 'text',
  localTime,
  words: 1,
  media: 0,
  edited: false,
  text,
  sentiment: null,
});

/** By chat day, in the plainest way. */
const daysOf = (lines: readonly ReadMessage[]): ReadMessage[][] => {
  const shifted = (at: string) => new Date((secondsOf(at) - 4 * 3_600) * 1_000).toISOString().slice(0, 10);
  return [...Map.groupBy(lines, ({ localTime }) => shifted(localTime)).values()];
};
const partialsOf = (lines: readonly ReadMessage[]): EventsPartial[] =>
  daysOf(lines).map((day) => eventsOf(day, 'pt-BR'));
const none: EventsPartial = { days: [] };
const merged = (partials: readonly EventsPartial[]): EventsPartial => partials.reduce(mergeEvents, none);
const plansOf = (partial: EventsPartial) => finishEvents(partial, [], { asOf: '2025-03-01T00:00:00' }).planned;

const texts = fc.constantFrom(
  'churrasco sábado às 15h, topam?',
  'bora amanhã às 20h?',
  'festa dia 30 na casa da Bia',
  'eu vou',
  'sim',
  '👍',
  'não',
  'talvez',
  'e o churrasco?',
  'sábado eu vou',
  'mudou pra domingo',
  'mudou o horário: 21h',
  'cancelado',
  'confirmado',
  'fechado: às 22h',
  'kkkk',
  'vi um filme',
  '',
);
/** Days of a few messages to a hundred, some in the small hours. */
const chats = fc
  .array(
    fc.record({
      text: texts,
      author: fc.constantFrom('a', 'b', 'c', ''),
      wait: fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 90_000 }),
      ),
    }),
    { maxLength: 80 },
  )
  .map((all) => {
    let second = secondsOf('2025-03-10T22:00:00');
    return all.map(({ text, author, wait }, index) => {
      second += wait;
      return line(index + 1, author, new Date(second * 1_000).toISOString().slice(0, 19), text);
    });
  });

describe('events by chat day', () => {
  it('find the plans that reading the whole history finds', () => {
    fc.assert(
      fc.property(chats, (lines) => {
        const messages = lines.filter((one) => one.memberId !== null) as (ReadMessage & { memberId: MemberId })[];
        const facts = messages.flatMap((message, index) => readFact(message, index + 1, 'pt-BR') ?? []);
        assert.deepEqual(plansOf(merged(partialsOf(lines))), foldPlans(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('merge in any grouping, survive JSON, and are left as they were', () => {
    fc.assert(
      fc.property(chats, fc.nat(), fc.nat(), (lines, x, y) => {
        const days = partialsOf(lines);
        const before = JSON.stringify(days);
        const [first = 0, second = 0] = [x % (days.length + 1), y % (days.length + 1)].sort((a, b) => a - b);
        const [a, b, c] = [days.slice(0, first), days.slice(first, second), days.slice(second)].map(merged);
        assert.ok(a && b && c);
        const whole = merged(days);
        assert.deepEqual(mergeEvents(mergeEvents(a, b), c), whole);
        assert.deepEqual(mergeEvents(a, mergeEvents(b, c)), whole);
        assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
        assert.equal(JSON.stringify(days), before);
      }),
    );
  });

  it('keep no answers to nothing', () => {
    const chatter = Array.from({ length: 90 }, (_, n) => line(n + 2, 'b', `2025-03-10T10:${10 + (n % 50)}:00`, 'oi'));
    const facts = (lines: ReadMessage[]) =>
      eventsOf(lines, 'pt-BR').days.flatMap(([, , , all]) =>
        [...unpackFacts(all, { second: 0, index: 0 })].map(({ messageId }) => messageId),
      );
    const late = [line(92, 'a', '2025-03-10T11:00:00', 'eu vou'), line(93, 'a', '2025-03-10T11:00:00', 'sim')];
    assert.deepEqual(facts([line(1, 'a', '2025-03-10T10:00:00', 'sim'), ...chatter, ...late]), []);
    const proposal = line(91, 'c', '2025-03-10T10:59:00', 'jantar hoje às 20h?');
    assert.deepEqual(facts([...chatter.slice(0, 89), proposal, ...late]), [91, 92, 93]);
  });

  it('begin at four in the morning', () => {
    const [day] = eventsOf([line(1, 'a', '2025-03-11T03:59:59', 'oi')], 'pt-BR').days;
    assert.equal(day?.[0], '2025-03-10');
    assert.equal(eventsOf([line(1, 'a', '2025-03-11T04:00:00', 'oi')], 'pt-BR').days[0]?.[0], '2025-03-11');
    assert.deepEqual(eventsOf([line(1, '', '2025-03-11T04:00:00', 'oi')], 'pt-BR'), none);
  });

  it('tell the liveliest stretches, but not of one member alone', () => {
    const hour = (day: number, authors: string) =>
      [...authors].map((author, n) => line(1, author, `2025-03-${10 + day}T12:${String(n).padStart(2, '0')}:00`, 'oi'));
    const quiet = [0, 1, 2, 5, 6, 7, 8, 11, 12, 13].flatMap((day) => hour(day, 'a'));
    const lines = [...quiet, ...hour(3, 'aaaaaaaaaaaaaaaaaaaa'), ...hour(9, 'abcabcabcabcabcabcab')];
    lines.sort((a, b) => (a.localTime < b.localTime ? -1 : 1));
    const { bursts } = finishEvents(merged(partialsOf(lines)), [], { asOf });
    assert.deepEqual(
      bursts.map(({ from, to, messages }) => [from, to, messages]),
      [['2025-03-19T12:00:00', '2025-03-19T12:19:00', 20]],
    );
  });
});

describe('the pulse', () => {
  it('survives being packed', () => {
    const day = fc.array(fc.tuple(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom('a', 'b')), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 4 }), (all) => {
        const days = all.map((messages, index) => ({
          start: 14_400 + 86_400 * index,
          messages: messages.map(([second, author]) => ({ second, author })).sort((x, y) => x.second - y.second),
        }));
        const { seconds, turns } = unpackPulse(
          days.map(({ start, messages }) => ({ start, messages: messages.length, pulse: packPulse(messages) })),
        );
        assert.deepEqual(
          [...seconds],
          days.flatMap(({ start, messages }) => messages.map(({ second }) => start + second)),
        );
        assert.deepEqual(
          [...turns],
          days.flatMap(({ messages }) =>
            messages.map(({ author }, n) => (n > 0 && messages[n - 1]?.author !== author ? 1 : 0)),
          ),
        );
      }),
    );
  });
});
