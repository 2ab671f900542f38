import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AgentName, type AgentResult, type AnalysisId, newId, ProsaError } from '@prosa/contracts';
import { openJson, places, sealJson } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import type { Graph } from '../src/domain/graph.ts';
import { agentEnded } from '../src/handlers/agent-ended.ts';
import { analysisRequested, failAnalysis } from '../src/handlers/analysis-requested.ts';
import { embeddingsReady } from '../src/handlers/embeddings-ready.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const graph: Graph = {
  statistics: { needs: [], purpose: 'statistics' },
  memories: { needs: [], purpose: 'memories' },
};
const patience = { unstartedSeconds: 120, silentSeconds: 60, attempts: 3, agentSeconds: 60, runSeconds: 600 };
const dependencies = () => ({
  ...{ database: databases.as('coordinator'), vault: databases.vault, nudge: () => {} },
  ...{ graph, patience, asksModels: false },
});
const about = ({ groupId, organisationId }: TestGroup) => ({ groupId, organisationId });
const find = (id: AnalysisId) => databases.as('coordinator').transaction((tx) => tx.analyses.find(id));

/** An export of one message in two batches, stored and not yet embedded. */
const storeExport = async ({ groupId, owner }: TestGroup) => {
  const id = newId('export');
  await databases.as('gateway').asUser(owner, (tx) =>
    tx.exports.insert({
      ...{ id, groupId, uploadedBy: owner, objectKey: `${groupId}/${id}`, bytes: 1 },
      ...{ objectDataKey: Buffer.from('k'), contentHash: Buffer.from(id), fileNameSealed: Buffer.from('n') },
    }),
  );
  await databases.as('ingestion').transaction(async (tx) => {
    await tx.exports.begin(id);
    const localTime = '2025-03-10T14:05:00';
    const text = {
      memberId: null,
      kind: 'message',
      type: 'text',
      words: 1,
      characters: 2,
      media: 0,
      edited: false,
    } as const;
    await tx.messages.insert(groupId, id, 1, [
      { ...text, stableKey: Buffer.from('one'), sentAt: new Date(0), localTime, bodySealed: null },
    ]);
    await tx.exports.finish(id, { batches: 2, entries: 1, accounting: { lines: 1 } });
  });
  return id;
};

const statistics: AgentResult<'statistics'> = {
  overview: {
    ...{ from: '2025-03-10T14:05:00', to: '2025-03-10T14:05:00', days: 1, activeDays: 1, members: 1, messages: 1 },
    ...{ words: 1, media: 0, edited: 0, deleted: 0, systemLines: 0, growth: null },
    streak: { days: 1, from: '2025-03-10', to: '2025-03-10' },
  },
  activity: { members: [], hours: Array(24).fill(0), week: Array(7).fill(Array(24).fill(0)), calendar: [] },
  temporal: { weeks: [], trend: null, seasonality: null, changes: [], quietPeriods: [] },
  interactions: { ties: [], members: [], reciprocity: null, communities: [], modularity: 0, waits: null },
  sentiment: {
    overall: { messages: 1, mean: null, positive: 1, negative: 0 },
    ...{ members: [], calendar: [], weeks: [], turningPoints: [] },
  },
  topics: { topics: [], segments: 1, outliers: 1 },
  events: { bursts: [], anomalousDays: [], planned: [] },
  moments: { moments: [], silence: null },
};
const memories: AgentResult<'memories'> = { memoryIds: [newId('memory')], dropped: 2 };

/** What the agents service does when a share is done. */
const complete = async <A extends AgentName>(
  group: TestGroup,
  analysisId: AnalysisId,
  agent: A,
  result: AgentResult<A>,
) => {
  const sealed = sealJson(group.key, places.agentResult(analysisId, agent), result);
  await databases.as('agents').transaction((tx) =>
    tx.agentResults.complete(analysisId, agent, {
      ...{ version: '1', method: 'offline', sealed, evidence: 0, durationMs: 1, dropped: 0 },
      ...{ model: null, promptVersion: null, degraded: null, inputTokens: 0, outputTokens: 0 },
    }),
  );
  const data = { ...about(group), analysisId, agent, agentVersion: '1', method: 'offline' as const };
  return eventOf('agent.completed', 'agents', { ...data, evidence: 0, durationMs: 1, costUsd: 0 });
};
const ended = () => agentEnded('coordinator-agent-completed', dependencies());

const startRun = async () => {
  const group = await databases.createGroup();
  await storeExport(group);
  const analysisId = newId('analysis');
  const event = eventOf('analysis.requested', 'gateway', { ...about(group), analysisId, reason: 'manual' });
  await analysisRequested(dependencies())(event);
  return { group, analysisId, event };
};

test('the last batch to get its vectors starts one run, even when two finish side by side', async () => {
  const group = await databases.createGroup();
  const exportId = await storeExport(group);
  const ready = (batch: number) =>
    eventOf('embeddings.ready', 'embedding', { ...about(group), exportId, batch, segments: 1, model: 'm' });
  const embedded = () => databases.as('embedding').transaction((tx) => tx.exports.embedded(exportId));
  await embedded();
  await embeddingsReady(dependencies())(ready(1));
  assert.deepEqual(await databases.sent('coordinator'), []);
  await embedded();
  await Promise.all([embeddingsReady(dependencies())(ready(1)), embeddingsReady(dependencies())(ready(2))]);
  const sent = await databases.sent('coordinator');
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'reason' in data && data.reason]),
    [['analysis.requested', 'new-data']],
  );
});

test('a run takes a version and asks every agent, once, however often it is asked for', async () => {
  const { analysisId, event } = await startRun();
  await analysisRequested(dependencies())(event);
  await analysisRequested(dependencies())({ ...event, id: newId('event') });
  const sent = await databases.sent('coordinator');
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'agent' in data && data.agent]),
    [
      ['agent.requested', 'memories'],
      ['agent.requested', 'statistics'],
    ],
  );
  const run = await find(analysisId);
  assert.deepEqual([run?.state, run?.version], ['running', 1]);
});

test('with its last agent a run is completed: sections sealed, manifest written, said once', async () => {
  const { group, analysisId } = await startRun();
  await databases.sent('coordinator');
  const first = await complete(group, analysisId, 'statistics', statistics);
  await ended()(first);
  assert.deepEqual(await databases.sent('coordinator'), []);
  const last = await complete(group, analysisId, 'memories', memories);
  await Promise.all([ended()(last), ended()(last), ended()({ ...first, id: newId('event') })]);

  const run = await find(analysisId);
  assert.deepEqual([run?.state, run?.partial], ['completed', false]);
  assert.deepEqual(
    run?.manifest?.agents.map(({ name, version }) => [name, version]),
    [
      ['memories', '1'],
      ['statistics', '1'],
    ],
  );
  assert.deepEqual(
    (await databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.completed'],
  );
  const sections = await databases.as('gateway').asUser(group.owner, (tx) => tx.reportSections.all(analysisId));
  const bodies = Object.fromEntries(
    sections.map(({ section, bodySealed }) => [
      section,
      openJson(group.key, places.reportSection(analysisId, section), bodySealed),
    ]),
  );
  assert.deepEqual(bodies, { ...statistics, memories });
});

test('a run whose agent failed is partial, and says what it has', async () => {
  const { group, analysisId } = await startRun();
  await ended()(await complete(group, analysisId, 'statistics', statistics));
  await databases.as('agents').transaction((tx) => tx.agentResults.fail(analysisId, 'memories', 'internal'));
  const failed = eventOf('agent.failed', 'agents', {
    ...about(group),
    analysisId,
    agent: 'memories',
    code: 'internal',
  });
  await agentEnded('coordinator-agent-failed', dependencies())(failed);
  const run = await find(analysisId);
  assert.deepEqual([run?.state, run?.partial], ['completed', true]);
  assert.deepEqual(
    run?.manifest?.agents.map(({ name }) => name),
    ['statistics'],
  );
});

test('a run without any result fails', async () => {
  const { group, analysisId } = await startRun();
  for (const agent of ['statistics', 'memories'] as const) {
    await databases.as('agents').transaction((tx) => tx.agentResults.fail(analysisId, agent, 'internal'));
    const event = eventOf('agent.failed', 'agents', { ...about(group), analysisId, agent, code: 'internal' });
    await agentEnded('coordinator-agent-failed', dependencies())(event);
  }
  assert.deepEqual(
    [(await find(analysisId))?.state, (await find(analysisId))?.errorCode],
    ['failed', 'analysis_failed'],
  );
});

test('a group without messages has nothing to analyse: asked by hand it fails, by the clock it is left alone', async () => {
  const group = await databases.createGroup();
  await databases.sent('coordinator');
  const ask = async (reason: 'manual' | 'schedule') => {
    const analysisId = newId('analysis');
    await analysisRequested(dependencies())(
      eventOf('analysis.requested', 'gateway', { ...about(group), analysisId, reason }),
    );
    return find(analysisId);
  };
  assert.equal(await ask('schedule'), undefined);
  assert.equal((await ask('manual'))?.errorCode, 'analysis_empty');
  assert.deepEqual(
    (await databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.failed'],
  );
});

test('a run that cannot be finished ends as a failure, once', async () => {
  const { event, analysisId } = await startRun();
  await databases.sent('coordinator');
  const broken = new ProsaError('decryption_failed', 'broken');
  await failAnalysis(dependencies())(event, broken);
  await failAnalysis(dependencies())(event, broken);
  assert.equal((await find(analysisId))?.errorCode, 'decryption_failed');
  assert.deepEqual(
    (await databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.failed'],
  );
});
