import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type GroupId, ProsaError, type UserId } from '@prosa/contracts';
import { type Embedding, type Ledger, offlineEmbedding } from '@prosa/llm';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { embedAgain } from '../src/embed-again.ts';
import { messagesNormalized } from '../src/handlers/messages-normalized.ts';
import { dependenciesOf, startModel, storeBatch, stored } from './fixture.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const { signal } = new AbortController();
interface Place {
  groupId: GroupId;
  owner: UserId;
}
/** A group whose segment has an offline vector. */
const storeOffline = async (text = 'bora fazer um churrasco?'): Promise<Place> => {
  const { event, ...place } = await storeBatch(databases, [text, 'bora!']);
  await messagesNormalized(dependenciesOf(databases))(event, { signal });
  return place;
};
const again = (embedding: Embedding, ledgerOf?: (groupId: GroupId) => Ledger) => {
  const skipped: [GroupId, string][] = [];
  const onSkipped = (groupId: GroupId, { code }: ProsaError) => void skipped.push([groupId, code]);
  const dependencies = { ...dependenciesOf(databases, embedding), ...(ledgerOf ? { ledgerOf } : {}), onSkipped };
  return { skipped, count: embedAgain(dependencies, signal) };
};
const segmentsOf = async ({ owner, groupId }: Place, embedding: Embedding): Promise<number> =>
  (await stored(databases, owner, groupId, embedding)).length;

test('after a change of model every segment gets a vector of the new one, once, and keeps the old', async () => {
  await using fake = await startModel();
  const [one, other] = [await storeOffline(), await storeOffline('o carro quebrou')];
  assert.equal(await again(fake.embedding).count, 2);
  for (const place of [one, other])
    for (const embedding of [offlineEmbedding, fake.embedding]) assert.equal(await segmentsOf(place, embedding), 1);
  const asked = fake.server.stats().answered;
  assert.equal(await again(fake.embedding).count, 0);
  assert.equal(fake.server.stats().answered, asked);
  // The text is read as it was when the segment was cut: same words, same vector.
  const [near] = await databases.as('gateway').asUser(one.owner, async (tx) => {
    const [vector = new Float32Array()] = await fake.embedding.embed(['bora fazer um churrasco?\nbora!'], { signal });
    return tx.search.nearSegments(one.groupId, { model: fake.embedding.model, vector, limit: 1 });
  });
  assert.ok((near?.similarity ?? 0) > 0.999);
});

test('what stops it in the middle is no harm: the next round does the rest', async () => {
  await using fake = await startModel('ok,server_error*4');
  const [one, other] = [await storeOffline(), await storeOffline()];
  await assert.rejects(again(fake.embedding).count, { code: 'model_unavailable' });
  assert.deepEqual([await segmentsOf(one, fake.embedding), await segmentsOf(other, fake.embedding)], [1, 0]);
  assert.equal(await again(fake.embedding).count, 1);
  assert.equal(await segmentsOf(other, fake.embedding), 1);
});

test('a group that may not is left out, and does not hold up the others', async () => {
  await using fake = await startModel();
  const [poor, rich] = [await storeOffline(), await storeOffline()];
  const ledgerOf = (groupId: GroupId): Ledger => ({
    reserve: async () => {
      if (groupId === poor.groupId) throw new ProsaError('budget_exhausted', 'no');
      return { settle: async () => {} };
    },
  });
  const { skipped, count } = again(fake.embedding, ledgerOf);
  assert.equal(await count, 1);
  assert.deepEqual(skipped, [[poor.groupId, 'budget_exhausted']]);
  assert.deepEqual([await segmentsOf(poor, fake.embedding), await segmentsOf(rich, fake.embedding)], [0, 1]);
  assert.equal(await again(fake.embedding).count, 1);
});

test('what is removed meanwhile stays away', async () => {
  await using fake = await startModel();
  const place = await storeOffline();
  const [segment] = await stored(databases, place.owner, place.groupId, offlineEmbedding);
  const slow: Embedding = {
    ...fake.embedding,
    embed: async (texts, options) => {
      await databases
        .as('ingestion')
        .transaction((tx) => tx.segments.removeOf(place.groupId, segment?.messageIds ?? []));
      return fake.embedding.embed(texts, options);
    },
  };
  assert.equal(await again(slow).count, 0);
  assert.equal(await segmentsOf(place, fake.embedding), 0);
});

test('it stops when it is told to', async () => {
  await using fake = await startModel();
  await storeOffline();
  const reason = new Error('shutting down');
  const using = { ...dependenciesOf(databases, fake.embedding), onSkipped: () => assert.fail() };
  await assert.rejects(embedAgain(using, AbortSignal.abort(reason)), reason);
});
