import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisId, type GroupId, type Member, type Message, newId, type Report } from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from '../fixture.ts';
import { writeReport } from '../report-rows.ts';
import { bodyOf, problemOf, recordBasis, toldOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let analysisId: AnalysisId;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  analysisId = await writeReport(gateway, groupId, bia);
  await recordBasis(gateway, groupId, 'profiles', 'legitimate_interest');
});
after(() => gateway[Symbol.asyncDispose]());

const flag = (person: Person, flags: object) =>
  bodyOf<Member>(gateway.send(person, 'PATCH', `/v1/members/${bia.id}`, flags));
const text = async (path: string, person: Person = 'owner') => {
  const answer = await gateway.ask(person, path);
  return [answer.status, await answer.text()] as const;
};
const writeProfile = async () => {
  const id = newId('profile');
  await gateway.admin`
    insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words, method)
    values (${id}, ${groupId}, ${bia.id}, ${analysisId}, 'disc', 'scored',
      ${sealJson({ id: '', key: bia.key }, places.profile(id), { scores: {} })}, 0.5, 900, 'offline')`;
};
const profiles = async () => (await gateway.admin`select from prosa.profiles where member_id = ${bia.id}`).length;

test('a minor has no profile, and none is made; the same for whoever opted out', async () => {
  for (const [on, off, person] of [
    [{ minor: true }, { minor: false }, 'owner'],
    [{ optedOut: true }, { optedOut: false }, 'subject'],
  ] as const) {
    await writeProfile();
    assert.equal(await profiles(), 1);
    await flag(person, on);
    assert.equal(await profiles(), 0);
    await assert.rejects(writeProfile(), /no profile may be made/);
    assert.equal((await problemOf(gateway.ask('owner', `/v1/members/${bia.id}/profile`)))[0], 404);
    await flag(person, off);
  }
});

test('a blocked member is kept and used for nothing: no name, quote, memory, find or figure of their own', async () => {
  const insight = `/v1/groups/${groupId}/insights`;
  const find = (kinds: string[]) =>
    bodyOf<{ items: object[] }>(gateway.post('owner', `/v1/groups/${groupId}/search`, { query: 'Curitiba', kinds }));
  const said = 'moro em Curitiba';
  assert.match((await text(`/v1/groups/${groupId}/report?format=markdown`))[1], /Bia/);
  assert.equal((await find(['memories'])).items.length, 1);

  await flag('owner', { blocked: true });
  const report = await bodyOf<Report>(gateway.ask('owner', `/v1/groups/${groupId}/report`));
  assert.equal(report.members[bia.id], 'Participante não mostrado');
  assert.deepEqual(report.memories?.items, []);
  assert.equal(report.activity?.members.length, 1);
  const result = await text(`/v1/analyses/${analysisId}/results/statistics`);
  assert.ok(result[0] === 200 && !result[1].includes(bia.id));
  assert.ok(Object.values(report.quotes).every(({ memberId }) => memberId !== bia.id));
  const [, markdown] = await text(`/v1/groups/${groupId}/report?format=markdown&locale=pt-BR`);
  assert.ok(!markdown.includes('Bia') && !markdown.includes(said));
  assert.ok(!(await text(`/v1/analyses/${analysisId}/diff/${analysisId}`))[1].includes('Bia'));
  assert.ok(!(await text(`${insight}/interactions?format=graphml`))[1].includes('Bia'));
  for (const name of ['activity', 'temporal', 'interactions', 'sentiment', 'topics', 'events']) {
    const asked = gateway.ask('owner', `${insight}/${name}?member=${bia.id}`);
    assert.deepEqual(await problemOf(asked), [403, 'member_blocked'], name);
  }
  assert.deepEqual(await problemOf(gateway.ask('owner', `/v1/members/${bia.id}/memories`)), [403, 'member_blocked']);
  assert.deepEqual((await find(['memories', 'messages'])).items, []);
  const list = (person: Person) => bodyOf<{ items: Message[] }>(gateway.ask(person, `/v1/groups/${groupId}/messages`));
  assert.ok((await list('owner')).items.every(({ memberId }) => memberId !== bia.id));
  // What people wrote themselves they may read, whatever else is done with it.
  assert.equal((await list('subject')).items.length, 1);
  assert.equal((await problemOf(gateway.ask('owner', `/v1/members/${bia.id}/profile`)))[0], 404);

  await flag('admin', { blocked: false });
  assert.match((await text(`/v1/groups/${groupId}/report?format=markdown`))[1], /Bia/);
});

test('the trail is told of each flag, once', async () => {
  await flag('admin', { minor: false });
  const changes = (await toldOf(gateway, groupId)).filter(({ type }) => type === 'privacy.member-changed');
  assert.deepEqual(
    changes.map(({ data }) => (data as { change: string }).change),
    ['minor', 'of-age', 'opted-out', 'opted-in', 'blocked', 'unblocked'],
  );
});
