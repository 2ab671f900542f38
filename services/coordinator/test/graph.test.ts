import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type Purpose } from '@prosa/contracts';
import { agentEnded } from '../src/handlers/agent-ended.ts';
import { type Coordinator, inARow, memories, startCoordinator, statistics } from './fixture.ts';

let coordinator: Coordinator;
before(async () => {
  coordinator = await startCoordinator();
});
after(() => coordinator[Symbol.asyncDispose]());

const ended = (consumer: 'completed' | 'failed' = 'completed') =>
  agentEnded(`coordinator-agent-${consumer}`, coordinator.dependencies({ graph: inARow }));

test('an agent is asked for when what it needs is there, once, and the run ends with the last', async () => {
  const { complete, said, shares, startRun, find } = coordinator;
  const { group, analysisId } = await startRun({ graph: inARow });
  assert.deepEqual(await said(), ['agent.requested statistics']);
  assert.deepEqual(await shares(analysisId), [
    { agent: 'memories', state: 'waiting' },
    { agent: 'statistics', state: 'requested' },
  ]);
  const first = await complete(group, analysisId, 'statistics', statistics);
  await Promise.all([ended()(first), ended()({ ...first, id: newId('event') })]);
  assert.deepEqual(await said(), ['agent.requested memories']);
  await ended()(await complete(group, analysisId, 'memories', memories));
  assert.deepEqual(await said(), ['analysis.completed']);
  assert.equal((await find(analysisId))?.partial, false);
});

test('an agent whose needs failed fails with them, under a code of its own', async () => {
  const { fail, said, startRun, find } = coordinator;
  const { group, analysisId } = await startRun({ graph: inARow });
  await said();
  await ended('failed')(await fail(group, analysisId, 'statistics'));
  assert.deepEqual(await said(), ['agent.failed memories', 'analysis.failed']);
  assert.equal((await find(analysisId))?.errorCode, 'analysis_failed');
});

test('what no legal basis allows is not run, and the version says so', async () => {
  const { complete, databases, dependencies, runOf, startRun, find, shares } = coordinator;
  const { group } = await startRun();
  const end = (purpose: Purpose) =>
    databases.as('gateway').asUser(group.owner, async (tx) => {
      const basis = (await tx.legalBases.all(group.groupId)).find((one) => one.purpose === purpose);
      assert.ok(basis && (await tx.legalBases.end(group.groupId, basis.id)));
    });
  await end('memories');
  const again = await runOf(group);
  assert.deepEqual(await shares(again), [{ agent: 'statistics', state: 'requested' }]);
  const done = await complete(group, again, 'statistics', statistics);
  await agentEnded('coordinator-agent-completed', dependencies())(done);
  const run = await find(again);
  assert.deepEqual([run?.state, run?.partial], ['completed', false]);
  assert.deepEqual(run?.manifest?.withheld, [{ agent: 'memories', reason: 'no_legal_basis' }]);

  await end('statistics');
  assert.equal((await find(await runOf(group)))?.errorCode, 'analysis_not_permitted');
});

test('a manifest names how each result came about, and what was read', async () => {
  const { complete, dependencies, startRun, find, fail } = coordinator;
  const { group, analysisId } = await startRun();
  await agentEnded(
    'coordinator-agent-completed',
    dependencies(),
  )(await complete(group, analysisId, 'statistics', statistics));
  await agentEnded('coordinator-agent-failed', dependencies())(await fail(group, analysisId, 'memories'));
  const run = await find(analysisId);
  const { agents, inputs, ...rest } = run?.manifest ?? { agents: [] };
  assert.equal(inputs, run?.inputs);
  assert.match(inputs ?? '', /^[0-9a-f]{32}$/);
  assert.deepEqual(rest, {
    ...{ withheld: [], models: [], watermark: run?.watermark, failed: [{ name: 'memories', code: 'internal' }] },
    parameters: { locale: 'pt-BR', zone: 'America/Sao_Paulo' },
  });
  assert.deepEqual(agents, [
    {
      ...{ name: 'statistics', version: '1', method: 'offline', model: null, promptVersion: null, attempts: 1 },
      ...{ inputHash: null, reusedFrom: null, evidence: 0, dropped: 0, degraded: null, durationMs: 1 },
      ...{ inputTokens: 0, outputTokens: 0, costMicros: 0 },
    },
  ]);
});

test('before a model is asked, the plan says what there is to be read, if it may be', async () => {
  const { databases, runOf, startRun, find } = coordinator;
  const { group } = await startRun();
  const asking = { asksModels: true };
  assert.equal((await find(await runOf(group, asking)))?.manifest?.forecast, undefined);
  const { groupId, owner } = group;
  const basis = { id: newId('legalBasis'), groupId, recordedBy: owner, basis: 'legitimate_interest' } as const;
  await databases.as('gateway').asUser(owner, (tx) => tx.legalBases.record({ ...basis, purpose: 'model_transfer' }));
  const planned = await find(await runOf(group, asking));
  assert.deepEqual(planned?.manifest?.forecast, { newMessages: 1, inputTokens: 1, exhausted: null });
});
