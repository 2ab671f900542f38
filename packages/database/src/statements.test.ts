import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { startFixture } from '../test/fixture.ts';
import { openDatabase } from './index.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

/** The gateway's database behind a proxy that counts how often the client writes before it waits for an answer. */
const openCounted = async () => {
  let trips = 0;
  const direct = new URL(fixture.urlOf('gateway'));
  const server = createServer((client) => {
    const upstream = connect(Number(direct.port), direct.hostname);
    client.on('data', () => trips++);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(direct);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const database = openDatabase({ url: url.href, service: 'gateway', connections: 1 });
  return {
    database,
    tripsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const before = trips;
      await work();
      return trips - before;
    },
    [Symbol.asyncDispose]: async () => {
      await database.close();
      server.close();
    },
  };
};

test('a statement is one trip, what is asked side by side is one together', async () => {
  const { groupId, owner } = await fixture.createGroup();
  await using counted = await openCounted();
  const { database, tripsOf } = counted;
  await database.ping();
  const reads = await tripsOf(() =>
    database.asUser(owner, async (tx) => {
      assert.ok(await tx.groups.find(groupId));
      assert.ok(await tx.asService(({ keys }) => keys.ofGroup(groupId)));
    }),
  );
  // It begins, and ends.
  assert.equal(reads, 4);
  const together = await tripsOf(() =>
    database.asUser(owner, (tx) =>
      Promise.all([
        tx.groups.find(groupId),
        tx.asService(({ keys }) => keys.ofGroup(groupId)),
        tx.groups.page(9, groupId),
      ]),
    ),
  );
  assert.equal(together, 3);
});

test('side by side, what is read as a user and as the service is never read as the other', async () => {
  const { groupId } = await fixture.createGroup();
  const outsider = randomUUID();
  const { asUser } = fixture.as.gateway;
  await asUser(outsider, async (tx) => {
    const asService = () => tx.asService(({ keys }) => keys.ofGroup(groupId));
    const seen = async () => [
      await tx.groups.find(groupId),
      ...(await tx.groups.page(10, undefined)),
      ...(await tx.exports.page(groupId, 10, undefined)),
    ];
    for (let round = 0; round < 3; round++) {
      const [first, one, two, second, three] = await Promise.all([
        seen(),
        asService(),
        asService(),
        seen(),
        asService(),
      ]);
      assert.deepEqual([...first, ...second], [undefined, undefined]);
      for (const key of [one, two, three]) assert.equal(key?.groupId, groupId);
    }
  });
});

test('a statement with a value that cannot be written fails alone, and its connection goes on', {
  timeout: 20_000,
}, async () => {
  const { owner } = await fixture.createGroup();
  const { gateway } = fixture.as;
  const unknown = undefined as unknown as string;
  await assert.rejects(
    gateway.transaction((tx) => tx.accessRecords.add(owner, unknown)),
    { code: 'internal' },
  );
  const never = new Date(Number.NaN);
  await assert.rejects(
    gateway.transaction((tx) => tx.webhookDeliveries.forget(never)),
    { code: 'internal' },
  );
  await Promise.all(Array.from({ length: 4 }, () => gateway.ping()));
});

test('what a transaction left running asks nothing once it is over', async () => {
  const { groupId, owner } = await fixture.createGroup();
  let late: Promise<unknown> = Promise.resolve();
  const over = Promise.withResolvers<void>();
  const failing = fixture.as.gateway.asUser(owner, async (tx) => {
    late = over.promise.then(() => tx.groups.find(groupId));
    throw new Error('already');
  });
  await assert.rejects(failing, /already/);
  over.resolve();
  await assert.rejects(late, { code: 'internal' });
});
