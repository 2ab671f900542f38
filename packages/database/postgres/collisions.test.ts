import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { startFixture } from '../test/fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture?.[Symbol.asyncDispose]());

/** Two transactions that lock one row each and then the other's: Postgres rolls one of them back. */
const crossed = async <T>(
  ids: readonly [T, T],
  transact: (order: readonly T[], met: () => Promise<void>) => Promise<void>,
): Promise<PromiseSettledResult<void>[]> => {
  let arrived = 0;
  const both = Promise.withResolvers<void>();
  const met = () => {
    if (++arrived === 2) both.resolve();
    return both.promise;
  };
  return Promise.allSettled([transact(ids, met), transact(ids.toReversed(), met)]);
};

test('a request whose transaction met a deadlock is done all the same', async () => {
  const { as, createGroup } = fixture;
  const { groupId: one, owner } = await createGroup();
  const { groupId: two } = await createGroup(owner);
  let attempts = 0;
  const ends = await crossed([one, two], (order, met) =>
    as.gateway.asUser(owner, async (tx) => {
      attempts++;
      for (const groupId of order) {
        assert.ok(await tx.groups.change(groupId, { locale: 'en' }));
        await met();
      }
    }),
  );
  assert.deepEqual(
    ends.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  );
  assert.equal(attempts, 3);
});

test('what an event asks for is tried again when it is delivered again', async () => {
  const { as } = fixture;
  const ends = await crossed([newId('organisation'), newId('organisation')], (order, met) =>
    as.audit.transaction(async (tx) => {
      for (const organisationId of order) {
        await tx.audit.lockHeads([organisationId]);
        await met();
      }
    }),
  );
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  assert.deepEqual(
    failed.map(({ code, retryable }) => ({ code, retryable })),
    [{ code: 'database_busy', retryable: true }],
  );
});
