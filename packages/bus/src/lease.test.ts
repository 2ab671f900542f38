import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { eventually, startTestNats } from '@prosa/testkit';
import { openLab } from '../test/fixture.ts';
import { acquireLease, type Lease } from './lease.ts';
import { silentLog } from './log.ts';
import { applyTopology } from './topology.ts';

const leaseTtlMs = 1_000;
const nats = await startTestNats();
await applyTopology({ url: nats.url, leaseTtlMs });
const lab = await openLab(nats.url);
afterEach(() => lab.reset());
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const acquire = (js = lab.js, holder = 'scheduler') => acquireLease(js, { holder, name: 'sweeper', log: silentLog });
const acquired = async (lease: Promise<Lease | null>): Promise<Lease> => {
  const held = await lease;
  assert.ok(held);
  return held;
};

test('one holds the lease, also longer than its time to live, until it is released', async () => {
  const lease = await acquired(acquire());
  assert.equal(await acquire(), null);
  await delay(2 * leaseTtlMs);
  assert.equal(await acquire(), null);
  assert.equal(lease.signal.aborted, false);
  await lease.release();
  const next = await acquired(acquire());
  assert.ok(next.token > lease.token);
  await next.release();
});

test('of many who ask at once, one has it', async () => {
  const leases = await Promise.all(Array.from({ length: 8 }, () => acquire()));
  const held = leases.filter((lease) => lease !== null);
  assert.equal(held.length, 1);
  await held[0]?.release();
});

test('services have leases of their own', async () => {
  const [one, other] = [await acquired(acquire()), await acquired(acquire(lab.js, 'gateway'))];
  await Promise.all([one.release(), other.release()]);
});

test('a holder that cannot reach the server stops before another takes over, with a larger token', async () => {
  const cutOff = await connect({ servers: nats.url });
  const lease = await acquired(acquire(jetstream(cutOff)));
  await cutOff.close();
  const successor = await eventually(() => acquired(acquire()));
  assert.equal(lease.signal.aborted, true);
  assert.ok(successor.token > lease.token);
  await successor.release();
});

test('a holder that was frozen notices that somebody else has the lease, and does not take it from them', async () => {
  const lease = await acquired(acquire());
  // What a process sees that slept past its time to live: the key is gone, and then another's.
  await lab.manager.streams.purge('KV_leases');
  const successor = await acquired(acquire());
  await eventually(() => assert.equal(lease.signal.aborted, true));
  await lease.release();
  assert.equal(await acquire(), null);
  await delay(leaseTtlMs);
  assert.equal(successor.signal.aborted, false);
  await successor.release();
});
