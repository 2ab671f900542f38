import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisId, type GroupId, newId, type Problem, type Report, reportSchema } from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { groupKeyOf, writeReport } from './report-rows.ts';

let gateway: Gateway;
let groupId: GroupId;
let analysisId: AnalysisId;
before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  analysisId = await writeReport(gateway, groupId, group.subject);
});
after(() => gateway[Symbol.asyncDispose]());

const read = async (person: Person): Promise<Report> => {
  const answer = await gateway.ask(person, `/v1/groups/${groupId}/report`);
  assert.equal(answer.status, 200);
  return reportSchema.parse(await answer.json());
};
const markdown = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await gateway.ask('owner', path, { headers });
  assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8');
  return answer.text();
};

test('the owner reads everything: names, quotes, memories with their evidence', async () => {
  const report = await read('owner');
  assert.deepEqual(Object.values(report.members).sort(), ['Bia', 'Rafa']);
  const [memory] = report.memories?.items ?? [];
  assert.ok(memory);
  assert.deepEqual([memory.value, memory.predicate, memory.since], ['Curitiba', 'lives_in', '2025-06-01T22:15:00']);
  assert.equal(report.quotes[memory.quotes[0]?.messageId ?? 0]?.text, 'agora é oficial: moro em Curitiba');
  assert.equal(report.memories?.dropped, 1);
  assert.equal(report.group.name, 'Quintal da Vó');
});

test('one version and the latest are the same report', async () => {
  const answer = await gateway.ask('owner', `/v1/analyses/${analysisId}/report`);
  assert.deepEqual(await answer.json(), await read('owner'));
});

test('an analyst reads messages, and memories only where the group says so', async () => {
  const before = await read('analyst');
  assert.equal(before.memories, undefined);
  assert.deepEqual(
    Object.values(before.quotes).map(({ text }) => text),
    ['a *mangueira* vai chorar'],
  );
  await gateway.admin`update prosa.groups set analysts_see_profiles = true where id = ${groupId}`;
  assert.equal((await read('analyst')).memories?.items.length, 1);
  await gateway.admin`update prosa.groups set analysts_see_profiles = false where id = ${groupId}`;
});

test('a viewer gets the numbers, no memories and no quotes', async () => {
  const report = await read('viewer');
  assert.equal(report.overview?.messages, 2);
  assert.equal(report.memories, undefined);
  assert.deepEqual(report.quotes, {});
  const text = await (await gateway.ask('viewer', `/v1/groups/${groupId}/report?format=markdown`)).text();
  assert.doesNotMatch(text, /Curitiba|mangueira/);
});

test('summaries of days are for who reads messages, that of the version for everybody, how members take part for few', async () => {
  const told = async (person: Person) => {
    const { summaries, engagement } = await read(person);
    const days = summaries?.days.map(({ sentences }) => sentences.map(({ text }) => text)) ?? [];
    return { version: summaries?.version?.sentences[0]?.text, days: days.length, engagement: engagement !== undefined };
  };
  assert.deepEqual(await told('owner'), { version: 'São duas.', days: 1, engagement: true });
  assert.deepEqual(await told('analyst'), { version: 'São duas.', days: 1, engagement: false });
  for (const person of ['viewer', 'subject'] as const)
    assert.deepEqual(await told(person), { version: 'São duas.', days: 0, engagement: false });

  const text = await markdown(`/v1/groups/${groupId}/report?format=markdown&locale=pt-BR`);
  assert.match(text, /\n\nSão duas\.\n\n/);
  assert.match(
    text,
    /### Domingo, 1º de junho\n\n2 mensagens, de Rafa\.\n\n\*\*Rafa\*\* fez uma piada\.\n\n> “a \\\*mangueira/,
  );
});

test('how much of the exports was understood, for who may see exports', async () => {
  assert.deepEqual((await read('analyst')).coverage, { exports: 1, lines: 3, unrecognised: 0 });
  assert.equal((await read('viewer')).coverage, undefined);
});

test('a subject reads no words but their own', async () => {
  const report = await read('subject');
  assert.deepEqual(report.quotes, {});
  assert.equal(report.memories, undefined);
});

test('Markdown by header or by query, in the language asked for, the group’s by default', async () => {
  const path = `/v1/groups/${groupId}/report`;
  const accept = { accept: 'text/markdown' };
  assert.match(await markdown(path, accept), /^## Em números$/m);
  assert.match(await markdown(`${path}?format=markdown&locale=en`), /^## In numbers$/m);
  assert.match(await markdown(path, { ...accept, 'accept-language': 'fr, en-GB;q=0.8, pt;q=0.5' }), /^## In numbers$/m);
  assert.match(await markdown(`${path}?locale=pt-BR`, { ...accept, 'accept-language': 'en' }), /^## Em números$/m);
  assert.match(await markdown(path, { ...accept, 'accept-language': 'fr' }), /^## Em números$/m);
});

test('what is read in Markdown has its sources', async () => {
  const text = await markdown(`/v1/groups/${groupId}/report?format=markdown`);
  assert.match(text, /\*\*Mora em Curitiba\*\*: “moro em Curitiba” \(1º de junho\)/);
  assert.match(text, /“a \\\*mangueira\\\* vai chorar”/);
});

test('a group without a completed analysis has no report; an unfinished version is a conflict', async () => {
  const { id } = await gateway.createGroup();
  assert.equal((await gateway.ask('owner', `/v1/groups/${id}/report`)).status, 404);
  const requested = await gateway.ask('owner', `/v1/groups/${id}/analyses`, { method: 'POST' });
  const answer = await gateway.ask('owner', `${requested.headers.get('location')}/report`);
  assert.equal(((await answer.json()) as Problem).code, 'conflict');
  assert.equal((await gateway.ask('owner', `/v1/analyses/${newId('analysis')}/report`)).status, 404);
});

test('a version that was stored before there were streaks, growth and mood is still read', async () => {
  const group = await gateway.createGroup();
  const id = await writeReport(gateway, group.id, group.subject);
  const read = async () => {
    const answer = await gateway.ask('owner', `/v1/analyses/${id}/report`);
    assert.equal(answer.status, 200);
    return reportSchema.parse(await answer.json());
  };
  const { overview, activity, topics } = await read();
  assert.ok(overview && activity && topics);
  const key = await groupKeyOf(gateway, group.id);
  const older = { overview, activity, topics };
  const added = new Set(['streak', 'growth', 'mood']);
  for (const [section, body] of Object.entries(older)) {
    const stored = JSON.parse(JSON.stringify(body, (name, value) => (added.has(name) ? undefined : value)));
    const sealed = sealJson(key, places.reportSection(id, section as keyof typeof older), stored);
    await gateway.admin`
      update prosa.report_sections set body_sealed = ${sealed} where analysis_id = ${id} and section = ${section}`;
  }
  const report = await read();
  assert.equal(report.overview?.messages, 2);
  assert.deepEqual([report.overview?.streak.days, report.overview?.growth], [0, null]);
  assert.deepEqual([report.activity?.members[0]?.streak.days, report.topics?.topics[0]?.mood], [0, null]);
  const text = await (await gateway.ask('owner', `/v1/analyses/${id}/report?format=markdown&locale=en`)).text();
  assert.doesNotMatch(text, /1970|days in a row/);
});
