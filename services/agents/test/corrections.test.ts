import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type MemberId, memoryBody, newId } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm';
import { openJson, places, sealJson } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { countHere } from '../src/counter.ts';
import { agentRequested } from '../src/handlers/agent-requested.ts';
import { registry } from '../src/registry.ts';
import { forgetInputs, type Line, seedChat, startAnalysis } from './seed.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const chat: Line[] = [
  ['Ana', '2025-03-10T20:01:00', 'eu moro em Recife'],
  ['Ana', '2025-03-10T20:02:00', 'sou alérgica a melancia'],
];

it('what a member corrected stands, and what was wrong does not come back, whatever a later run reads', async () => {
  const group = await databases.createGroup();
  const { groupId, organisationId, owner } = group;
  const { members, keys } = await seedChat(databases, group, chat);
  const ana = members.get('Ana') as MemberId;
  const run = async () => {
    const analysisId = await startAnalysis(databases, group, ['memories']);
    const agents = registry({ embedding: offlineEmbedding, startCounter: () => countHere });
    const handle = agentRequested({
      database: databases.as('agents'),
      vault: databases.vault,
      agents,
      nudge: () => {},
    });
    const event = eventOf('agent.requested', 'coordinator', { analysisId, agent: 'memories', groupId, organisationId });
    await handle(event, { attempt: 1, signal: new AbortController().signal });
  };
  const memories = async () =>
    (await databases.as('gateway').asUser(owner, (tx) => tx.memories.ofMember(ana))).map(({ bodySealed, ...row }) => ({
      ...row,
      body: memoryBody.parse(openJson(keys.member(ana), places.memory(row.id), bodySealed)),
    }));

  await run();
  const told = await memories();
  assert.deepEqual(told.map(({ predicate, body }) => `${predicate} ${body.value}`).sort(), [
    'allergic_to melancia',
    'lives_in Recife',
  ]);
  for (const { id, predicate, body } of told) {
    const correction = newId('memoryCorrection');
    const key = keys.member(ana);
    const sealed = {
      value: sealJson(key, places.memoryCorrection(correction), 'Parnamirim'),
      body: sealJson(key, places.memory(id), { ...body, value: 'Parnamirim' }),
    };
    await databases
      .as('gateway')
      .asUser(owner, (tx) => tx.memoryCorrections.correct(id, correction, predicate === 'lives_in' ? sealed : null));
  }
  // Nothing is used again: the same words are read once more.
  await forgetInputs(databases.ownerUrl, group);
  await run();
  assert.deepEqual(
    (await memories()).map(({ predicate, body }) => [predicate, body.value, body.quotes[0]?.quote]),
    [['lives_in', 'Parnamirim', 'eu moro em Recife']],
  );
});
