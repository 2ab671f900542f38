import assert from 'node:assert/strict';
import { type GroupId, newId, type UserId } from '@prosa/contracts';
import { openModelLedger } from '@prosa/database';
import { type Embedding, offlineEmbedding, openEmbedding, openEmbeddingBatches } from '@prosa/llm';
import { type FakeOpenaiOptions, startFakeOpenai } from '@prosa/llm/fake-openai';
import { openKeyring, sealMessage } from '@prosa/vault';
import { eventOf, type TestDatabases } from '@prosa/worker/testing';

/** From now on the group's texts may go to a model. */
export const recordBasis = (databases: TestDatabases, { groupId, owner }: { groupId: GroupId; owner: UserId }) =>
  databases.as('gateway').asUser(owner, (tx) =>
    tx.legalBases.record({
      ...{ id: newId('legalBasis'), groupId, recordedBy: owner },
      ...{ purpose: 'model_transfer', basis: 'contract' },
    }),
  );

/** One stored batch of texts, sealed with the group's key; of a new group. */
export const storeBatch = async (databases: TestDatabases, texts: string[], { mayLeave = true } = {}) => {
  const group = await databases.createGroup();
  const { groupId, organisationId, owner } = group;
  if (mayLeave) await recordBasis(databases, group);
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
export const dependenciesOf = (databases: TestDatabases, embedding: Embedding = offlineEmbedding) => ({
  ...{ database: databases.as('embedding'), vault: databases.vault, embedding, region: 'br' },
  ledgerOf: (groupId: GroupId) =>
    openModelLedger(databases.as('embedding'), {
      ...{ groupId, analysisId: null, agent: 'embedding', purpose: 'search', share: 0.97 },
      transfer: { processor: '127.0.0.1', region: 'br', dataClasses: ['masked message text'] },
    }),
  nudge: () => {},
});

/** A model on a server that fails as it is told to. */
export const startModel = async (faults = '', options: FakeOpenaiOptions = {}) => {
  const server = await startFakeOpenai({ ...options, faults });
  const settings = { apiKey: 'any', baseUrl: server.url, model: 'text-embedding-3-small', dimensions: 1_536 };
  const account = { ...settings, callTimeoutMs: 2_000 };
  const surroundings = { record: () => {}, now: () => performance.now(), sleep: async () => {}, random: () => 0 };
  return {
    server,
    embedding: openEmbedding(account, surroundings),
    batches: openEmbeddingBatches(account, surroundings),
    [Symbol.asyncDispose]: server.close,
  };
};

/** A group's segments that have a vector of some model. */
export const stored = (databases: TestDatabases, owner: UserId, groupId: GroupId, embedding: Embedding) =>
  databases.as('gateway').asUser(owner, (tx) =>
    tx.search.nearSegments(groupId, {
      ...{ model: embedding.model, limit: 10 },
      vector: new Float32Array(embedding.dimensions).fill(1),
    }),
  );
