import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { StorageType } from '@nats-io/jetstream';
import { millis } from '@nats-io/nats-core';
import { consumers, partitions, streams } from '@prosa/contracts';
import { startTestNats } from '@prosa/testkit';
import { openLab } from '../test/fixture.ts';
import { applyTopology, putStream } from './topology.ts';

const nats = await startTestNats();
const lab = await openLab(nats.url);
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

const { manager } = lab;
const durable = async (name: string) => (await manager.consumers.info('EVENTS', name)).config;

test('several topology jobs at a time make every stream and durable once', async () => {
  await Promise.all([1, 2, 3].map(() => applyTopology({ url: nats.url })));
  const names = await Array.fromAsync(manager.streams.list(), ({ config }) => config.name);
  assert.deepEqual(names.toSorted(), ['DLQ', 'EVENTS', 'KV_allowances', 'KV_leases']);

  const { config } = await manager.streams.info('EVENTS');
  assert.deepEqual(config.subjects, [...streams.EVENTS.subjects]);
  assert.equal(millis(config.max_age), 14 * 24 * 60 * 60 * 1_000);
  assert.equal(config.retention, 'limits');
  assert.equal(config.storage, 'file');

  const ordered = Object.values(consumers).filter((consumer) => consumer.ordered).length;
  const made = await Array.fromAsync(manager.consumers.list('EVENTS'), ({ name }) => name);
  assert.equal(made.length, Object.keys(consumers).length + ordered * (partitions - 1));
});

test('durables never give up, count no backoff of their own, and bound what is in flight', async () => {
  const ordered = await durable('ingestion-export-uploaded-3');
  assert.equal(ordered.filter_subject, 'export.uploaded.3.*');
  assert.equal(ordered.max_ack_pending, 1);
  const plain = await durable('embedding-messages-normalized');
  assert.equal(plain.filter_subject, 'messages.normalized.*.*');
  assert.equal(plain.max_ack_pending, 16 * consumers['embedding-messages-normalized'].concurrency);
  assert.equal((await durable('audit-events')).filter_subject, undefined);
  for (const config of [ordered, plain]) {
    assert.equal(config.ack_policy, 'explicit');
    assert.equal(config.max_deliver, -1);
    assert.equal(config.backoff, undefined);
    assert.equal(millis(config.ack_wait ?? 0), 10_000);
  }
});

test('a second run changes what has changed, and keeps the messages', async () => {
  await lab.js.publish('analysis.requested.0.grp_x', 'kept');
  await applyTopology({ url: nats.url, processesPerService: 2, leaseTtlMs: 5_000 });
  assert.equal((await durable('embedding-messages-normalized')).max_ack_pending, 4);
  assert.equal(millis((await manager.streams.info('KV_leases')).config.max_age), 5_000);
  assert.equal((await manager.streams.info('EVENTS')).state.messages, 1);
  await applyTopology({ url: nats.url });
  assert.equal((await durable('embedding-messages-normalized')).max_ack_pending, 32);
});

test('a setting the server does not know, and one that cannot be changed, are refused', async () => {
  // Servers before 2.12 drop it without a word, later ones say no.
  const unknown = { name: 'TRY', subjects: ['try'], prosa_setting: true };
  await assert.rejects(putStream(manager, unknown, nats.version), { code: 'configuration_invalid', message: /TRY/ });
  await assert.rejects(putStream(manager, { name: 'EVENTS', storage: StorageType.Memory }, nats.version), {
    code: 'configuration_invalid',
    message: /nats-server refuses EVENTS/,
  });
});
