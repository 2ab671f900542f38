import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '@prosa/contracts';
import { nextRun, type Timing } from './next-run.ts';

const hour = 3_600_000;
const spacing = { periodMs: 24 * hour, jitterMs: 0 };
const at = (text: string) => new Date(text);
const timing = (changes: Partial<Timing>): Timing => ({
  groupId: newId('group'),
  cron: '0 4 * * *',
  zone: 'America/Sao_Paulo',
  lastRunAt: at('2026-03-01T12:00:00Z'),
  nextRunAt: null,
  ...changes,
});
const next = (changes: Partial<Timing>, now: string, jitterMs = 0) =>
  nextRun(timing(changes), at(now), { ...spacing, jitterMs }).toISOString();

test('a cron is read in its zone, through the hour that a zone skips and the one it has twice', () => {
  assert.equal(next({}, '2026-03-01T00:00:00Z'), '2026-03-01T07:00:00.000Z');
  assert.equal(next({ zone: 'Europe/Lisbon' }, '2026-03-28T12:00:00Z'), '2026-03-29T03:00:00.000Z');
  assert.equal(next({ zone: 'Europe/Lisbon', cron: '30 1 * * *' }, '2026-03-28T12:00:00Z'), '2026-03-29T01:00:00.000Z');
  const twice = { zone: 'Europe/Lisbon', cron: '30 1 * * *' };
  const once = next(twice, '2026-10-24T12:00:00Z');
  assert.equal(once, '2026-10-25T00:30:00.000Z');
  assert.equal(next({ ...twice, nextRunAt: at(once) }, once), '2026-10-26T01:30:00.000Z');
});

test('without a cron it is a period after the last time, and then after the one that has come', () => {
  assert.equal(next({ cron: null }, '2026-03-01T13:00:00Z'), '2026-03-02T12:00:00.000Z');
  const nextRunAt = at('2026-03-02T12:00:00Z');
  assert.equal(next({ cron: null, nextRunAt }, '2026-03-02T12:00:10Z'), '2026-03-03T12:00:10.000Z');
});

test('missed times are caught up once', () => {
  const nextRunAt = at('2026-03-01T07:00:00Z');
  assert.equal(next({ nextRunAt }, '2026-03-09T10:00:00Z'), '2026-03-10T07:00:00.000Z');
});

test('a clock that is an hour off plans no time twice', () => {
  const nextRunAt = at('2026-03-01T07:00:00Z');
  for (const now of ['2026-03-01T06:00:00Z', '2026-03-01T07:00:00Z', '2026-03-01T08:00:00Z'])
    assert.equal(next({ nextRunAt }, now), '2026-03-02T07:00:00.000Z');
  for (const now of ['2026-03-01T06:00:00Z', '2026-03-01T08:00:00Z'])
    assert.ok(at(next({ cron: null, nextRunAt }, now)).getTime() >= nextRunAt.getTime() + 24 * hour);
});

test('groups with the same cron are spread, each always by the same', () => {
  const groups = Array.from({ length: 200 }, () => newId('group'));
  const minutes = groups.map((groupId) => {
    const planned = next({ groupId }, '2026-03-01T00:00:00Z', hour);
    assert.equal(planned, next({ groupId }, '2026-03-01T00:00:00Z', hour));
    const tomorrow = next({ groupId, nextRunAt: at(planned) }, planned, hour);
    assert.equal(at(tomorrow).getTime() - at(planned).getTime(), 24 * hour);
    return Math.floor((at(planned).getTime() - at('2026-03-01T07:00:00Z').getTime()) / 60_000);
  });
  assert.ok(minutes.every((minute) => minute >= 0 && minute < 60));
  assert.ok(new Set(minutes).size > 40);
});

test('a date that never comes is looked at again in a year', () => {
  assert.equal(next({ cron: '0 4 31 2 *' }, '2026-03-01T00:00:00Z'), '2027-03-01T00:00:00.000Z');
});

test('what is no cron, or of no zone, counts as none', () => {
  const lastRunAt = at('2026-03-01T12:00:00Z');
  for (const wrong of [{ cron: 'at four' }, { cron: '61 4 * * *' }, { zone: 'Mars/Olympus' }])
    assert.equal(next({ ...wrong, lastRunAt }, '2026-03-01T13:00:00Z'), '2026-03-02T12:00:00.000Z');
});
