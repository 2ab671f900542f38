import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm';
import { openKeyring, sealMessage } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { goOnWithoutVectors, messagesNormalized } from '../src/handlers/messages-normalized.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

/** One stored batch of system lines and texts, sealed with the group's key. */
const storeBatch = async (texts: string[]) => {
  const group = await databases.createGroup();
  const { groupId, organisationId, owner } = group;
  const exportId = newId('export');
  await databases.as('gateway').asUser(owner, (tx) =>
    tx.exports.insert({
      ...{ id: exportId, groupId, uploadedBy: owner, objectKey: `${groupId}/${exportId}`, bytes: 1 },
      ...{ objectDataKey: Buffer.from('k'), contentHash: Buffer.from(exportId), fileNameSealed: Buffer.from('n') },
    }),
  );
  await databases.as('ingestion').transaction(async (tx) => {
    const wrapped = await tx.keys.ofGroup(groupId);
    assert.ok(wrapped);
    const keys = await openKeyring(databases.vault, wrapped, []);
    const messages = texts.map((text, n) => {
      const sealed = { memberId: null, stableKey: Buffer.from(`${groupId}${n}`) };
      const facts = { kind: 'message', type: 'text', words: 1, characters: 2, media: 0, edited: false } as const;
      const localTime = `2025-03-10T14:${String(n).padStart(2, '0')}:00`;
      return { ...facts, ...sealed, sentAt: new Date(0), localTime, bodySealed: sealMessage(keys, sealed, text) };
    });
    await tx.exports.begin(exportId);
    await tx.messages.insert(groupId, exportId, 1, messages);
    const counts = { entries: texts.length, stored: texts.length, changed: 0 };
    await tx.exports.advance(exportId, { batch: 1, bytesDone: 1, linesDone: 1, endsAt: null, ...counts });
  });
  const counts = { firstSeq: 0, lastSeq: texts.length, entries: texts.length, stored: texts.length };
  const event = eventOf('messages.normalized', 'ingestion', { groupId, organisationId, exportId, batch: 1, ...counts });
  const embedded = async () => {
    const row = await databases.as('coordinator').transaction((tx) => tx.exports.find(exportId));
    return row?.batchesEmbedded;
  };
  return { event, embedded };
};
const dependencies = (embedding = offlineEmbedding) => ({
  ...{ database: databases.as('embedding'), vault: databases.vault, embedding },
  nudge: () => {},
});
const ready = async () =>
  (await databases.sent('embedding')).map(({ type, data }) => [type, 'segments' in data && data.segments]);

test('a batch gets its segments and vectors once, however often it is delivered', async () => {
  const { event, embedded } = await storeBatch(['bora fazer um churrasco?', 'bora!', '']);
  await messagesNormalized(dependencies())(event);
  await messagesNormalized(dependencies())(event);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 1]]);
});

test('a batch with nothing new in it goes on at once', async () => {
  const { event, embedded } = await storeBatch([]);
  await messagesNormalized(dependencies())(event);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});

test('a batch that cannot be embedded goes on without vectors', async () => {
  const { event, embedded } = await storeBatch(['oi']);
  const broken = { ...offlineEmbedding, embed: () => [new Float32Array(3)] };
  await assert.rejects(messagesNormalized(dependencies(broken))(event), /wrong vector/);
  await goOnWithoutVectors(dependencies(broken))(event);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});
