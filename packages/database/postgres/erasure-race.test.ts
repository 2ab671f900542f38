import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { message, startFixture } from '../test/fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture?.[Symbol.asyncDispose]());

test('an erasure waits for vectors that are being stored, and takes them along', async () => {
  const { as, createGroup, createExport } = fixture;
  const { groupId, organisationId, owner } = await createGroup();
  const { id: exportId } = await createExport({ groupId, owner });
  const memberId = newId('member');
  await as.ingestion.transaction(async (tx) => {
    const name = { nameKey: Buffer.from('name'), nameSealed: Buffer.from('sealed') };
    await tx.members.insert(groupId, { id: memberId, ...name, seen: new Date() });
    await tx.messages.insert(groupId, exportId, 1, [message(1, { memberId })]);
  });
  const [said] = await as.embedding.transaction((tx) => tx.messages.ofBatch(exportId, 1));
  const id = newId('erasure');
  const erasure = { id, organisationId, groupId, memberId, requestId: null, requestedBy: owner };
  await as.gateway.asUser(owner, (tx) => tx.erasures.start(erasure));

  const stored = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const time = '2025-03-10T14:00:00';
  const segment = {
    id: newId('segment'),
    messageIds: [said?.id ?? 0],
    startsAt: time,
    endsAt: time,
    vector: new Float32Array(3),
  };
  const embedding = as.embedding.transaction(async (tx) => {
    await tx.segments.insert({ groupId, exportId, batch: 1, model: 'test' }, [segment]);
    stored.resolve();
    await goOn.promise;
  });
  await stored.promise;
  let erased = false;
  const erasing = as.ingestion.transaction((tx) => tx.erasures.eraseMember(id)).then(() => (erased = true));
  // A round trip of somebody else: the erasure has had its chance.
  await as.coordinator.ping();
  assert.equal(erased, false);
  goOn.resolve();
  await Promise.all([embedding, erasing]);
  const left = await as.embedding.transaction((tx) => tx.segments.known(groupId, 'test', segment.messageIds));
  assert.equal(left.size, 0);
});
