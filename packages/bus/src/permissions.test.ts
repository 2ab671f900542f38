import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { nkeyAuthenticator, nkeys, PermissionViolationError } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { ProsaError, serviceNames } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested } from '../test/fixture.ts';
import { connectBus } from './bus.ts';
import { type BusUser, inboxOf } from './connection.ts';
import { readLag } from './lag.ts';
import { natsPermissions } from './permissions.ts';
import { replayDeadLetters } from './replay.ts';
import { applyTopology } from './topology.ts';

const keys = new Map([...serviceNames, 'topology', 'operator'].map((user) => [user as BusUser, nkeys.createUser()]));
const users = [...keys].map(([name, key]) => ({ name, publicKey: key.getPublicKey(), ...natsPermissions(name) }));
const seedOf = (user: BusUser) => new TextDecoder().decode(keys.get(user)?.getSeed());

const nats = await startTestNats({ users });
const { url } = nats;
await applyTopology({ url, nkeySeed: seedOf('topology') });
after(() => nats[Symbol.asyncDispose]());

test('with its own nkey a service publishes, consumes, buries, leases and shares; the operator replays', async () => {
  const gateway = await connectBus({ url, service: 'gateway', nkeySeed: seedOf('gateway') });
  const coordinator = await connectBus({ url, service: 'coordinator', nkeySeed: seedOf('coordinator') });
  const consumer = 'coordinator-analysis-requested';
  const request = analysisRequested();
  let broken = true;
  const handled: string[] = [];
  coordinator.consume(consumer, async ({ id }) => {
    if (broken) throw new ProsaError('internal', 'hopeless', { retryable: false });
    handled.push(id);
  });
  await gateway.publish(request);

  const operator = { url, nkeySeed: seedOf('operator'), consumer } as const;
  let replayed = 0;
  await eventually(async () => {
    replayed += await replayDeadLetters(operator);
    assert.ok(replayed > 0);
  });
  broken = false;
  await eventually(async () => {
    await replayDeadLetters(operator);
    assert.deepEqual(handled, [request.id]);
  });

  const lease = await gateway.lease('tidy');
  assert.ok(lease);
  assert.equal(await gateway.lease('tidy'), null);
  await lease.release();
  const again = await gateway.lease('tidy');
  assert.ok(again);
  await again.release();
  const shared = coordinator.sharedCell('model');
  await shared.change(() => ({ value: 1, result: null }));
  assert.equal(await gateway.sharedCell('model').change((value) => ({ value, result: value })), 1);
  for (const bus of [gateway, coordinator]) {
    bus.stopPulling();
    await bus.settle(5_000);
    await bus.drain();
  }
});

test('the scheduler alone may see how far others are behind', async () => {
  const connection = await connect({
    servers: url,
    authenticator: nkeyAuthenticator(new TextEncoder().encode(seedOf('scheduler'))),
    inboxPrefix: inboxOf('scheduler'),
  });
  try {
    const { consumers } = await readLag(connection);
    assert.ok(consumers.some(({ consumer }) => consumer === 'agents-agent-requested'));
  } finally {
    await connection.close();
  }
});

test('a service is refused what belongs to others, and streams altogether', async () => {
  const connection = await connect({
    servers: url,
    authenticator: nkeyAuthenticator(new TextEncoder().encode(seedOf('gateway'))),
    inboxPrefix: inboxOf('gateway'),
  });
  const refused: string[] = [];
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type === 'error' && status.error instanceof PermissionViolationError)
        refused.push(status.error.subject);
    }
  })();
  const publishes = [
    'agent.completed.0.grp_x',
    'dlq.coordinator-analysis-requested.analysis.requested.0.grp_x',
    '$JS.API.STREAM.CREATE.MINE',
    '$JS.API.STREAM.UPDATE.EVENTS',
    '$JS.API.STREAM.PURGE.EVENTS',
    '$JS.API.STREAM.DELETE.EVENTS',
    '$JS.API.STREAM.MSG.GET.EVENTS',
    '$JS.API.STREAM.MSG.GET.KV_leases',
    '$JS.API.CONSUMER.CREATE.EVENTS.mine',
    '$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.mine',
    '$JS.API.CONSUMER.DELETE.EVENTS.audit-events',
    '$JS.API.CONSUMER.MSG.NEXT.EVENTS.audit-events',
    '$JS.ACK.EVENTS.audit-events.1.1.1.1.0',
    '$KV.leases.scheduler.sweeper',
    '$JS.API.DIRECT.GET.KV_leases.$KV.leases.scheduler.sweeper',
  ];
  const subscribes = ['>', 'export.>', '_INBOX.>', '_INBOX_audit.>', '$JS.EVENT.>', '$KV.leases.>'];
  for (const subject of publishes) connection.publish(subject);
  for (const subject of subscribes) connection.subscribe(subject, { callback: () => {} });
  await eventually(() => assert.deepEqual(refused, [...publishes, ...subscribes]));
  await connection.close();

  const scheduler = await connectBus({ url, service: 'scheduler', nkeySeed: seedOf('scheduler') });
  const foreign = { ...analysisRequested(), type: 'analysis.failed' } as unknown as Parameters<
    typeof scheduler.publish
  >[0];
  await assert.rejects(scheduler.publish(foreign), { code: 'forbidden', retryable: false });
  await scheduler.drain();
});

test('only who calls models sees what these allow', () => {
  const sees = serviceNames.filter((name) =>
    natsPermissions(name).publish.some((subject) => /allowances/.test(subject)),
  );
  assert.deepEqual(sees.toSorted(), ['agents', 'coordinator', 'embedding', 'gateway']);
});

test('an unknown nkey is a mistake of configuration, told at once', async () => {
  const nkeySeed = new TextDecoder().decode(nkeys.createUser().getSeed());
  await assert.rejects(connectBus({ url, service: 'gateway', nkeySeed }), { code: 'configuration_invalid' });
});
