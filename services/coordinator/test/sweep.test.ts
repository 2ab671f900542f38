import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisId, newId } from '@prosa/contracts';
import { agentEnded } from '../src/handlers/agent-ended.ts';
import type { Patience } from '../src/ports.ts';
import { sweep } from '../src/sweep.ts';
import { type Coordinator, inARow, memories, patience, startCoordinator, statistics } from './fixture.ts';

let coordinator: Coordinator;
before(async () => {
  coordinator = await startCoordinator();
});
after(() => coordinator[Symbol.asyncDispose]());

/** Time is the database's: patience of nothing stands for time that went by. */
const impatient = (changes: Partial<Patience>) => coordinator.dependencies({ patience: { ...patience, ...changes } });
const beat = (id: AnalysisId, agent: 'statistics' | 'memories') =>
  coordinator.databases.as('agents').transaction((tx) => tx.agentResults.beat(id, agent));
const codes = async (id: AnalysisId) =>
  Object.fromEntries(
    (await coordinator.databases.as('coordinator').transaction((tx) => tx.shares.ended(id))).map((share) => [
      share.agent,
      share.errorCode,
    ]),
  );

const cancel = ({ analysisId, group }: Awaited<ReturnType<Coordinator['startRun']>>) =>
  coordinator.databases.as('gateway').asUser(group.owner, (tx) => tx.analyses.cancel(analysisId));

test('a run that goes on is left alone', async () => {
  const run = await coordinator.startRun();
  const { analysisId } = run;
  await beat(analysisId, 'statistics');
  await coordinator.said();
  assert.equal(await sweep(coordinator.dependencies()), 0);
  assert.deepEqual(await coordinator.said(), []);
  await cancel(run);
});

test('a share whose worker went silent is asked for again, some times, and then given up', async () => {
  const { analysisId, group } = await coordinator.startRun();
  await coordinator.said();
  const silent = impatient({ silentSeconds: 0, attempts: 3 });
  for (const attempt of [2, 3]) {
    assert.equal(await beat(analysisId, 'statistics'), true);
    await Promise.all([sweep(silent), sweep(silent)]);
    assert.deepEqual(await coordinator.said(), ['agent.requested statistics'], `attempt ${attempt}`);
    // Whoever is asked again has not had the time to begin.
    await sweep(silent);
    assert.deepEqual(await coordinator.said(), []);
  }
  await beat(analysisId, 'statistics');
  await sweep(silent);
  assert.deepEqual(await coordinator.said(), ['agent.failed statistics']);
  assert.equal(await beat(analysisId, 'statistics'), false);

  const done = await coordinator.complete(group, analysisId, 'memories', memories);
  await agentEnded('coordinator-agent-completed', coordinator.dependencies())(done);
  const run = await coordinator.find(analysisId);
  assert.deepEqual([run?.state, run?.partial], ['completed', true]);
  assert.deepEqual(run?.manifest?.failed, [{ name: 'statistics', code: 'agent_silent' }]);
});

test('a share whose time is up ends, whatever its worker says, and the version goes on without it', async () => {
  const { analysisId, group } = await coordinator.startRun(impatient({ agentSeconds: 0 }));
  await coordinator.complete(group, analysisId, 'memories', memories);
  await beat(analysisId, 'statistics');
  await coordinator.said();
  await Promise.all([sweep(coordinator.dependencies()), sweep(coordinator.dependencies())]);
  assert.deepEqual(await coordinator.said(), ['agent.failed statistics', 'analysis.completed']);
  assert.deepEqual(await codes(analysisId), { memories: null, statistics: 'agent_timed_out' });
  assert.equal((await coordinator.find(analysisId))?.partial, true);
});

test('a run whose time is up ends with what there is, and one with nothing fails', async () => {
  const hasty = impatient({ runSeconds: 0 });
  const some = await coordinator.startRun({ ...hasty, graph: inARow });
  await coordinator.complete(some.group, some.analysisId, 'statistics', statistics);
  const none = await coordinator.startRun({ ...hasty, graph: inARow });
  await coordinator.said();
  await sweep(coordinator.dependencies({ graph: inARow }));
  assert.deepEqual((await coordinator.said()).toSorted(), [
    'agent.failed memories',
    'agent.failed memories',
    'agent.failed statistics',
    'analysis.completed',
    'analysis.failed',
  ]);
  assert.deepEqual(await codes(some.analysisId), { memories: 'agent_timed_out', statistics: null });
  assert.equal((await coordinator.find(none.analysisId))?.errorCode, 'analysis_failed');
});

test('a run whose last event was lost is finished by whoever looks, once', async () => {
  const { analysisId, group } = await coordinator.startRun();
  await coordinator.complete(group, analysisId, 'statistics', statistics);
  await coordinator.complete(group, analysisId, 'memories', memories);
  await coordinator.said();
  const { dependencies } = coordinator;
  await Promise.all([sweep(dependencies()), sweep(dependencies()), sweep(dependencies())]);
  assert.deepEqual(await coordinator.said(), ['analysis.completed']);
  assert.equal((await coordinator.find(analysisId))?.state, 'completed');
});

test('a run whose request was lost is started, and not again when the request comes after all', async () => {
  const group = await coordinator.databases.createGroup();
  await coordinator.storeExport(group);
  const id = newId('analysis');
  await coordinator.databases
    .as('gateway')
    .asUser(group.owner, (tx) => tx.analyses.requestAsUser(id, group.groupId, group.owner));
  await sweep(coordinator.dependencies());
  assert.equal((await coordinator.find(id))?.state, 'requested');
  const late = impatient({ unstartedSeconds: 0 });
  await Promise.all([sweep(late), sweep(late)]);
  assert.deepEqual(await coordinator.said(), ['agent.requested memories', 'agent.requested statistics']);
  assert.equal((await coordinator.find(id))?.state, 'running');
});

test('an export whose vectors never came is analysed all the same, once', async () => {
  const group = await coordinator.databases.createGroup();
  await coordinator.storeExport(group);
  await sweep(coordinator.dependencies());
  const asked = (types: string[]) => types.filter((type) => type === 'analysis.requested').length;
  assert.equal(asked(await coordinator.said()), 0);
  const late = impatient({ unaskedSeconds: 0 });
  await Promise.all([sweep(late), sweep(late)]);
  // Those that other tests stored and nobody asked for are among them.
  assert.ok(asked(await coordinator.said()) >= 1);
  await sweep(late);
  assert.equal(asked(await coordinator.said()), 0);
});

test('a run that was cancelled is over for everybody', async () => {
  const run = await coordinator.startRun();
  const { analysisId, group } = run;
  const share = await coordinator.complete(group, analysisId, 'memories', memories);
  await coordinator.said();
  assert.equal(await cancel(run), true);
  assert.equal(await cancel(run), false);
  assert.equal(await beat(analysisId, 'statistics'), false);
  assert.deepEqual(await codes(analysisId), { memories: null, statistics: 'analysis_cancelled' });
  await agentEnded('coordinator-agent-completed', coordinator.dependencies())(share);
  await sweep(coordinator.dependencies());
  assert.deepEqual(await coordinator.said(), []);
  assert.equal((await coordinator.find(analysisId))?.state, 'cancelled');
});
