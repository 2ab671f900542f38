import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { eventually, startTestNats } from '@prosa/testkit';
import { openSharedCell } from './shared-cell.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
after(() => nats[Symbol.asyncDispose]());

/** A connection of its own for each. */
const openCells = async (count: number, name: string) => {
  const connections = await Promise.all(
    Array.from({ length: count }, () =>
      connect({ servers: nats.url, maxReconnectAttempts: -1, reconnectTimeWait: 50 }),
    ),
  );
  return {
    cells: connections.map((connection) => openSharedCell(jetstream(connection, { timeout: 1_000 }), name)),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
    },
  };
};
const add = (value: unknown) => ({ value: Number(value ?? 0) + 1, result: Number(value ?? 0) });

test('of what eight replicas change at once, nothing is lost or done twice', async () => {
  await using opened = await openCells(8, 'counter');
  const results = await Promise.all(
    opened.cells.map(async (cell) => {
      const seen = [];
      for (let n = 0; n < 10; n++) seen.push(await cell.change(add));
      return seen;
    }),
  );
  assert.deepEqual(
    results.flat().toSorted((one, other) => one - other),
    Array.from({ length: 80 }, (_, n) => n),
  );
});

test('the time is the server’s, and that of all', async () => {
  await using opened = await openCells(2, 'clock');
  const times = [];
  for (const cell of [...opened.cells, ...opened.cells])
    times.push(await cell.change((_, now) => ({ value: null, result: now })));
  const inOrder = times.toSorted((one, other) => one - other);
  assert.ok(Number(inOrder.at(-1)) - Number(inOrder[0]) < 60_000);
  assert.ok(Math.abs(Number(times[0]) - Date.now()) < 60_000);
});

test('without a server it says so, and goes on with the next', async () => {
  await using opened = await openCells(1, 'restarted');
  const [cell] = opened.cells;
  assert.ok(cell);
  assert.equal(await cell.change(add), 0);
  await nats.kill();
  await assert.rejects(cell.change(add), { code: 'broker_unavailable', retryable: true });
  await nats.restart();
  await eventually(async () => assert.ok((await cell.change(add)) >= 0));
});
