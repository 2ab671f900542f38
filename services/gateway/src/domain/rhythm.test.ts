import assert from 'node:assert/strict';
import { test } from 'node:test';
import { favouriteHours, timeline } from './rhythm.ts';

const hours = (counts: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0);

test('the favourite hours are the fullest three in a row, across midnight too', () => {
  assert.deepEqual(favouriteHours(hours({ 9: 5, 20: 4, 21: 4, 22: 4 })), { from: 20, to: 23 });
  assert.deepEqual(favouriteHours(hours({ 23: 6, 0: 6, 12: 7 })), { from: 22, to: 1 });
  assert.equal(favouriteHours(hours({ 12: 9 })), undefined);
});

const days = (...dates: string[]) => dates.map((date) => ({ date, messages: 10 }));

test('weeks begin on Monday, and empty ones are there', () => {
  assert.deepEqual(timeline(days('2025-03-09', '2025-03-10', '2025-03-16', '2025-03-24')), {
    unit: 'week',
    rows: [
      { start: '2025-03-03', messages: 10 },
      { start: '2025-03-10', messages: 20 },
      { start: '2025-03-17', messages: 0 },
      { start: '2025-03-24', messages: 10 },
    ],
  });
});

test('long periods are told by month, very long ones by year; nothing is lost', () => {
  const months = timeline(days('2024-01-31', '2024-02-29', '2024-12-31', '2025-01-01'));
  assert.equal(months.unit, 'month');
  assert.deepEqual(
    months.rows.filter(({ messages }) => messages > 0).map(({ start }) => start),
    ['2024-01-01', '2024-02-01', '2024-12-01', '2025-01-01'],
  );
  assert.equal(months.rows.length, 13);
  const years = timeline(days('2014-06-01', '2024-12-31', '2025-01-01'));
  assert.deepEqual([years.unit, years.rows.length], ['year', 12]);
  assert.deepEqual(timeline([]), { unit: 'week', rows: [] });
});
