import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import type { ReadMessage } from '../read-message.ts';
import { dateOf } from '../wall-clock.ts';
import { finishMood } from './finish.ts';
import { type MoodPartial, mergeMood, moodOf } from './mood.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;

const felt = (id: number, localTime: string, score: number, rest: Partial<ReadMessage> = {}): ReadMessage => ({
  id,
  memberId: ana,
  kind: 'message',
  type: 'text',
  localTime,
  words: 3,
  media: 0,
  edited: false,
  text: 'tanto faz aqui',
  sentiment: { score, label: score > 0.3 ? 'positive' : score < -0.3 ? 'negative' : 'neutral', deciding: [] },
  ...rest,
});

/** Of several days: each counted alone, then merged. */
const ofDays = (messages: readonly ReadMessage[]): MoodPartial =>
  [...Map.groupBy(messages, ({ localTime }) => dateOf(localTime)).values()].map(moodOf).reduce(mergeMood, moodOf([]));

describe('mood', () => {
  it('sums up by member, day and week, and leaves out what has no text', () => {
    // 2025-03-10 was a Monday.
    const mood =
      finishMood(
        ofDays([
          ...Array.from({ length: 10 }, (_, id) => felt(id, '2025-03-10T10:00:00', id < 5 ? 0.8 : -0.4)),
          felt(20, '2025-03-16T10:00:00', 0, { memberId: bia }),
          felt(21, '2025-03-16T10:00:00', 0.9, { type: 'deleted', text: '', sentiment: null }),
          felt(22, '2025-03-16T10:00:00', 0.9, { kind: 'system', memberId: null, sentiment: null }),
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
    assert.equal(finishMood(moodOf([])), null);
  });

  const week = (number: number, score: (id: number) => number, messages = 50): ReadMessage[] =>
    Array.from({ length: messages }, (_, n) => {
      const id = number * 1000 + n;
      const day = String(1 + number * 7).padStart(2, '0');
      return felt(id, `2024-01-${day}T10:00:00`, score(id)); // 2024-01-01 was a Monday.
    });
  /** -0.4 to 0.4, evenly. */
  const even = (id: number) => ((id % 9) - 4) / 10;

  it('knows the week in which it turned, and the messages that made it', () => {
    const low = (id: number) => even(id) - (id === 3007 ? 0.9 : 0.4);
    const messages = [week(0, even), week(1, even), week(2, even), week(3, low)].flat();
    const points = finishMood(ofDays(messages))?.turningPoints ?? [];
    assert.deepEqual(
      points.map(({ monday, direction }) => [monday, direction]),
      [['2024-01-22', 'down']],
    );
    assert.deepEqual(points[0]?.messageIds, [3007]);
  });

  it('names one message of each member, and of one alone where asked', () => {
    const low = (id: number) => even(id) - 0.4;
    const messages = [week(0, even), week(1, even), week(2, low)].flat();
    const shared = messages.map((message) => (message.id % 2 ? { ...message, memberId: bia } : message));
    const partial = ofDays(shared);
    const lowest = (memberId: MemberId) =>
      shared
        .filter((message) => message.memberId === memberId && message.id >= 2000)
        .toSorted((a, b) => (a.sentiment?.score ?? 0) - (b.sentiment?.score ?? 0))[0]?.id;
    const cited = (member?: MemberId) =>
      finishMood(partial, member ? { member } : {})?.turningPoints.map(({ messageIds }) => messageIds);
    assert.deepEqual(cited()?.[0]?.toSorted(), [lowest(ana), lowest(bia)].toSorted());
    const alone = finishMood(ofDays(shared.filter(({ memberId }) => memberId === bia))) ?? assert.fail();
    assert.deepEqual(finishMood(partial, { member: bia }), { ...alone, calendar: [] });
    assert.equal(finishMood(partial, { member: `mem_${'c'.repeat(32)}` }), null);
  });

  it('does not take noise, or few messages, for a turn', () => {
    const quiet = (id: number) => even(id) - 0.05;
    const low = (id: number) => even(id) - 0.4;
    const turns = (...weeks: ReadMessage[][]) => finishMood(ofDays(weeks.flat()))?.turningPoints;
    assert.deepEqual(turns(week(0, even), week(1, even), week(2, quiet)), []);
    assert.deepEqual(turns(week(0, even), week(1, even), week(2, low, 29)), []);
    assert.deepEqual(turns(week(0, even, 20), week(1, even, 20), week(2, low)), []);
  });
});

describe('partial moods', () => {
  const anyMessages = fc
    .array(
      fc.record({
        id: fc.nat(500),
        memberId: fc.constantFrom(ana, bia),
        day: fc.integer({ min: 10, max: 28 }),
        score: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      { maxLength: 60 },
    )
    .map((messages) =>
      messages
        .sort((a, b) => a.day - b.day)
        .map(({ id, memberId, day, score }) => felt(id, `2024-02-${day}T10:00:00`, score, { memberId })),
    );

  it('merge to the whole, wherever the messages are split and however the parts are grouped', () => {
    fc.assert(
      fc.property(anyMessages, fc.nat(60), fc.nat(60), (messages, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const a = ofDays(messages.slice(0, from));
        const b = ofDays(messages.slice(from, to));
        const c = ofDays(messages.slice(to));
        const inputs = JSON.stringify([a, b, c]);
        const whole = ofDays(messages);
        assert.deepEqual(mergeMood(mergeMood(a, b), c), whole);
        assert.deepEqual(mergeMood(a, mergeMood(b, c)), whole);
        assert.deepEqual(finishMood(mergeMood(mergeMood(a, b), c)), finishMood(whole));
        assert.equal(JSON.stringify([a, b, c]), inputs);
        assert.deepEqual(JSON.parse(inputs), [a, b, c]);
      }),
    );
  });

  it('do not depend on who is who', () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const swapped = messages.map((message) => ({ ...message, memberId: message.memberId === ana ? bia : ana }));
        const { members, ...mood } = finishMood(ofDays(messages)) ?? { members: [] };
        const { members: others, ...mirrored } = finishMood(ofDays(swapped)) ?? { members: [] };
        assert.deepEqual(mirrored, mood);
        assert.deepEqual(
          finishMood(ofDays(swapped), { member: bia })?.overall,
          finishMood(ofDays(messages), { member: ana })?.overall,
        );
        assert.equal(others.length, members.length);
      }),
    );
  });
});
