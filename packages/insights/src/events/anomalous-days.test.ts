import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAnomalousDays } from './anomalous-days.ts';

const date = (n: number): string => new Date(Date.UTC(2025, 0, 6 + n)).toISOString().slice(0, 10);
/** From Monday 2025-01-06 on; days without messages are left out, as in the report. */
const calendarOf = (messages: readonly number[]) =>
  messages.flatMap((count, n) => (count > 0 ? [{ date: date(n), messages: count }] : []));
const repeated = (week: readonly number[], weeks: number): number[] => Array.from({ length: weeks }, () => week).flat();
const found = (messages: readonly number[]) =>
  findAnomalousDays(calendarOf(messages)).map((day) => [day.date, day.messages]);

describe('anomalous days', () => {
  it('by hand: one day of 399 among 34 of 99', () => {
    const days = new Array(35).fill(99);
    days[17] = 399;
    // Trend ln 100 everywhere, no weekday effect, median |r| 0: s = 1 / sqrt(100) = 0.1; r = ln 400 - ln 100 = 1.386.
    const [day, ...others] = findAnomalousDays(calendarOf(days));
    assert.equal(others.length, 0);
    assert.equal(day?.date, date(17));
    assert.ok(Math.abs((day?.expected ?? 0) - 99) < 1e-9);
    assert.ok(Math.abs((day?.score ?? 0) - Math.log(4) / 0.1) < 1e-9);
  });

  it('are none where only the weekday, or a slow trend, changes the numbers', () => {
    assert.deepEqual(found(repeated([20, 20, 20, 20, 60, 200, 150], 12)), []);
    assert.deepEqual(found(Array.from({ length: 200 }, (_, n) => Math.round(20 * 1.01 ** n))), []);
  });

  it('know what is much for a weekday', () => {
    const days = repeated([20, 20, 20, 20, 60, 200, 150], 12);
    days[38] = 200;
    // Day 38 is a Thursday.
    assert.deepEqual(found(days), [[date(38), 200]]);
  });

  it('may have too few messages, even none', () => {
    const days = new Array(60).fill(80);
    days[30] = 0;
    assert.deepEqual(found(days), [[date(30), 0]]);
  });

  it('leave quiet periods out: neither they nor what follows is anomalous', () => {
    const days = [...new Array(60).fill(80), ...new Array(40).fill(0), ...new Array(60).fill(80)];
    assert.deepEqual(found(days), []);
    days[120] = 600;
    assert.deepEqual(found(days), [[date(120), 600]]);
  });

  it('do not mistake chance for news where few write', () => {
    assert.deepEqual(found(repeated([1, 2, 0, 3, 1, 4, 2, 0, 1, 5], 12)), []);
  });

  it('are none before four weeks', () => {
    assert.deepEqual(found([...new Array(26).fill(10), 900]), []);
    assert.deepEqual(found([]), []);
  });
});
