import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Embedding, offlineEmbedding } from '@prosa/llm';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { goOnWithoutModel, messagesNormalized } from '../src/handlers/messages-normalized.ts';
import { dependenciesOf, startModel, storeBatch, stored } from './fixture.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const dependencies = (embedding?: Embedding) => dependenciesOf(databases, embedding);
const delivery = { signal: new AbortController().signal };
const ready = async () =>
  (await databases.sent('embedding')).map(({ type, data }) => [type, 'segments' in data && data.segments]);

test('a batch gets its segments and vectors once, however often it is delivered', async () => {
  const { event, embedded } = await storeBatch(databases, ['bora fazer um churrasco?', 'bora!', '']);
  await messagesNormalized(dependencies())(event, delivery);
  await messagesNormalized(dependencies())(event, delivery);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 1]]);
});

test('a batch with nothing new in it goes on at once', async () => {
  const { event, embedded } = await storeBatch(databases, []);
  await messagesNormalized(dependencies())(event, delivery);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});

test('a batch that cannot be embedded goes on without vectors', async () => {
  const { event, embedded } = await storeBatch(databases, ['oi']);
  const broken = { ...offlineEmbedding, embed: () => [new Float32Array(3)] };
  await assert.rejects(messagesNormalized(dependencies(broken))(event, delivery), /wrong vector/);
  await goOnWithoutModel(dependencies(broken))(event);
  assert.equal(await embedded(), 1);
  assert.deepEqual(await ready(), [['embeddings.ready', 0]]);
});

test('a batch gets the vectors of a configured model, and its calls are written down', async () => {
  await using fake = await startModel('server_error');
  const { event, embedded, groupId, owner } = await storeBatch(databases, [
    'bora fazer um churrasco?',
    'liga 11 98765-4321',
  ]);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(await embedded(), 1);
  assert.equal((await stored(databases, owner, groupId, fake.embedding)).length, 1);
  assert.equal((await stored(databases, owner, groupId, offlineEmbedding)).length, 0);
  const days = { from: '2000-01-01', to: '2999-01-01', groupId };
  const used = await databases.as('gateway').asUser(owner, (tx) => tx.modelUsage.page(days, 2, undefined));
  assert.deepEqual(
    used.map(({ calls, inputTokens }) => [calls, inputTokens]),
    [[2, fake.server.stats().tokens]],
  );
});

test('a batch that is delivered again is not paid for again', async () => {
  await using fake = await startModel();
  const { event } = await storeBatch(databases, ['bora fazer um churrasco?']);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(fake.server.stats().answered, 1);
});

test('a model that does not answer is left to a later delivery, and nothing is lost', async () => {
  await using fake = await startModel('server_error*4');
  const { event, embedded, groupId, owner } = await storeBatch(databases, ['oi']);
  const failure = messagesNormalized(dependencies(fake.embedding))(event, delivery);
  await assert.rejects(failure, { code: 'model_unavailable', retryable: true });
  assert.equal(await embedded(), 0);
  await messagesNormalized(dependencies(fake.embedding))(event, delivery);
  assert.equal(await embedded(), 1);
  assert.equal((await stored(databases, owner, groupId, fake.embedding)).length, 1);
});

test('a batch that the model cannot embed goes on with offline vectors', async () => {
  await using fake = await startModel();
  const { event, embedded, groupId, owner } = await storeBatch(databases, ['oi']);
  await goOnWithoutModel(dependencies(fake.embedding))(event);
  assert.equal(await embedded(), 1);
  assert.equal((await stored(databases, owner, groupId, offlineEmbedding)).length, 1);
});
