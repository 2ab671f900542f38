import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { eventOf, startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { verify } from '../src/domain/chain.ts';
import { anyEvent } from '../src/handlers/any-event.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

test('every event is one link, also delivered twice and side by side, and the stored chain verifies', async () => {
  const { groupId, organisationId } = await databases.createGroup();
  const database = databases.as('audit');
  const events = Array.from({ length: 12 }, (_, bytes) =>
    eventOf('export.uploaded', 'gateway', { groupId, organisationId, exportId: newId('export'), bytes: bytes + 1 }),
  );
  await Promise.all([...events, ...events].map(anyEvent({ database })));

  const { chain, head } = await database.transaction(async (tx) => ({
    chain: await tx.audit.chain(organisationId),
    head: await tx.audit.head(organisationId),
  }));
  assert.deepEqual(verify(chain, head), []);
  assert.deepEqual(chain.map(({ eventId }) => eventId).sort(), events.map(({ id }) => id).sort());
  const [entry] = chain;
  const event = events.find(({ id }) => id === entry?.eventId);
  assert.deepEqual(entry?.details, { version: 1, exportId: event?.data.exportId, bytes: event?.data.bytes });
  assert.deepEqual([entry?.source, entry?.occurredAt.toISOString()], [event?.source, event?.time]);

  // Whoever can write to the table cannot hide it.
  const edited = chain.map((link) => (link.position === 5 ? { ...link, occurredAt: new Date(0) } : link));
  assert.deepEqual(verify(edited, head), [{ position: 5, problem: 'edited' }]);
});
