import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activitySection, type MemberId, overviewSection } from '@prosa/contracts';
import fc from 'fast-check';
import type { MessageFacts } from '../message-facts.ts';
import { dateOf, dayAfter } from '../wall-clock.ts';
import { dailyMessages } from './calendar.ts';
import { finishActivity } from './finish.ts';
import { type ActivityPartial, activityOf, mergeActivity } from './partial.ts';

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

/** Of several days: each counted alone, then merged. */
const ofDays = (facts: readonly MessageFacts[]): ActivityPartial =>
  [...Map.groupBy(facts, ({ localTime }) => dateOf(localTime)).values()]
    .map(activityOf)
    .reduce(mergeActivity, activityOf([]));

describe('activity', () => {
  // 2025-03-10 was a Monday.
  const facts = [
    message(ana, '2025-03-10T09:00:00', { kind: 'system', memberId: null, type: 'created' }),
    message(ana, '2025-03-10T09:05:00', { words: 4 }),
    message(bia, '2025-03-10T09:59:59', { words: 2, edited: true }),
    message(ana, '2025-03-10T23:10:00', { type: 'deleted', words: 3 }),
    message(ana, '2025-03-16T00:00:00', { words: 1, media: 2 }),
  ];
  const { overview, activity } = finishActivity(ofDays(facts)) ?? assert.fail('there are messages');

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
      streak: { days: 1, from: '2025-03-10', to: '2025-03-10' },
      growth: null,
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
    assert.equal(finishActivity(activityOf([])), null);
    assert.equal(finishActivity(ofDays(facts.slice(0, 1))), null);
  });

  it('counts the leap day', () => {
    const days = ofDays([message(ana, '2024-02-28T12:00:00'), message(ana, '2024-03-01T12:00:00')]);
    assert.equal(finishActivity(days)?.overview.days, 3);
  });

  it('is of one member where asked', () => {
    const partial = ofDays(facts);
    const one = finishActivity(partial, { member: bia }) ?? assert.fail('she wrote');
    assert.deepEqual(
      [one.overview.messages, one.overview.words, one.overview.members, one.overview.systemLines],
      [1, 2, 1, 0],
    );
    assert.deepEqual(
      one.activity.members.map(({ memberId, share }) => [memberId, share]),
      [[bia, 0.25]],
    );
    assert.deepEqual(one.activity.calendar, [{ date: '2025-03-10', messages: 1 }]);
    assert.deepEqual(dailyMessages(partial, { member: bia }), one.activity.calendar);
    assert.equal(one.activity.week[0]?.[9], 1);
    assert.equal(finishActivity(partial, { member: `mem_${'c'.repeat(32)}` }), null);
  });
});

/** Messages of each day from a date on. */
const daily = (memberId: MemberId, from: string, counts: readonly number[]): MessageFacts[] => {
  let date = from;
  return counts.flatMap((count) => {
    const day = Array.from({ length: count }, () => message(memberId, `${date}T12:00:00`));
    date = dayAfter(date);
    return day;
  });
};

const together = (...members: MessageFacts[][]): ActivityPartial =>
  ofDays(members.flat().sort((a, b) => (a.localTime < b.localTime ? -1 : 1)));

describe('streaks', () => {
  it('are the longest runs of days with a message, through months and years; the earlier of equal ones', () => {
    const { overview, activity } =
      finishActivity(
        together(
          daily(ana, '2023-12-29', [1, 0, 2, 1, 1, 0, 0, 3, 1, 1]),
          daily(bia, '2024-01-03', [1, 0, 0, 0, 0, 1]),
        ),
      ) ?? assert.fail();
    // Ana leaves 3 and 4 January out; Bia writes on the 3rd.
    assert.deepEqual(overview.streak, { days: 4, from: '2023-12-31', to: '2024-01-03' });
    assert.deepEqual(
      activity.members.map(({ streak }) => streak),
      [
        { days: 3, from: '2023-12-31', to: '2024-01-02' },
        { days: 1, from: '2024-01-03', to: '2024-01-03' },
      ],
    );
  });
});

describe('growth', () => {
  const growthOf = (partial: ActivityPartial) => {
    const { overview, activity } = finishActivity(partial) ?? assert.fail();
    return [overview.growth, ...activity.members.map(({ growth }) => growth)];
  };
  const days = (count: number, each: number) => new Array<number>(count).fill(each);

  it('is the last 30 days as a multiple of the 30 before, up to the last day of the group', () => {
    const partial = together(
      daily(ana, '2024-01-01', [...days(10, 9), ...days(30, 2), ...days(30, 3)]),
      daily(bia, '2024-01-11', days(30, 1)),
    );
    assert.deepEqual(growthOf(partial), [1, 1.5, 0]);
  });

  it('needs 60 days, and messages to compare with', () => {
    assert.deepEqual(growthOf(ofDays(daily(ana, '2024-01-01', days(59, 1)))), [null, null]);
    assert.deepEqual(growthOf(ofDays(daily(ana, '2024-01-01', days(60, 1)))), [1, 1]);
    const late = together(daily(ana, '2024-01-01', days(60, 1)), daily(bia, '2024-02-20', [5]));
    assert.deepEqual(growthOf(late), [35 / 30, 1, null]);
  });
});

describe('partial activities', () => {
  const anyFacts = fc
    .array(
      fc.record({
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
      }),
      { maxLength: 60 },
    )
    .map((facts) => facts.sort((a, b) => (a.localTime < b.localTime ? -1 : 1)));

  it('merge to the whole, wherever the lines are split and however the parts are grouped', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(60), fc.nat(60), (facts, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const a = ofDays(facts.slice(0, from));
        const b = ofDays(facts.slice(from, to));
        const c = ofDays(facts.slice(to));
        const inputs = JSON.stringify([a, b, c]);
        const whole = ofDays(facts);
        assert.deepEqual(mergeActivity(mergeActivity(a, b), c), whole);
        assert.deepEqual(mergeActivity(a, mergeActivity(b, c)), whole);
        assert.deepEqual(finishActivity(mergeActivity(mergeActivity(a, b), c)), finishActivity(whole));
        assert.equal(JSON.stringify([a, b, c]), inputs);
        assert.deepEqual(JSON.parse(inputs), [a, b, c]);
      }),
    );
  });

  it('add up over members, whoever they are', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const swapped = facts.map((fact) => ({
          ...fact,
          memberId: fact.memberId && (fact.memberId === ana ? bia : ana),
        }));
        const [whole, mirrored] = [ofDays(facts), ofDays(swapped)];
        const all = finishActivity(whole);
        const ofAna = finishActivity(whole, { member: ana });
        const ofBia = finishActivity(whole, { member: bia });
        assert.deepEqual(finishActivity(mirrored)?.overview, all?.overview);
        assert.deepEqual(finishActivity(mirrored, { member: bia })?.overview, ofAna?.overview);
        for (const value of ['messages', 'words', 'media', 'edited', 'deleted'] as const)
          assert.equal((ofAna?.overview[value] ?? 0) + (ofBia?.overview[value] ?? 0), all?.overview[value] ?? 0);
        assert.deepEqual(
          all?.activity.members ?? [],
          [...(ofAna?.activity.members ?? []), ...(ofBia?.activity.members ?? [])].sort(
            (a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1),
          ),
        );
      }),
    );
  });
});
