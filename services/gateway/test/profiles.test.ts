import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type DiscBody,
  type GroupId,
  memberProfilesSchema,
  newId,
  type Problem,
  type Profile,
  reportSchema,
} from '@prosa/contracts';
import { eventually } from '@prosa/testkit';
import { places, sealJson } from '@prosa/vault';
import { profilesEn } from '../src/domain/phrases/en/profiles.ts';
import { profilesPtBr } from '../src/domain/phrases/pt-br/profiles.ts';
import { type Gateway, startGateway } from './fixture.ts';
import { groupKeyOf, writeReport } from './report-rows.ts';
import { sampleProfiles } from './sample-profiles.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let analysisId: string;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  analysisId = await writeReport(gateway, groupId, bia);
});
after(() => gateway?.[Symbol.asyncDispose]());

const path = () => `/v1/members/${bia.id}/profile`;
const reason = async (): Promise<string> => {
  const answer = await gateway.ask('owner', path());
  assert.equal(answer.status, 404);
  return ((await answer.json()) as Problem).detail;
};
const profilesOf = async (answer: Response) => memberProfilesSchema.parse(await answer.json());
const body = sampleProfiles.items[0]?.body as DiscBody;

/** A profile of Bia's, as an agent records it. */
const write = async (kind: Profile['kind'], { words = 900, scored = true } = {}): Promise<Profile['id']> => {
  const id = newId('profile');
  const sealed = scored ? sealJson({ id: '', key: bia.key }, places.profile(id), body) : null;
  await gateway.admin`
    insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words, method,
      prompt_version)
    values (${id}, ${groupId}, ${bia.id}, ${analysisId}, ${kind}, ${scored ? 'scored' : 'insufficient_evidence'},
      ${sealed}, ${scored ? 0.5 : null}, ${words}, 'offline', 'rules/1')`;
  return id;
};

test('where there is none, the answer says why', async () => {
  const { admin } = gateway;
  assert.match(await reason(), /no legal basis/);
  await admin`
    insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
    values (${`lgb_${groupId}`}, ${groupId}, 'profiles', 'legitimate_interest', ${gateway.users.owner})`;
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
  for (const words of [900, 1_200]) {
    await gateway.admin`delete from prosa.profiles where member_id = ${bia.id}`;
    await write('disc', { words });
  }
  await write('enneagram', { words: 80, scored: false });

  for (const person of ['owner', 'admin', 'subject'] as const) {
    const answer = await gateway.ask(person, path());
    assert.equal(answer.status, 200, person);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { profiles } = await profilesOf(answer);
    assert.deepEqual(
      profiles.map(({ kind, state, body, words, promptVersion, contested }) => [
        ...[kind, state, body, words, promptVersion, contested],
      ]),
      [
        ['disc', 'scored', body, 1_200, 'rules/1', false],
        ['enneagram', 'insufficient_evidence', null, 80, 'rules/1', false],
      ],
    );
  }
  for (const person of ['analyst', 'viewer'] as const) assert.equal((await gateway.ask(person, path())).status, 403);
  await gateway.admin`update prosa.groups set analysts_see_profiles = true where id = ${groupId}`;
  assert.equal((await gateway.ask('analyst', path())).status, 200);
});

test('says what it is worth and how it was made, in the language that is asked for', async () => {
  const [portuguese, english, header] = [
    await profilesOf(await gateway.ask('subject', path())),
    await profilesOf(await gateway.ask('subject', `${path()}?locale=en`)),
    await profilesOf(await gateway.ask('subject', path(), { headers: { 'accept-language': 'en' } })),
  ];
  assert.equal(portuguese.notice, profilesPtBr.notice);
  assert.match(portuguese.profiles[0]?.explanation ?? '', /por regras.*1\.200 palavras próprias/);
  assert.equal(english.notice, profilesEn.notice);
  assert.match(english.profiles[1]?.explanation ?? '', /^Nothing is said: 80 words/);
  assert.deepEqual(header, english);
});

test('one that somebody contests is shown as such, to all who may read it, until they are answered', async () => {
  const { admin, users } = gateway;
  const { profiles } = await profilesOf(await gateway.ask('owner', path()));
  const request = newId('request');
  await admin`
    insert into prosa.data_subject_requests (id, group_id, member_id, kind, about_id, opened_by)
    values (${request}, ${groupId}, ${bia.id}, 'review', ${profiles[0]?.id ?? ''}, ${users.subject})`;
  for (const [state, contested] of [
    ['opened', true],
    ['in_progress', true],
    ['answered', false],
    ['refused', false],
  ] as const) {
    await admin`update prosa.data_subject_requests set state = ${state} where id = ${request}`;
    for (const person of ['owner', 'analyst', 'subject'] as const) {
      const { profiles } = await profilesOf(await gateway.ask(person, path()));
      assert.deepEqual(
        profiles.map(({ contested }) => contested),
        [contested, false],
        `${person} ${state}`,
      );
      assert.equal(/revisão foi pedida/.test(profiles[0]?.explanation ?? ''), contested);
    }
  }
});

test('is part of the report, for whoever may read what is said of single people', async () => {
  const { profiles: known } = await profilesOf(await gateway.ask('owner', path()));
  const ids = known.map(({ id }) => id);
  const groupKey = await groupKeyOf(gateway, groupId);
  await gateway.admin`delete from prosa.report_sections where section in ('disc', 'enneagram')`;
  for (const [at, section] of (['disc', 'enneagram'] as const).entries()) {
    const found = { profileIds: [ids[at]], dropped: 2, unread: 0 };
    await gateway.admin`
      insert into prosa.report_sections (analysis_id, section, group_id, individual, body_sealed)
      values (${analysisId}, ${section}, ${groupId}, true,
        ${sealJson(groupKey, places.reportSection(analysisId, section), found)})`;
  }
  const report = async (person: 'admin' | 'viewer') =>
    reportSchema.parse(await (await gateway.ask(person, `/v1/groups/${groupId}/report?format=json`)).json());
  const { profiles } = await report('admin');
  assert.deepEqual(
    profiles?.items.map(({ id, memberId, state }) => [id, memberId, state]),
    [
      [ids[0], bia.id, 'scored'],
      [ids[1], bia.id, 'insufficient_evidence'],
    ],
  );
  assert.deepEqual([profiles?.dropped, profiles?.unread], [4, 0]);
  assert.equal((await report('viewer')).profiles, undefined);
  const text = await (await gateway.ask('owner', `/v1/groups/${groupId}/report?format=markdown`)).text();
  // Once on their own, in a test above, and once here.
  await eventually(async () => {
    const [read] = await gateway.admin`
      select sum((event -> 'data' ->> 'profiles')::int)::int as profiles from prosa.outbox
      where event ->> 'type' = 'content.read' and event -> 'data' ->> 'userId' = ${gateway.users.admin}`;
    assert.equal(read?.['profiles'], 4);
  });
  assert.match(text, /## Como cada um se mostra\n\nPerfis tirados de conversa são palpite/);
});

test('is shown to nobody once the basis has ended', async () => {
  await gateway.admin`update prosa.legal_bases set ended_at = now() where id = ${`lgb_${groupId}`}`;
  assert.match(await reason(), /no legal basis/);
  const report = await (await gateway.ask('owner', `/v1/groups/${groupId}/report?format=markdown`)).text();
  assert.doesNotMatch(report, /Como cada um se mostra/);
});
