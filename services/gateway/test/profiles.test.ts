import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type GroupId, memberProfilesSchema, newId, type Problem } from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { type Gateway, startGateway } from './fixture.ts';
import { writeReport } from './report-rows.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let analysisId: string;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  analysisId = await writeReport(gateway, groupId, bia);
});
after(() => gateway[Symbol.asyncDispose]());

const path = () => `/v1/members/${bia.id}/profile`;
const reason = async (): Promise<string> => {
  const answer = await gateway.ask('owner', path());
  assert.equal(answer.status, 404);
  return ((await answer.json()) as Problem).detail;
};

test('where there is none, the answer says why', async () => {
  const { admin } = gateway;
  assert.match(await reason(), /no legal basis/);
  await admin`
    insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
    values (${`lgb_${groupId}`}, ${groupId}, 'profiles', 'consent', ${gateway.users.owner})`;
  assert.match(await reason(), /no analysis has made one yet/);
  for (const [column, value, text] of [
    ['minor', true, /of a minor/],
    ['opted_out_at', new Date(), /opted out/],
    ['blocked_at', new Date(), /blocked/],
  ] as const) {
    await admin`update prosa.members set ${admin({ [column]: value })} where id = ${bia.id}`;
    assert.match(await reason(), text);
    await admin`update prosa.members set minor = false, opted_out_at = null, blocked_at = null where id = ${bia.id}`;
  }
});

test('the latest profile of each kind, with its provenance; for whoever may read the member’s memories', async () => {
  const body = { scores: { d: 0.4 }, quotes: ['moro em Curitiba'] };
  for (const words of [900, 1_200]) {
    const id = newId('profile');
    await gateway.admin`delete from prosa.profiles where member_id = ${bia.id}`;
    await gateway.admin`
      insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words, method)
      values (${id}, ${groupId}, ${bia.id}, ${analysisId}, 'disc', 'scored',
        ${sealJson({ id: '', key: bia.key }, places.profile(id), body)}, 0.5, ${words}, 'offline')`;
  }
  await gateway.admin`
    insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, words, method)
    values (${newId('profile')}, ${groupId}, ${bia.id}, ${analysisId}, 'enneagram', 'insufficient_evidence', 80, 'offline')`;

  for (const person of ['owner', 'admin', 'subject'] as const) {
    const answer = await gateway.ask(person, path());
    assert.equal(answer.status, 200, person);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { profiles } = memberProfilesSchema.parse(await answer.json());
    assert.deepEqual(
      profiles.map(({ kind, state, body, words }) => [kind, state, body, words]),
      [
        ['disc', 'scored', body, 1_200],
        ['enneagram', 'insufficient_evidence', null, 80],
      ],
    );
  }
  for (const person of ['analyst', 'viewer'] as const) assert.equal((await gateway.ask(person, path())).status, 403);
  await gateway.admin`update prosa.groups set analysts_see_profiles = true where id = ${groupId}`;
  assert.equal((await gateway.ask('analyst', path())).status, 200);
});
