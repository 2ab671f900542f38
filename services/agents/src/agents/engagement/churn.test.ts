import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter } from '@prosa/insights';
import { churnOf, type Heading } from './churn.ts';

const steady: Heading = { trend: { direction: 'steady', perWeek: 0, weeks: 12 }, growth: 1 };
const falling: Heading = { trend: { direction: 'falling', perWeek: -3, weeks: 12 }, growth: 0.9 };
/** Days with a message, counted from the first. */
const on = (...days: number[]) => days.map((day) => ({ date: dayAfter('2025-03-01', day), messages: 3 }));
const daily = on(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 14, 15);
const upTo = (day: number) => dayAfter('2025-03-01', day);

describe('churn risk', () => {
  it('is low while somebody keeps to their own gaps', () => {
    const churn = churnOf(daily, upTo(17), steady, steady);
    assert.deepEqual(churn, { risk: 'low', signs: [], silentDays: 2, usualGap: 1, longestGap: 3 });
  });

  it('is raised by a silence longer than usual, from a week on', () => {
    assert.deepEqual(churnOf(daily, upTo(21), steady, steady)?.signs, []);
    const churn = churnOf(daily, upTo(22), steady, steady);
    assert.deepEqual([churn?.risk, churn?.signs, churn?.silentDays], ['raised', ['silent'], 7]);
  });

  it('is high after a silence longer than any before, and after silence on top of falling', () => {
    assert.deepEqual(churnOf(daily, upTo(29), steady, steady)?.signs, ['long-silent']);
    const churn = churnOf(daily, upTo(22), falling, steady);
    assert.deepEqual([churn?.risk, churn?.signs], ['high', ['silent', 'falling']]);
  });

  it('knows who has long breaks', () => {
    const seldom = on(0, 20, 40, 60, 80, 100, 120, 140, 160);
    assert.equal(churnOf(seldom, upTo(175), steady, steady)?.risk, 'low');
  });

  it('blames nobody for what the whole group does', () => {
    assert.deepEqual(churnOf(daily, upTo(16), falling, steady)?.signs, ['falling']);
    assert.deepEqual(churnOf(daily, upTo(16), falling, falling)?.signs, []);
    const halved = { ...steady, growth: 0.4 };
    assert.deepEqual(churnOf(daily, upTo(16), halved, steady)?.signs, ['falling']);
    assert.deepEqual(churnOf(daily, upTo(16), halved, { ...steady, growth: 0.5 })?.signs, []);
  });

  it('says nothing of who wrote on a few days', () => {
    assert.equal(churnOf(on(0, 1, 2, 3, 4, 5, 6), upTo(60), steady, steady), null);
    assert.equal(churnOf([], upTo(60), steady, steady), null);
  });
});
