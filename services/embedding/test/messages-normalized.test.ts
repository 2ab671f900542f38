import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type GroupId, newId, type UserId } from '@prosa/contracts';
import { openModelLedger } from '@prosa/database';
import { type Embedding, offlineEmbedding, openEmbedding } from '@prosa/llm';
import { startFakeOpenai } from '@prosa/llm/fake-openai';
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
  return { event, embedded, groupId, owner };
};
const ledgerOf = (groupId: GroupId) =>
  openModelLedger(databases.as('embedding'), {
    ...{ groupId, analysisId: null, agent: 'embedding', purpose: 'search', share: 0.97 },
    transfer: { processor: '127.0.0.1', region: 'br', dataClasses: ['masked message text'] },
  });
const dependencies = (embedding: Embedding = offlineEmbedding) => ({
  ...{ database: databases.as('embedding'), vault: databases.vault, embedding, ledgerOf },
  nudge: () => {},
});
const delivery = { signal: new AbortController().signal };
/** A model on a server that fails as it is told to. */
const startModel = async (faults = '') => {
  const server = await startFakeOpenai({ faults });
  const settings = { apiKey: 'any', baseUrl: server.url, model: 'text-embedding-3-small', dimensions: 1_536 };
  const embedding = openEmbedding(
    { ...settings, callTimeoutMs: 2_000 },
    { record: () => {}, now: () => performance.now(), sleep: async () => {}, random: () => 0 },
  );
  return { server, embedding, [Symbol.asyncDispose]: server.close };
};
/** A group's segments that have a vector of some model. */
const stored = (owner: UserId, groupId: GroupId, embedding: Embedding) =>
  databases.as('gateway').asUser(owner, (tx) =>
    tx.search.nearSegments(groupId, {
      ...{ model: embedding.model, limit: 10 },
      vector: new Float32Array(embedding.dimensions).fill(1),
    }),
  );
const ready = async () =>
  (await databases.sent('embedding')).map(({ type, data }) => [type, 'segments' in data && data.segments]);

test('a batch gets its segments and vectors once, however often it is delivered', async () => {
  const { event, embedded } = await storeBatch(['bora fazer um churrasco?', 'bora!', '']);
  await messagesNormalized(dependencies())(event, delivery);
  await messagesNormalized(dependencies())(event, delivery);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 1]]);
});

test('a batch with nothing new in it goes on at once', async () => {
  const { event, embedded } = await storeBatch([]);
  await messagesNormalized(dependencies())(event, delivery);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});

test('a batch that cannot be embedded goes on without vectors', async () => {
  const { event, embedded } = await storeBatch(['oi']);
  const broken = { ...offlineEmbedding, embed: () => [new Float32Array(3)] };
  await assert.rejects(messagesNormalized(dependencies(broken))(event, delivery), /wrong vector/);
  await goOnWithoutVectors(dependencies(broken))(event);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});

test('a batch gets the vectors of a configured model, and its calls are written down', async () => {
  await using fake = await startModel('server_error');
  const { event, embedded, groupId, owner } = await storeBatch(['bora fazer um churrasco?', 'liga 11 98765-4321']);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(await embedded(), 1);
  assert.equal((await stored(owner, groupId, fake.embedding)).length, 1);
  assert.equal((await stored(owner, groupId, offlineEmbedding)).length, 0);
  const days = { from: '2000-01-01', to: '2999-01-01', groupId };
  const used = await databases.as('gateway').asUser(owner, (tx) => tx.modelUsage.page(days, 2, undefined));
  assert.deepEqual(
    used.map(({ calls, inputTokens }) => [calls, inputTokens]),
    [[2, fake.server.stats().tokens]],
  );
});

test('a batch that is delivered again is not paid for again', async () => {
  await using fake = await startModel();
  const { event } = await storeBatch(['bora fazer um churrasco?']);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(fake.server.stats().answered, 1);
});

test('a model that does not answer is left to a later delivery, and nothing is lost', async () => {
  await using fake = await startModel('server_error*4');
  const { event, embedded, groupId, owner } = await storeBatch(['oi']);
  const failure = messagesNormalized(dependencies(fake.embedding))(event, delivery);
  await assert.rejects(failure, { code: 'model_unavailable', retryable: true });
  assert.equal(await embedded(), 0);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(await embedded(), 1);
  assert.equal((await stored(owner, groupId, fake.embedding)).length, 1);
});
