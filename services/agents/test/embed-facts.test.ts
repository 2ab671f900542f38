import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import { offlineEmbedding, openEmbedding } from '@prosa/llm';
import { startFakeOpenai } from '@prosa/llm/fake-openai';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { embedFacts } from '../src/agents/memories/embed-facts.ts';
import type { Fact } from '../src/agents/memories/facts.ts';
import { openContext } from '../src/context.ts';
import type { Embedding } from '../src/ports.ts';
import { seedChat, startAnalysis } from './seed.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const prepare = async (signal: AbortSignal = new AbortController().signal) => {
  const group = await databases.createGroup();
  const { members } = await seedChat(databases, group, [['Ana', '2025-03-10T20:00:00', 'moro em Natal']]);
  const run = { analysisId: await startAnalysis(databases, group, ['memories']), groupId: group.groupId, watermark: 9 };
  const context = await openContext({ database: databases.as('agents'), vault: databases.vault }, run, signal);
  const fact: Fact = {
    ...{ memberId: members.get('Ana') as MemberId, predicate: 'lives_in', value: 'Natal', normal: 'natal' },
    ...{ evidence: [], confidence: 1, trueFrom: '2025-03-10T20:00:00', trueUntil: null },
  };
  return { context, facts: [fact] };
};

/** A model on a server that fails as it is told to, and what it was sent. */
const startModel = async (faults = '') => {
  const server = await startFakeOpenai({ faults });
  const sent: string[] = [];
  const settings = { apiKey: 'any', baseUrl: server.url, model: 'text-embedding-3-small', dimensions: 1_536 };
  const model = openEmbedding(
    { ...settings, callTimeoutMs: 2_000 },
    { record: () => {}, now: () => performance.now(), sleep: async () => {}, random: () => 0 },
  );
  const embedding: Embedding = {
    ...model,
    embed: (texts, { signal }) => {
      sent.push(...texts);
      return model.embed(texts, { signal });
    },
  };
  return { embedding, sent, [Symbol.asyncDispose]: server.close };
};

test('a fact keeps its member’s name at home, and loses it where it leaves', async () => {
  await using fake = await startModel();
  const { context, facts } = await prepare();
  const made = await embedFacts(context, fake.embedding, facts);
  assert.deepEqual([made.model, made.vectors[0]?.length], ['text-embedding-3-small', 1_536]);
  assert.deepEqual(fake.sent, ['mora em Natal']);
  const atHome = await embedFacts(context, offlineEmbedding, facts);
  assert.deepEqual(atHome.vectors, offlineEmbedding.embed(['Ana mora em Natal']));
});

test('a model that gives none costs no memory: offline vectors stand in for its own', async () => {
  await using fake = await startModel('quota');
  const { context, facts } = await prepare();
  const { model, vectors } = await embedFacts(context, fake.embedding, facts);
  assert.equal(model, offlineEmbedding.model);
  assert.deepEqual(vectors, offlineEmbedding.embed(['mora em Natal']));
});

test('a run that is stopped stops', async () => {
  await using fake = await startModel();
  const controller = new AbortController();
  const { context, facts } = await prepare(controller.signal);
  const reason = new Error('shutting down');
  controller.abort(reason);
  await assert.rejects(embedFacts(context, fake.embedding, facts), reason);
});
