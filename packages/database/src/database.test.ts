import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { newId, type ProsaEvent } from '@prosa/contracts';
import { message, startFixture } from '../test/fixture.ts';
import { openDatabase } from './index.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

describe('messages', () => {
  test('are stored in file order, with all their facts, and never twice', async () => {
    const { as, createGroup, createExport } = fixture;
    const group = await createGroup();
    const [one, two] = [await createExport(group), await createExport(group)];
    const insert = (exportId: `exp_${string}`, numbers: number[]) =>
      as.ingestion.transaction((tx) =>
        tx.messages.insert(
          group.groupId,
          exportId,
          1,
          numbers.map((n) => message(n)),
        ),
      );
    await insert(one.id, [1, 2, 3, 4]);
    await assert.rejects(insert(two.id, [3, 4, 5]), { code: '23505' });
    await insert(two.id, [5]);
    await as.agents.transaction(async (tx) => {
      const watermark = await tx.messages.watermark(group.groupId);
      const first = await tx.messages.sealed(group.groupId, { watermark, after: null, limit: 2 });
      const rest = await tx.messages.sealed(group.groupId, { watermark, after: first[1] ?? null, limit: 9 });
      const stored = [...first, ...rest];
      assert.deepEqual(
        stored.map(({ id: _, ...rest }) => ({ ...rest, stableKey: String(rest.stableKey) })),
        [1, 2, 3, 4, 5].map((n) => {
          const { sentAt: _, characters: __, stableKey, ...rest } = message(n);
          return { ...rest, stableKey: String(stableKey) };
        }),
      );
      assert.deepEqual(
        (await tx.messages.byIds(group.groupId, [first[1]?.id ?? 0, first[0]?.id ?? 0])).map(({ words }) => words),
        [1, 2],
      );
    });
  });
});

describe('exports', () => {
  test('the same file is one export, unless it failed', async () => {
    const { as, createGroup, createExport } = fixture;
    const group = await createGroup();
    const first = await createExport(group, 'same');
    assert.equal((await createExport(group, 'same')).inserted, false);
    await as.ingestion.transaction((tx) => tx.exports.fail(first.id, 'export_not_a_chat', 'not a chat'));
    assert.equal((await createExport(group, 'same')).inserted, true);
  });

  test('a batch is counted once, in order, and only while parsing', async () => {
    const { as, createGroup, createExport } = fixture;
    const { id } = await createExport(await createGroup());
    const step = { entries: 5, stored: 4, changed: 0, endsAt: null };
    const advance = (batch: number) =>
      as.ingestion.transaction((tx) =>
        tx.exports.advance(id, { ...step, batch, bytesDone: 10 * batch, linesDone: 5 * batch }),
      );
    assert.equal(await advance(1), false, 'not begun');
    await as.ingestion.transaction((tx) => tx.exports.begin(id));
    assert.deepEqual(
      [await advance(1), await advance(1), await advance(3), await advance(2)],
      [true, false, false, true],
    );
    const row = await as.coordinator.transaction((tx) => tx.exports.find(id));
    assert.deepEqual([row?.entries, row?.stored, row?.bytesDone, row?.batchesDone], [10, 8, 20, 2]);
  });
});

describe('analyses', () => {
  test('get versions one after the other, one run for an export', async () => {
    const { as, createGroup, createExport } = fixture;
    const group = await createGroup();
    const { id: exportId } = await createExport(group);
    const run = () => ({ id: newId('analysis'), groupId: group.groupId, reason: 'new-data' as const, exportId });
    const requested = await as.coordinator.transaction((tx) =>
      Promise.all([tx.analyses.request(run()), tx.analyses.request(run())]),
    );
    assert.deepEqual(requested.sort(), [false, true]);
    const ids = [newId('analysis'), newId('analysis'), newId('analysis')] as const;
    const started = ids.map((id) =>
      as.coordinator.transaction(async (tx) => {
        await tx.analyses.request({ id, groupId: group.groupId, reason: 'manual' });
        return tx.analyses.start(id, group.groupId, 7);
      }),
    );
    assert.deepEqual(await Promise.all(started), [true, true, true]);
    const rows = await as.coordinator.transaction((tx) => tx.analyses.page(group.groupId, 10, undefined));
    const versions = rows.map(({ version }) => version).filter((version) => version !== null);
    assert.deepEqual(versions.sort(), [1, 2, 3]);
    assert.equal(await as.coordinator.transaction((tx) => tx.analyses.start(ids[0], group.groupId, 8)), false);
  });
});

describe('the queue', () => {
  test('an event is published by its own service, once, after its transaction, with its trace', async () => {
    const { as, createGroup, createExport } = fixture;
    const group = await createGroup();
    const { id: exportId } = await createExport(group);
    const place = { exportId, groupId: group.groupId, organisationId: group.organisationId };
    const failing = as.ingestion.transaction(async (tx) => {
      await tx.queue.enqueue('export.failed', { ...place, code: 'rolled_back' });
      throw new Error('rolled back');
    });
    await assert.rejects(failing, /rolled back/);
    await as.ingestion.transaction((tx) => tx.queue.enqueue('export.failed', { ...place, code: 'kept' }));

    const seen: ProsaEvent[] = [];
    const publish = async (events: readonly { event: ProsaEvent }[]) =>
      void seen.push(...events.map(({ event }) => event));
    assert.equal(await as.embedding.outbox.drain(10, publish), 0);
    const refused = as.ingestion.outbox.drain(10, () => Promise.reject(new Error('no broker')));
    await assert.rejects(refused, /no broker/);
    assert.equal(await as.ingestion.outbox.drain(10, publish), 1);
    assert.equal(await as.ingestion.outbox.drain(10, publish), 0);
    const [event] = seen;
    assert.deepEqual(
      [event?.type, event?.source, event?.data],
      ['export.failed', '/services/ingestion', { version: 1, ...place, code: 'kept' }],
    );
  });

  test('an event is handled once by each consumer, also when two try at the same time', async () => {
    const { as } = fixture;
    const eventId = newId('event');
    const take = (consumer: string) => as.coordinator.transaction((tx) => tx.queue.firstTime(consumer, eventId));
    const taken = await Promise.all([take('one'), take('one'), take('two')]);
    assert.deepEqual(taken.sort(), [false, true, true]);
  });
});

const never = (): never => assert.fail('a chain has a head');

describe('the audit chain', () => {
  test('hands out one head at a time', async () => {
    const { as, createGroup } = fixture;
    const { organisationId, groupId } = await createGroup();
    const append = () =>
      as.audit.transaction(async (tx) => {
        const { position, hash } = (await tx.audit.lockHeads([organisationId])).get(organisationId) ?? never();
        const entry = {
          organisationId,
          groupId,
          eventId: newId('event'),
          eventType: 't',
          source: 's',
          occurredAt: new Date(0),
        };
        const link = { position: position + 1, previousHash: hash, hash: Buffer.alloc(32, position + 1) };
        await tx.audit.append([{ ...entry, details: { batch: 1 }, ...link }]);
      });
    await Promise.all(Array.from({ length: 8 }, append));
    const chain = await as.audit.transaction((tx) => tx.audit.chain(organisationId));
    assert.deepEqual(
      chain.map(({ position, previousHash }) => [position, previousHash[0]]),
      Array.from({ length: 8 }, (_, index) => [index + 1, index]),
    );
  });
});

test('a database that does not answer is an error to try again', async () => {
  const database = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', service: 'audit', connections: 1 });
  await assert.rejects(database.ping(), { code: 'database_unavailable', retryable: true });
  await database.close();
});

test('what a role has no right to is forbidden, and not tried again', async () => {
  const { as, createGroup } = fixture;
  const group = await createGroup();
  const reading = as.scheduler.transaction((tx) => tx.messages.watermark(group.groupId));
  await assert.rejects(reading, { code: 'forbidden', retryable: false });
  const uploading = as.gateway.asUser(randomUUID(), (tx) =>
    tx.analyses.requestAsUser(newId('analysis'), group.groupId, group.owner),
  );
  await assert.rejects(uploading, { code: 'forbidden' });
});

test('a user is nobody without an organisation, and sees nothing', async () => {
  const { as, createGroup } = fixture;
  const { groupId } = await createGroup();
  const seen = await as.gateway.asUser(randomUUID(), async (tx) => [
    await tx.groups.find(groupId),
    await tx.groups.page(10, undefined),
    await tx.exports.page(groupId, 10, undefined),
  ]);
  assert.deepEqual(
    seen.map((rows) => (Array.isArray(rows) ? [...rows] : rows)),
    [undefined, [], []],
  );
});
