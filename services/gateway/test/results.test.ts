import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type AgentResultView,
  type AnalysisId,
  agentResultSchema,
  type Comparison,
  comparisonSchema,
  type GroupId,
  newId,
  type Problem,
} from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { groupKeyOf, writeReport } from './report-rows.ts';

let gateway: Gateway;
let groupId: GroupId;
let subject: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let first: AnalysisId;
let second: AnalysisId;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject } = await gateway.createGroup());
  first = await writeReport(gateway, groupId, subject);
  second = await writeSecondVersion();
});
after(() => gateway[Symbol.asyncDispose]());

/** More messages, a memory less and another one more. */
const writeSecondVersion = async (): Promise<AnalysisId> => {
  const { admin } = gateway;
  const id = newId('analysis');
  await admin`
    insert into prosa.analyses (id, group_id, version, state, reason, started_at, finished_at)
    values (${id}, ${groupId}, 2, 'completed', 'manual', now(), now())`;
  const memoryId = newId('memory');
  const body = { value: 'violão', quotes: [{ messageId: 1, quote: 'toco violão' }] };
  await admin`
    insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
      confidence, model, vector)
    values (${memoryId}, ${groupId}, ${subject.id}, ${id}, 'another', 'likes',
      ${sealJson({ id: '', key: subject.key }, places.memory(memoryId), body)}, array[1]::bigint[], 0.8, 'offline', '[1,2]')`;
  await admin`update prosa.memories set retired_at = now() where analysis_id = ${first}`;
  const key = await groupKeyOf(gateway, groupId);
  const overview = (await result('owner', first, 'statistics')).sections.overview;
  const sections = {
    overview: { ...overview, messages: 1_250, words: 20 },
    memories: { memoryIds: [memoryId], dropped: 1 },
  };
  for (const [name, section] of Object.entries(sections)) {
    await admin`
      insert into prosa.report_sections (analysis_id, section, group_id, individual, body_sealed)
      values (${id}, ${name}, ${groupId}, ${name === 'memories'}, ${sealJson(key, places.reportSection(id, name), section)})`;
  }
  return id;
};

const result = async (person: Person, analysisId: AnalysisId, agent: string): Promise<AgentResultView> => {
  const answer = await gateway.ask(person, `/v1/analyses/${analysisId}/results/${agent}`);
  assert.equal(answer.status, 200);
  return agentResultSchema.parse(await answer.json());
};
const diff = async (person: Person, path = `/v1/analyses/${first}/diff/${second}`): Promise<Comparison> => {
  const answer = await gateway.ask(person, path);
  assert.equal(answer.status, 200);
  return comparisonSchema.parse(await answer.json());
};

test('the result of an agent is its sections, with how it was made', async () => {
  const { agent, state, version, method, error, sections } = await result('viewer', first, 'statistics');
  assert.deepEqual([agent, state, version, method, error], ['statistics', 'completed', '1', 'offline', null]);
  assert.equal(sections.overview?.messages, 2);
  assert.equal(sections.memories, undefined);
  const memories = await result('owner', first, 'memories');
  assert.deepEqual(Object.keys(memories.sections), ['memories']);
  assert.equal(memories.sections.memories?.memoryIds.length, 1);
});

test('the result about single members is for those who may read their memories', async () => {
  const path = `/v1/analyses/${first}/results/memories`;
  for (const person of ['analyst', 'viewer', 'subject'] as const)
    assert.equal((await gateway.ask(person, path)).status, 403, person);
  await gateway.admin`update prosa.groups set analysts_see_profiles = true where id = ${groupId}`;
  assert.equal((await gateway.ask('analyst', path)).status, 200);
  await gateway.admin`update prosa.groups set analysts_see_profiles = false where id = ${groupId}`;
  assert.equal((await gateway.ask('stranger', path)).status, 404);
  assert.equal((await gateway.ask('owner', `/v1/analyses/${second}/results/statistics`)).status, 404);
});

test('two versions are compared in numbers and words, in the language asked for', async () => {
  const { from, to, changes, more, memories } = await diff('owner');
  assert.deepEqual([from.version, to.version, more], [1, 2, 0]);
  const messages = changes.find(({ section, what }) => section === 'overview' && what === 'messages');
  assert.deepEqual([messages?.before, messages?.after], [2, 1_250]);
  assert.equal(messages?.text, 'mensagens: 1.250 (antes 2, +1.248)');
  const english = await diff('owner', `/v1/analyses/${first}/diff/${second}?locale=en`);
  assert.ok(english.changes.some(({ text }) => text === 'messages: 1,250 (was 2, +1,248)'));
  assert.ok(changes.some(({ what, after }) => what.includes('Bia') && after === null));
  assert.deepEqual(
    memories?.added.map(({ value }) => value),
    ['violão'],
  );
  assert.deepEqual(
    memories?.retired.map(({ value }) => value),
    ['Curitiba'],
  );
});

test('whoever may not read memories sees none of them in a comparison', async () => {
  for (const person of ['analyst', 'viewer', 'subject'] as const) {
    const comparison = await diff(person);
    assert.equal(comparison.memories, undefined);
    assert.ok(!comparison.changes.some(({ section }) => section === 'memories'));
    assert.ok(comparison.changes.length > 0);
  }
});

test('only completed versions of one group can be compared', async () => {
  const codeOf = async (path: string) => {
    const answer = await gateway.ask('owner', path);
    return [answer.status, ((await answer.json()) as Problem).code];
  };
  const other = await gateway.createGroup();
  const elsewhere = await writeReport(gateway, other.id, other.subject);
  assert.deepEqual(await codeOf(`/v1/analyses/${first}/diff/${elsewhere}`), [409, 'conflict']);
  const requested = await gateway.ask('owner', `/v1/groups/${groupId}/analyses`, { method: 'POST' });
  const { id } = (await requested.json()) as { id: string };
  assert.deepEqual(await codeOf(`/v1/analyses/${first}/diff/${id}`), [409, 'conflict']);
  assert.deepEqual(await codeOf(`/v1/analyses/${first}/diff/${newId('analysis')}`), [404, 'not_found']);
});
