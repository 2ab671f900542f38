import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import type { MessageFacts } from '../message-facts.ts';
import { finishMood } from './finish.ts';
import { addToMood, type MoodDays, mergeMood } from './mood.ts';
import type { Sentiment } from './sentiment.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;

interface Felt {
  facts: MessageFacts;
  sentiment: Sentiment;
}

const felt = (id: number, localTime: string, score: number, rest: Partial<MessageFacts> = {}): Felt => ({
  facts: { id, memberId: ana, kind: 'message', type: 'text', localTime, words: 3, media: 0, edited: false, ...rest },
  sentiment: { score, label: score > 0.3 ? 'positive' : score < -0.3 ? 'negative' : 'neutral', deciding: [] },
});

const aggregate = (messages: readonly Felt[]): MoodDays => {
  const days: MoodDays = {};
  for (const { facts, sentiment } of messages) addToMood(days, facts, sentiment);
  return days;
};

describe('mood', () => {
  it('sums up by member, day and week, and leaves out what has no text', () => {
    // 2025-03-10 was a Monday.
    const mood =
      finishMood(
        aggregate([
          ...Array.from({ length: 10 }, (_, id) => felt(id, '2025-03-10T10:00:00', id < 5 ? 0.8 : -0.4)),
          felt(20, '2025-03-16T10:00:00', 0, { memberId: bia }),
          felt(21, '2025-03-16T10:00:00', 0.9, { words: 0 }),
          felt(22, '2025-03-16T10:00:00', 0.9, { type: 'deleted' }),
          felt(23, '2025-03-16T10:00:00', 0.9, { kind: 'system', memberId: null }),
        ]),
      ) ?? assert.fail('there are messages');
    const all = { messages: 11, mean: 2 / 11, positive: 5 / 11, negative: 5 / 11 };
    assert.deepEqual(mood.overall, all);
    assert.deepEqual(mood.members, [
      { memberId: ana, messages: 10, mean: 0.2, positive: 0.5, negative: 0.5 },
      { memberId: bia, messages: 1, mean: null, positive: 0, negative: 0 },
    ]);
    assert.deepEqual(
      mood.calendar.map(({ date, messages }) => [date, messages]),
      [
        ['2025-03-10', 10],
        ['2025-03-16', 1],
      ],
    );
    assert.deepEqual(mood.weeks, [{ monday: '2025-03-10', ...all }]);
    assert.equal(finishMood({}), null);
  });

  const week = (number: number, score: (id: number) => number, messages = 50): Felt[] =>
    Array.from({ length: messages }, (_, n) => {
      const id = number * 1000 + n;
      const day = String(1 + number * 7).padStart(2, '0');
      return felt(id, `2024-01-${day}T10:00:00`, score(id)); // 2024-01-01 was a Monday.
    });
  /** -0.4 to 0.4, evenly. */
  const even = (id: number) => ((id % 9) - 4) / 10;

  it('knows the week in which it turned, and the messages that made it', () => {
    const low = (id: number) => even(id) - (id === 3007 ? 0.6 : 0.4);
    const messages = [week(0, even), week(1, even), week(2, even), week(3, low)].flat();
    const points = finishMood(aggregate(messages))?.turningPoints ?? [];
    assert.deepEqual(
      points.map(({ monday, direction }) => [monday, direction]),
      [['2024-01-22', 'down']],
    );
    const [telling, ...others] = points[0]?.messageIds ?? [];
    assert.equal(others.length, 2);
    assert.equal(telling, messages.toSorted((a, b) => a.sentiment.score - b.sentiment.score)[0]?.facts.id);
  });

  it('does not take noise, or few messages, for a turn', () => {
    const quiet = (id: number) => even(id) - 0.05;
    const low = (id: number) => even(id) - 0.4;
    const turns = (...weeks: Felt[][]) => finishMood(aggregate(weeks.flat()))?.turningPoints;
    assert.deepEqual(turns(week(0, even), week(1, even), week(2, quiet)), []);
    assert.deepEqual(turns(week(0, even), week(1, even), week(2, low, 29)), []);
    assert.deepEqual(turns(week(0, even, 20), week(1, even, 20), week(2, low)), []);
  });
});

describe('partial moods', () => {
  const anyMessage = fc
    .record({
      id: fc.nat(500),
      member: fc.constantFrom(ana, bia),
      day: fc.integer({ min: 10, max: 28 }),
      score: fc.double({ min: -1, max: 1, noNaN: true }),
    })
    .map(({ id, member, day, score }) => felt(id, `2024-02-${day}T10:00:00`, score, { memberId: member }));

  it('merge to the whole, however the messages are split, ordered and grouped', () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { maxLength: 60 }),
        fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }),
        (messages, piece) => {
          const [a, b, c] = [0, 1, 2].map((n) => aggregate(messages.filter((_, i) => piece[i] === n).reverse())) as [
            MoodDays,
            MoodDays,
            MoodDays,
          ];
          const stored = JSON.stringify(a);
          const whole = aggregate(messages);
          assert.deepEqual(mergeMood(mergeMood(a, b), c), whole);
          assert.deepEqual(mergeMood(a, mergeMood(b, c)), whole);
          assert.deepEqual(mergeMood(mergeMood(c, b), a), whole);
          assert.deepEqual(finishMood(mergeMood(mergeMood(c, a), b)), finishMood(whole));
          assert.equal(JSON.stringify(a), stored);
          assert.deepEqual(JSON.parse(stored), a);
        },
      ),
    );
  });
});
