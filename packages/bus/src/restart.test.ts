import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { consumers, newId } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { exportUploaded, openLab } from '../test/fixture.ts';
import { connectBus } from './bus.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
const { url } = nats;
await applyTopology({ url });
after(() => nats[Symbol.asyncDispose]());

test('a server killed three times under load loses nothing it acknowledged, and consumption goes on', async () => {
  const [gateway, ingestion] = await Promise.all([
    connectBus({ url, service: 'gateway' }),
    connectBus({ url, service: 'ingestion' }),
  ]);
  const groups = Array.from({ length: 4 }, () => newId('group'));
  const handled = new Map<string, number[]>(groups.map((group) => [group, []]));
  const inbox = new Set<string>();
  ingestion.consume('ingestion-export-uploaded', async ({ id, data }) => {
    await delay(1);
    // A lost ack brings an event twice; the inbox of a real handler drops it likewise.
    if (inbox.has(id)) return;
    inbox.add(id);
    handled.get(data.groupId)?.push(data.bytes);
  });

  const acknowledged: string[] = [];
  let stop = false;
  const publishing = groups.map(async (group) => {
    for (let n = 1; !stop; n++) {
      const event = exportUploaded(group, n);
      // As the outbox relay does: the same event again until it is acknowledged.
      while (
        !(await gateway.publish(event).then(
          () => true,
          () => false,
        ))
      );
      acknowledged.push(event.id);
      await delay(3);
    }
  });
  for (let kill = 0; kill < 3; kill++) {
    await delay(400);
    await nats.kill();
    await nats.restart();
    const before = inbox.size;
    await eventually(() => assert.ok(inbox.size > before, 'consumption goes on'), { timeoutMs: 30_000 });
  }
  stop = true;
  await Promise.all(publishing);

  const lab = await openLab(url);
  await eventually(async () => assert.equal(await lab.pending('ingestion-export-uploaded'), 0), { timeoutMs: 40_000 });
  assert.deepEqual(
    acknowledged.filter((id) => !inbox.has(id)),
    [],
  );
  assert.equal((await lab.manager.streams.info('EVENTS')).state.messages, acknowledged.length, 'and doubles nothing');
  for (const numbers of handled.values())
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  for (const bus of [gateway, ingestion]) {
    bus.stopPulling();
    await bus.settle(5_000);
    await bus.drain();
  }
  await lab.connection.close();
});

test('what has changed is changed on a server that was restarted since', async () => {
  await nats.kill();
  await nats.restart();
  await applyTopology({ url, processesPerService: 2 });
  const lab = await openLab(url);
  const { config } = await lab.manager.consumers.info('EVENTS', 'embedding-messages-normalized');
  assert.equal(config.max_ack_pending, 2 * consumers['embedding-messages-normalized'].concurrency);
  await lab.connection.close();
});
