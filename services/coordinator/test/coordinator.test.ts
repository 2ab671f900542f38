import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, ProsaError } from '@prosa/contracts';
import { openJson, places } from '@prosa/vault';
import { eventOf } from '@prosa/worker/testing';
import { agentEnded } from '../src/handlers/agent-ended.ts';
import { analysisRequested, failAnalysis } from '../src/handlers/analysis-requested.ts';
import { embeddingsReady } from '../src/handlers/embeddings-ready.ts';
import { about, type Coordinator, memories, startCoordinator, statistics } from './fixture.ts';

let coordinator: Coordinator;
before(async () => {
  coordinator = await startCoordinator();
});
after(() => coordinator[Symbol.asyncDispose]());

const ended = () => agentEnded('coordinator-agent-completed', coordinator.dependencies());

test('the last batch to get its vectors starts one run, even when two finish side by side', async () => {
  const group = await coordinator.databases.createGroup();
  const exportId = await coordinator.storeExport(group);
  const ready = (batch: number) =>
    eventOf('embeddings.ready', 'embedding', { ...about(group), exportId, batch, segments: 1, model: 'm' });
  const embedded = () => coordinator.databases.as('embedding').transaction((tx) => tx.exports.embedded(exportId));
  await embedded();
  await embeddingsReady(coordinator.dependencies())(ready(1));
  assert.deepEqual(await coordinator.databases.sent('coordinator'), []);
  await embedded();
  await Promise.all([
    embeddingsReady(coordinator.dependencies())(ready(1)),
    embeddingsReady(coordinator.dependencies())(ready(2)),
  ]);
  const sent = await coordinator.databases.sent('coordinator');
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'reason' in data && data.reason]),
    [['analysis.requested', 'new-data']],
  );
});

test('a run takes a version and asks every agent, once, however often it is asked for', async () => {
  const { analysisId, event } = await coordinator.startRun();
  await analysisRequested(coordinator.dependencies())(event);
  await analysisRequested(coordinator.dependencies())({ ...event, id: newId('event') });
  const sent = await coordinator.databases.sent('coordinator');
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'agent' in data && data.agent]),
    [
      ['agent.requested', 'memories'],
      ['agent.requested', 'statistics'],
    ],
  );
  const run = await coordinator.find(analysisId);
  assert.deepEqual([run?.state, run?.version], ['running', 1]);
});

test('with its last agent a run is completed: sections sealed, manifest written, said once', async () => {
  const { group, analysisId } = await coordinator.startRun();
  await coordinator.databases.sent('coordinator');
  const first = await coordinator.complete(group, analysisId, 'statistics', statistics);
  await ended()(first);
  assert.deepEqual(await coordinator.databases.sent('coordinator'), []);
  const last = await coordinator.complete(group, analysisId, 'memories', memories);
  await Promise.all([ended()(last), ended()(last), ended()({ ...first, id: newId('event') })]);

  const run = await coordinator.find(analysisId);
  assert.deepEqual([run?.state, run?.partial], ['completed', false]);
  assert.deepEqual(
    run?.manifest?.agents.map(({ name, version }) => [name, version]),
    [
      ['memories', '1'],
      ['statistics', '1'],
    ],
  );
  assert.deepEqual(
    (await coordinator.databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.completed'],
  );
  const sections = await coordinator.databases
    .as('gateway')
    .asUser(group.owner, (tx) => tx.reportSections.all(analysisId));
  const bodies = Object.fromEntries(
    sections.map(({ section, bodySealed }) => [
      section,
      openJson(group.key, places.reportSection(analysisId, section), bodySealed),
    ]),
  );
  assert.deepEqual(bodies, { ...statistics, memories });
});

test('a run whose agent failed is partial, and says what it has', async () => {
  const { group, analysisId } = await coordinator.startRun();
  await ended()(await coordinator.complete(group, analysisId, 'statistics', statistics));
  await coordinator.databases
    .as('agents')
    .transaction((tx) => tx.agentResults.fail(analysisId, 'memories', 'internal'));
  const failed = eventOf('agent.failed', 'agents', {
    ...about(group),
    analysisId,
    agent: 'memories',
    code: 'internal',
  });
  await agentEnded('coordinator-agent-failed', coordinator.dependencies())(failed);
  const run = await coordinator.find(analysisId);
  assert.deepEqual([run?.state, run?.partial], ['completed', true]);
  assert.deepEqual(
    run?.manifest?.agents.map(({ name }) => name),
    ['statistics'],
  );
});

test('a run without any result fails', async () => {
  const { group, analysisId } = await coordinator.startRun();
  for (const agent of ['statistics', 'memories'] as const) {
    await coordinator.databases.as('agents').transaction((tx) => tx.agentResults.fail(analysisId, agent, 'internal'));
    const event = eventOf('agent.failed', 'agents', { ...about(group), analysisId, agent, code: 'internal' });
    await agentEnded('coordinator-agent-failed', coordinator.dependencies())(event);
  }
  assert.deepEqual(
    [(await coordinator.find(analysisId))?.state, (await coordinator.find(analysisId))?.errorCode],
    ['failed', 'analysis_failed'],
  );
});

test('a group without messages has nothing to analyse: asked by hand it fails, by the clock it is left alone', async () => {
  const group = await coordinator.databases.createGroup();
  await coordinator.databases.sent('coordinator');
  const ask = async (reason: 'manual' | 'schedule') => {
    const analysisId = newId('analysis');
    await analysisRequested(coordinator.dependencies())(
      eventOf('analysis.requested', 'gateway', { ...about(group), analysisId, reason }),
    );
    return coordinator.find(analysisId);
  };
  assert.equal(await ask('schedule'), undefined);
  assert.equal((await ask('manual'))?.errorCode, 'analysis_empty');
  assert.deepEqual(
    (await coordinator.databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.failed'],
  );
});

test('a run that cannot be finished ends as a failure, once', async () => {
  const { event, analysisId } = await coordinator.startRun();
  await coordinator.databases.sent('coordinator');
  const broken = new ProsaError('decryption_failed', 'broken');
  await failAnalysis(coordinator.dependencies())(event, broken);
  await failAnalysis(coordinator.dependencies())(event, broken);
  assert.equal((await coordinator.find(analysisId))?.errorCode, 'decryption_failed');
  assert.deepEqual(
    (await coordinator.databases.sent('coordinator')).map(({ type }) => type),
    ['analysis.failed'],
  );
});
