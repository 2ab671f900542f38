import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type ProsaEvent } from '@prosa/contracts';
import { createVerifier, emptyHead } from '@prosa/trail';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { anyEvent } from '../src/handlers/any-event.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const uploads = ({ groupId, organisationId }: TestGroup, count: number): ProsaEvent[] =>
  Array.from({ length: count }, (_, bytes) =>
    eventOf('export.uploaded', 'gateway', { groupId, organisationId, exportId: newId('export'), bytes: bytes + 1 }),
  );

const read = async ({ organisationId }: TestGroup) => {
  const { chain, head } = await databases.as('audit').transaction(async (tx) => ({
    chain: await tx.audit.chain(organisationId),
    head: (await tx.audit.lockHeads([organisationId])).get(organisationId) ?? emptyHead,
  }));
  const verifier = createVerifier();
  for (const entry of chain) verifier.next(entry);
  return { chain, ...verifier.end(head) };
};

test('every event is one link, also delivered twice, side by side and to two replicas, and the stored chains verify', async () => {
  const groups = await Promise.all([databases.createGroup(), databases.createGroup()]);
  const events = groups.map((group) => uploads(group, 40));
  const replicas = [anyEvent({ database: databases.as('audit') }), anyEvent({ database: databases.as('audit') })];
  const mixed = events.flat().flatMap((event, at) => [replicas[at % 2]?.(event), replicas[1]?.(event)]);
  await Promise.all(mixed);

  for (const [at, group] of groups.entries()) {
    const { chain, breaks } = await read(group);
    assert.deepEqual(breaks, []);
    assert.deepEqual(chain.map(({ eventId }) => eventId).sort(), events[at]?.map(({ id }) => id).sort());
    const [entry] = chain;
    const event = events[at]?.find(({ id }) => id === entry?.eventId) as ProsaEvent<'export.uploaded'>;
    assert.deepEqual(entry?.details, { version: 1, exportId: event.data.exportId, bytes: event.data.bytes });
    assert.deepEqual([entry?.source, entry?.occurredAt.toISOString()], [event.source, event.time]);
  }
});

test('an event that cannot be written does not take those beside it with it', async () => {
  const group = await databases.createGroup();
  const append = anyEvent({ database: databases.as('audit') });
  const [first, poison, ...others] = uploads(group, 6);
  assert.ok(first && poison);
  // Postgres has no such character.
  const unwritable = { ...poison, source: '/services/\u0000' as ProsaEvent['source'] };
  const results = await Promise.allSettled([first, unwritable, ...others].map(append));
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', ...others.map(() => 'fulfilled')],
  );
  const { chain, breaks } = await read(group);
  assert.deepEqual([chain.length, breaks], [5, []]);
});
