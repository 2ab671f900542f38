import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import { dailyMessages } from '../activity/calendar.ts';
import { type ActivityPartial, activityOf, mergeActivity } from '../activity/partial.ts';
import { median, quantile } from '../averages.ts';
import { dayAfter } from '../wall-clock.ts';
import { changePointsOf } from './change-points.ts';
import { everyDay, weeklyCounts } from './daily.ts';
import { finishTemporal } from './finish.ts';
import { quietPeriodsOf } from './quiet-periods.ts';
import { seasonalityOf } from './seasonality.ts';
import { trendOf } from './trend.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;

/** 2025-03-10 was a Monday. */
const daysOf = (counts: readonly number[], from = '2025-03-10', memberId = ana): ActivityPartial => {
  let date = from;
  return counts
    .map((count) => {
      const day = Array.from({ length: count }, () => ({
        id: 1,
        memberId,
        kind: 'message' as const,
        type: 'text',
        localTime: `${date}T12:00:00`,
        words: 1,
        media: 0,
        edited: false,
      }));
      date = dayAfter(date);
      return activityOf(day);
    })
    .reduce(mergeActivity, activityOf([]));
};

const dailyOf = (counts: readonly number[], from?: string) => everyDay(dailyMessages(daysOf(counts, from)));

const repeat = <T>(times: number, values: readonly T[]): T[] => Array.from({ length: times }, () => values).flat();

describe('days and weeks', () => {
  it('fill the days without a message, and leave out weeks that are cut', () => {
    const daily = dailyOf([1, 0, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 5], '2025-03-09');
    assert.equal(daily.length, 15);
    assert.deepEqual(daily.slice(0, 3), [
      { date: '2025-03-09', messages: 1 },
      { date: '2025-03-10', messages: 0 },
      { date: '2025-03-11', messages: 2 },
    ]);
    assert.deepEqual(weeklyCounts(daily), [
      { week: '2025-03-10', messages: 9 },
      { week: '2025-03-17', messages: 11 },
    ]);
  });

  it('of nothing are none', () => {
    assert.deepEqual(finishTemporal(activityOf([])), {
      weeks: [],
      trend: null,
      seasonality: null,
      changes: [],
      quietPeriods: [],
    });
  });
});

describe('quantiles', () => {
  it('interpolate', () => {
    assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(quantile([1, 2, 3, 4], 1), 4);
    assert.equal(median([9, 1, 5]), 5);
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });
});

describe('trend', () => {
  it('is the median slope, and a direction only where chance does not explain it', () => {
    assert.deepEqual(trendOf([10, 12, 14, 16, 18, 20, 22, 24]), { direction: 'rising', perWeek: 2, weeks: 8 });
    assert.deepEqual(trendOf([24, 22, 20, 18, 16, 14, 12, 10]), { direction: 'falling', perWeek: -2, weeks: 8 });
    assert.equal(trendOf([10, 14, 9, 13, 11, 12, 10, 13])?.direction, 'steady');
    assert.deepEqual(trendOf(repeat(10, [7])), { direction: 'steady', perWeek: 0, weeks: 10 });
  });

  it('does not follow one wild week', () => {
    assert.equal(trendOf([10, 12, 14, 16, 900, 20, 22, 24])?.perWeek, 2);
  });

  it('needs eight weeks', () => {
    assert.equal(trendOf([1, 2, 3, 4, 5, 6, 7]), null);
  });

  it('of a series and of its reverse are opposite', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 8, maxLength: 60 }), (weekly) => {
        const there = trendOf(weekly);
        const back = trendOf(weekly.toReversed());
        const opposite = { rising: 'falling', falling: 'rising', steady: 'steady' } as const;
        assert.equal(back?.direction, opposite[there?.direction ?? 'steady']);
        assert.ok(Math.abs((there?.perWeek ?? 0) + (back?.perWeek ?? 0)) < 1e-9);
      }),
    );
  });
});

describe('seasonality', () => {
  it('finds the good weekdays, all of it where nothing else moves', () => {
    const { weekdays, strength } = seasonalityOf(dailyOf(repeat(6, [1, 1, 1, 1, 1, 4, 5]))) ?? assert.fail();
    assert.equal(strength, 1);
    assert.ok(Math.abs((weekdays[6] ?? 0) - 2.5) < 0.2);
    assert.ok((weekdays[0] ?? 1) < 0.6);
  });

  it('is not growth', () => {
    const growing = Array.from({ length: 60 }, (_, day) => 10 + day);
    assert.ok((seasonalityOf(dailyOf(growing))?.strength ?? 1) < 0.01);
  });

  it('needs four weeks', () => {
    assert.equal(seasonalityOf(dailyOf(repeat(3, [1, 2, 3, 1, 1, 1, 1]))), null);
  });
});

describe('change points', () => {
  const quiet = [20, 24, 18, 22, 21, 19, 23, 20, 22, 18];
  const loud = [80, 95, 88, 79, 90, 84, 92, 86, 81, 89];

  it('are where a level changes for good', () => {
    assert.deepEqual(changePointsOf([...quiet, ...loud]), [{ at: 10, before: 20.7, after: 86.4 }]);
    assert.deepEqual(
      changePointsOf([...loud, ...quiet, ...loud]).map(({ at }) => at),
      [10, 20],
    );
  });

  it('are not one loud week, a holiday or plain noise', () => {
    assert.deepEqual(changePointsOf([...quiet, 400, ...quiet]), []);
    assert.deepEqual(changePointsOf([...loud, 0, 0, ...loud]), []);
    assert.deepEqual(changePointsOf([...quiet, ...quiet, ...quiet]), []);
    assert.deepEqual(changePointsOf(repeat(40, [50])), []);
  });

  it('mirror when time is turned round', () => {
    const there = changePointsOf([...quiet, ...loud]);
    const back = changePointsOf([...quiet, ...loud].toReversed());
    assert.deepEqual(
      back,
      there.map(({ at, before, after }) => ({ at: 20 - at, before: after, after: before })),
    );
  });
});

describe('quiet periods', () => {
  it('are three days or more, longest first', () => {
    const daily = dailyOf([1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    assert.deepEqual(quietPeriodsOf(daily), [
      { from: '2025-03-18', to: '2025-03-21', days: 4 },
      { from: '2025-03-14', to: '2025-03-16', days: 3 },
    ]);
  });
});

describe('temporal', () => {
  const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 90 });

  it('is the same however the days were split', () => {
    fc.assert(
      fc.property(counts, fc.nat(90), (all, at) => {
        const later = all.slice(at);
        const from = new Date(Date.UTC(2025, 2, 10 + Math.min(at, all.length))).toISOString().slice(0, 10);
        const merged = mergeActivity(daysOf(all.slice(0, at)), daysOf(later, from));
        assert.deepEqual(finishTemporal(merged), finishTemporal(daysOf(all)));
      }),
      { numRuns: 50 },
    );
  });

  it('is of one member where asked', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const both = mergeActivity(daysOf(first), daysOf(second, '2025-08-01', bia));
        assert.deepEqual(finishTemporal(both, { member: ana }), finishTemporal(daysOf(first)));
        assert.deepEqual(finishTemporal(both, { member: bia }), finishTemporal(daysOf(second, '2025-08-01', bia)));
      }),
      { numRuns: 50 },
    );
  });
});
