import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SharedCell } from '@prosa/bus';
import { applyTopology, connectBus } from '@prosa/bus';
import { createLogger } from '@prosa/runtime';
import { eventually, startTestNats } from '@prosa/testkit';
import { shareCounts } from './shared-counts.ts';

/** Its own asking must not make up the number. */
const seldom = { everyMs: 700 };
const start = 1_700_000_040_000;

test('replicas know of each other’s requests within seconds, and a new minute begins at nothing', async () => {
  await using nats = await startTestNats();
  await applyTopology({ url: nats.url });
  const log = createLogger({ service: 'test', level: 'silent' });
  const connect = () => connectBus({ url: nats.url, service: 'gateway', log });
  const buses = await Promise.all([connect(), connect()]);
  try {
    let time = start;
    const failures: unknown[] = [];
    const replicas = buses.map((bus) =>
      shareCounts({
        cell: bus.sharedCell('rates'),
        perMinute: 100,
        now: () => time,
        onFailure: (error) => failures.push(error),
      }),
    );
    const [one, other] = replicas;
    assert.ok(one && other);
    for (let n = 1; n <= 40; n++) assert.deepEqual(one.next('usr').current, n);
    for (let n = 1; n <= 30; n++) other.next('usr');
    await eventually(() => {
      const [here, there] = [one.next('usr').current, other.next('usr').current];
      assert.ok(here > 60 && there > 60, `${here} and ${there}`);
    }, seldom);
    assert.equal(one.next('else').current, 1);

    time += 60_000;
    assert.deepEqual(one.next('usr'), { current: 1, ttl: 60_000 - (time % 60_000) });
    for (let n = 1; n <= 20; n++) one.next('usr');
    await eventually(() => {
      // Five of its own are worth telling; the others' are more.
      for (let n = 0; n < 2; n++) other.next('usr');
      assert.ok(other.next('usr').current > 30);
    }, seldom);
    assert.deepEqual(failures, []);
  } finally {
    await Promise.all(buses.map((bus) => bus.drain()));
  }
});

test('without a broker each counts for itself, and says so', async () => {
  const failures: unknown[] = [];
  const cell: SharedCell = { change: () => Promise.reject(new Error('gone')) };
  const { next } = shareCounts({ cell, perMinute: 20, now: () => start, onFailure: (error) => failures.push(error) });
  for (let n = 1; n <= 5; n++) assert.equal(next('usr').current, n);
  await eventually(() => assert.equal(failures.length, 1));
  assert.equal(next('usr').current, 6);
});
