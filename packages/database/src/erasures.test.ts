import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { message, startFixture } from '../test/fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture?.[Symbol.asyncDispose]());

test('a vector made of a text that is erased meanwhile is not stored; what others said gets another', async () => {
  const { as, createGroup, createExport } = fixture;
  const { groupId, organisationId, owner } = await createGroup();
  const { id: exportId } = await createExport({ groupId, owner });
  const [gone, stays] = [newId('member'), newId('member')] as const;
  await as.ingestion.transaction(async (tx) => {
    for (const [index, id] of [gone, stays].entries())
      await tx.members.insert(groupId, {
        id,
        nameKey: Buffer.from(`name ${index}`),
        nameSealed: Buffer.from('x'),
        seen: new Date(),
      });
    const bodySealed = Buffer.from('sealed');
    const messages = [0, 1, 2, 3].map((n) => message(n, { memberId: n === 1 ? gone : stays, bodySealed }));
    await tx.messages.insert(groupId, exportId, 1, messages);
  });
  const [a = 0, b = 0, c = 0, d = 0] = (await as.embedding.transaction((tx) => tx.messages.ofBatch(exportId, 1))).map(
    ({ id }) => id,
  );

  const id = newId('erasure');
  const erasure = { id, organisationId, groupId, memberId: gone, requestId: null, requestedBy: owner };
  await as.gateway.asUser(owner, (tx) => tx.erasures.start(erasure));
  assert.equal(await as.ingestion.transaction((tx) => tx.erasures.eraseMember(id)), true);
  assert.equal(await as.ingestion.transaction((tx) => tx.erasures.eraseMember(id)), false, 'once');

  const time = '2025-03-10T14:00:00';
  const segment = (messageIds: number[]) => ({
    ...{ id: newId('segment'), messageIds, startsAt: time, endsAt: time, vector: new Float32Array(3) },
  });
  const place = { groupId, exportId, batch: 1, model: 'test' };
  await as.embedding.transaction((tx) => tx.segments.insert(place, [segment([a, b]), segment([c, d])]));
  assert.deepEqual(await as.embedding.transaction((tx) => tx.segments.uncovered(groupId)), [a]);
  await as.embedding.transaction((tx) => tx.segments.cover(groupId, 'test', [segment([a]), segment([b])]));
  assert.deepEqual(await as.embedding.transaction((tx) => tx.segments.uncovered(groupId)), []);
});
