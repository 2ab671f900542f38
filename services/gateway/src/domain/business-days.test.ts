import assert from 'node:assert/strict';
import { test } from 'node:test';
import { businessDaysAfter } from './business-days.ts';

const due = (at: string) => businessDaysAfter(new Date(at), 3).toISOString();

test('three business days end at midnight in Brasília', () => {
  // Monday to Thursday.
  assert.equal(due('2026-11-23T15:00:00Z'), '2026-11-27T02:59:59.999Z');
});

test('weekends do not count', () => {
  // Thursday to Tuesday.
  assert.equal(due('2026-08-06T15:00:00Z'), '2026-08-12T02:59:59.999Z');
});

test('nor do national holidays, the ones that move among them', () => {
  // Wednesday before Good Friday, 3 April 2026: Thursday, Monday, Tuesday.
  assert.equal(due('2026-04-01T15:00:00Z'), '2026-04-08T02:59:59.999Z');
  // Good Fridays: 18 April 2025, with Tiradentes on the Monday behind it; 26 March 2027, 14 April 2028.
  for (const [wednesday, ends] of [
    ['2025-04-16', '2025-04-24T02:59:59.999Z'],
    ['2027-03-24', '2027-03-31T02:59:59.999Z'],
    ['2028-04-12', '2028-04-19T02:59:59.999Z'],
  ] as const)
    assert.equal(due(`${wednesday}T15:00:00Z`), ends);
  // Consciência Negra is a Friday in 2026.
  assert.equal(due('2026-11-18T15:00:00Z'), '2026-11-25T02:59:59.999Z');
});

test('the day is that of Brasília', () => {
  // 1 in the morning UTC on Tuesday is Monday evening there.
  assert.equal(due('2026-11-24T01:00:00Z'), '2026-11-27T02:59:59.999Z');
});
