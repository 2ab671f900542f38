import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activitySection, type MemberId, overviewSection } from '@prosa/contracts';
import fc from 'fast-check';
import type { MessageFacts } from '../message-facts.ts';
import { finishActivity } from './finish.ts';
import { type ActivityDays, addToActivity, mergeActivity } from './partial.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;

const message = (memberId: MemberId, localTime: string, rest: Partial<MessageFacts> = {}): MessageFacts => ({
  id: 1,
  memberId,
  kind: 'message',
  type: 'text',
  localTime,
  words: 0,
  media: 0,
  edited: false,
  ...rest,
});

const aggregate = (facts: readonly MessageFacts[]): ActivityDays => {
  const days: ActivityDays = {};
  for (const fact of facts) addToActivity(days, fact);
  return days;
};

describe('activity', () => {
  // 2025-03-10 was a Monday.
  const facts = [
    message(ana, '2025-03-10T09:00:00', { kind: 'system', memberId: null, type: 'created' }),
    message(ana, '2025-03-10T09:05:00', { words: 4 }),
    message(bia, '2025-03-10T09:59:59', { words: 2, edited: true }),
    message(ana, '2025-03-10T23:10:00', { type: 'deleted', words: 3 }),
    message(ana, '2025-03-16T00:00:00', { words: 1, media: 2 }),
  ];
  const { overview, activity } = finishActivity(aggregate(facts)) ?? assert.fail('there are messages');

  it('sums the group up', () => {
    assert.deepEqual(overview, {
      from: '2025-03-10T09:05:00',
      to: '2025-03-16T00:00:00',
      days: 7,
      activeDays: 2,
      members: 2,
      messages: 4,
      words: 7,
      media: 2,
      edited: 1,
      deleted: 1,
      systemLines: 1,
    });
  });

  it('says who writes when', () => {
    assert.deepEqual(
      activity.members.map(({ memberId, messages, share, words, firstAt, lastAt }) => [
        memberId,
        messages,
        share,
        words,
        firstAt,
        lastAt,
      ]),
      [
        [ana, 3, 0.75, 5, '2025-03-10T09:05:00', '2025-03-16T00:00:00'],
        [bia, 1, 0.25, 2, '2025-03-10T09:59:59', '2025-03-10T09:59:59'],
      ],
    );
    assert.deepEqual([activity.hours[9], activity.hours[23], activity.hours[0]], [2, 1, 1]);
    assert.deepEqual([activity.week[0]?.[9], activity.week[0]?.[23], activity.week[6]?.[0]], [2, 1, 1]);
    assert.deepEqual(activity.calendar, [
      { date: '2025-03-10', messages: 3 },
      { date: '2025-03-16', messages: 1 },
    ]);
  });

  it('fits the contract', () => {
    overviewSection.parse(overview);
    activitySection.parse(activity);
  });

  it('is null where nobody wrote', () => {
    assert.equal(finishActivity({}), null);
    assert.equal(finishActivity(aggregate(facts.slice(0, 1))), null);
  });

  it('counts the leap day', () => {
    const days = aggregate([message(ana, '2024-02-28T12:00:00'), message(ana, '2024-03-01T12:00:00')]);
    assert.equal(finishActivity(days)?.overview.days, 3);
  });
});

describe('partial aggregates', () => {
  const anyFact = fc.record({
    id: fc.nat(),
    memberId: fc.constantFrom(ana, bia, null),
    kind: fc.constantFrom('message' as const, 'system' as const),
    type: fc.constantFrom('text', 'deleted', 'image'),
    localTime: fc
      .date({ min: new Date('2023-12-28'), max: new Date('2024-03-02'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19)),
    words: fc.nat(40),
    media: fc.nat(3),
    edited: fc.boolean(),
  });
  const finished = (days: ActivityDays) => JSON.stringify(finishActivity(days));

  it('merge to the whole, however the lines are split, ordered and grouped', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 60 }),
        fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }),
        (facts, piece) => {
          const [a, b, c] = [0, 1, 2].map((n) => aggregate(facts.filter((_, i) => piece[i] === n).reverse())) as [
            ActivityDays,
            ActivityDays,
            ActivityDays,
          ];
          const whole = aggregate(facts);
          assert.deepEqual(mergeActivity(mergeActivity(a, b), c), whole);
          assert.deepEqual(mergeActivity(a, mergeActivity(b, c)), whole);
          assert.deepEqual(mergeActivity(mergeActivity(c, b), a), whole);
          assert.equal(finished(mergeActivity(mergeActivity(c, a), b)), finished(whole));
        },
      ),
    );
  });

  it('stay as they are when merged, and survive storage', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), fc.array(anyFact, { maxLength: 20 }), (left, right) => {
        const a = aggregate(left);
        const stored = JSON.stringify(a);
        mergeActivity(a, aggregate(right));
        assert.equal(JSON.stringify(a), stored);
        assert.deepEqual(JSON.parse(stored), a);
      }),
    );
  });
});
