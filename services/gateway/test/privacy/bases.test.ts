import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisId, type Consent, type GroupId, type LegalBasis, newId } from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { type Gateway, type Person, startGateway } from '../fixture.ts';
import { writeReport } from '../report-rows.ts';
import { bodyOf, endBasis, problemOf, recordBasis, toldOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Awaited<ReturnType<Gateway['createGroup']>>['subject'];
let analysisId: AnalysisId;
before(async () => {
  gateway = await startGateway();
  ({ id: groupId, subject: bia } = await gateway.createGroup());
  analysisId = await writeReport(gateway, groupId, bia);
});
after(() => gateway[Symbol.asyncDispose]());

const bases = () => bodyOf<{ items: LegalBasis[] }>(gateway.ask('viewer', `/v1/groups/${groupId}/legal-bases`));
const search = (kinds?: string[]) =>
  gateway.post('owner', `/v1/groups/${groupId}/search`, { query: 'Curitiba', ...(kinds && { kinds }) });
const memories = (person: Person = 'owner') => gateway.ask(person, `/v1/members/${bia.id}/memories`);
const report = () => bodyOf<Record<string, unknown>>(gateway.ask('owner', `/v1/groups/${groupId}/report`));

test('a group begins with what an analysis needs; a basis recorded anew ends the one before, which stays on record', async () => {
  const begun = (await bases()).items;
  assert.deepEqual(begun.map(({ purpose, basis }) => `${purpose} ${basis}`).sort(), [
    'engagement legitimate_interest',
    'memories legitimate_interest',
    'search legitimate_interest',
    'statistics legitimate_interest',
  ]);
  await recordBasis(gateway, groupId, 'engagement', 'contract');
  const engagement = (await bases()).items.filter(({ purpose }) => purpose === 'engagement');
  assert.deepEqual(
    engagement.map(({ basis, endedAt }) => [basis, endedAt === null]),
    [
      ['contract', true],
      ['legitimate_interest', false],
    ],
  );
  assert.equal(engagement[0]?.recordedBy, gateway.users.owner);
});

test('without a basis nothing is read for its purpose: search, memories, insights, sections of reports', async () => {
  assert.equal((await search()).status, 200);
  await endBasis(gateway, groupId, 'search');
  for (const path of ['search', 'ask']) {
    const asked = gateway.post('owner', `/v1/groups/${groupId}/${path}`, { query: 'onde?', question: 'onde?' });
    assert.deepEqual(await problemOf(asked), [403, 'no_legal_basis'], path);
  }
  await recordBasis(gateway, groupId, 'search', 'legitimate_interest');
  assert.equal((await search()).status, 200);

  assert.ok((await report())['memories']);
  const found = await bodyOf<{ items: unknown[] }>(search(['memories']));
  assert.equal(found.items.length, 1);
  await endBasis(gateway, groupId, 'memories');
  assert.deepEqual(await problemOf(memories()), [403, 'no_legal_basis']);
  assert.deepEqual((await bodyOf<{ items: unknown[] }>(search(['memories']))).items, []);
  assert.equal((await report())['memories'], undefined);
  await recordBasis(gateway, groupId, 'memories', 'legitimate_interest');
  assert.equal((await memories()).status, 200);

  await endBasis(gateway, groupId, 'statistics');
  for (const name of ['activity', 'temporal', 'interactions', 'sentiment', 'topics', 'events']) {
    const asked = gateway.ask('viewer', `/v1/groups/${groupId}/insights/${name}`);
    assert.deepEqual(await problemOf(asked), [403, 'no_legal_basis'], name);
  }
  assert.deepEqual(await problemOf(gateway.ask('owner', `/v1/groups/${groupId}/calendar.ics`)), [
    403,
    'no_legal_basis',
  ]);
  const { activity, topics } = await report();
  assert.deepEqual([activity, topics], [undefined, undefined]);
  await recordBasis(gateway, groupId, 'statistics', 'legitimate_interest');
  assert.ok((await report())['activity']);
});

test('where consent is the basis a member is served while they agree, and what was made goes as they take it back', async () => {
  await recordBasis(gateway, groupId, 'memories', 'consent');
  assert.deepEqual(await problemOf(memories()), [403, 'no_legal_basis']);
  const path = `/v1/members/${bia.id}/consents`;
  const agree = (termsVersion: string) =>
    bodyOf<Consent>(gateway.post('subject', path, { purpose: 'memories', termsVersion }));
  const first = await agree('2026-11');
  assert.equal((await memories()).status, 200);
  // The same again is the same; a new version of the terms follows the one before, and loses nothing.
  assert.equal((await agree('2026-11')).id, first.id);
  const second = await agree('2026-12');
  assert.equal((await bodyOf<{ items: unknown[] }>(memories())).items.length, 1);
  const { items } = await bodyOf<{ items: Consent[] }>(gateway.ask('admin', path));
  assert.deepEqual(
    items.map(({ id, revokedAt }) => [id, revokedAt === null]),
    [
      [second.id, true],
      [first.id, false],
    ],
  );
  const revoke = () => gateway.ask('subject', `${path}/${second.id}`, { method: 'DELETE' });
  assert.equal((await gateway.ask('owner', `${path}/${second.id}`, { method: 'DELETE' })).status, 403);
  assert.equal((await revoke()).status, 204);
  assert.equal((await revoke()).status, 404);
  assert.deepEqual(await problemOf(memories('subject')), [403, 'no_legal_basis']);
  assert.deepEqual([...(await gateway.admin`select id from prosa.memories where member_id = ${bia.id}`)], []);
});

test('a revoked consent removes profiles; under legal hold it hides them', async () => {
  const { admin } = gateway;
  const write = async () => {
    const id = newId('profile');
    const body = sealJson({ id: '', key: bia.key }, places.profile(id), { scores: {} });
    await admin`
      insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words, method)
      values (${id}, ${groupId}, ${bia.id}, ${analysisId}, 'disc', 'scored', ${body}, 0.5, 900, 'offline')`;
  };
  const count = async () =>
    (await admin`select from prosa.profiles where group_id = ${groupId} and member_id = ${bia.id}`).length;
  const path = `/v1/members/${bia.id}/consents`;
  const agree = () => bodyOf<Consent>(gateway.post('subject', path, { purpose: 'profiles', termsVersion: '1' }));
  const hold = (legalHold: boolean) => bodyOf(gateway.send('owner', 'PATCH', `/v1/groups/${groupId}`, { legalHold }));
  await recordBasis(gateway, groupId, 'profiles', 'consent');
  for (const held of [false, true]) {
    await hold(held);
    const { id } = await agree();
    await write();
    assert.equal((await gateway.ask('subject', `${path}/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal(await count(), held ? 1 : 0);
    const [status] = await problemOf(gateway.ask('owner', `/v1/members/${bia.id}/profile`));
    assert.ok(status === 403 || status === 404);
  }
  await hold(false);
});

test('the trail is told who recorded and ended what, who agreed and who took it back', async () => {
  const told = await toldOf(gateway, groupId);
  const changes = told.map(({ type, data }) => `${type} ${(data as { change: string }).change}`);
  for (const change of [
    'basis-changed recorded',
    'basis-changed ended',
    'consent-changed given',
    'consent-changed revoked',
  ])
    assert.ok(changes.includes(`privacy.${change}`), change);
  assert.ok(told.every(({ data }) => 'userId' in data && 'organisationId' in data));
});
