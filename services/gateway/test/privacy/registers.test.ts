import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type GroupId, type Incident, newId, type Transfer } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { type Gateway, startGateway } from '../fixture.ts';
import { newIncident } from './access-rows.ts';
import { bodyOf, problemOf } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let memberId: string;
before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  memberId = group.subject.id;
});
after(() => gateway[Symbol.asyncDispose]());

const register = (body: object) =>
  bodyOf<Incident>(gateway.post('owner', '/v1/privacy/incidents', { ...newIncident, ...body }));

test('an incident is to be told of within three business days, and is late where it was not', async () => {
  const old = await register({ detectedAt: '2026-04-01T15:00:00Z' });
  assert.deepEqual([old.dueAt, old.overdue], ['2026-04-08T02:59:59.999Z', true]);
  const path = `/v1/privacy/incidents/${old.id}`;
  const change = (body: object) => bodyOf<Incident>(gateway.send('owner', 'PATCH', path, body));
  const told = await change({ authorityNotified: true, membersAffected: 3 });
  assert.deepEqual([told.overdue, told.membersAffected, told.severity], [false, 3, 'relevant']);
  assert.equal((await change({ authorityNotified: true })).authorityNotifiedAt, told.authorityNotifiedAt);
  assert.ok((await change({ subjectsNotified: true, closed: true })).closedAt);
  assert.deepEqual(
    await problemOf(
      gateway.send('owner', 'PATCH', path, { periodFrom: '2026-02-01T00:00:00Z', periodUntil: '2026-01-01T00:00:00Z' }),
    ),
    [422, 'period_invalid'],
  );
  assert.equal((await register({ severity: 'low', detectedAt: '2026-04-01T15:00:00Z' })).overdue, false);
});

test('who was affected is told from the trail, by the period', async () => {
  const { admin } = gateway;
  const [group] = await admin<{ organisationId: string }[]>`
    select organisation_id as "organisationId" from prosa.groups where id = ${groupId}`;
  const entry = async (position: number, at: string, details: object) => {
    await admin`
      insert into prosa.audit_entries (organisation_id, position, event_id, event_type, group_id, source, occurred_at, details,
        previous_hash, hash)
      values (${group?.organisationId ?? ''}, ${position}, ${newId('event')}, 'content.read', ${groupId}, '/services/gateway',
        ${at}, ${admin.json(details as never)}, 'x', 'x')`;
  };
  await entry(1, '2026-03-01T10:00:00Z', { memberId });
  await entry(2, '2026-03-02T10:00:00Z', { memberId });
  await entry(3, '2026-03-02T11:00:00Z', { messages: 4 });
  await entry(4, '2026-03-09T10:00:00Z', { memberId: newId('member') });
  const { id } = await register({ periodFrom: '2026-03-01T00:00:00Z', periodUntil: '2026-03-03T00:00:00Z' });
  assert.deepEqual(await bodyOf(gateway.ask('owner', `/v1/privacy/incidents/${id}/affected`)), {
    groups: [{ groupId, entries: 3 }],
    members: [{ groupId, memberId, entries: 2 }],
    events: [{ eventType: 'content.read', entries: 3 }],
  });
});

test('who owns no organisation registers nothing', async () => {
  assert.deepEqual(await problemOf(gateway.post('viewer', '/v1/privacy/incidents', newIncident)), [403, 'forbidden']);
});

test('transfers come newest first and in pages, with the processors they went to', async () => {
  for (const region of ['us', 'eu', 'us'])
    await gateway.admin`
      insert into prosa.transfer_records (organisation_id, group_id, purpose, processor, region, model, data_classes, input_tokens)
      select organisation_id, id, 'model_transfer', 'api.example.com', ${region}, 'm', '{pseudonymised_text}', 9
      from prosa.groups where id = ${groupId}`;
  const list = (query: string) =>
    bodyOf<{ items: Transfer[]; next: string | null }>(
      gateway.ask('subject', `/v1/groups/${groupId}/transfers${query}`),
    );
  const first = await list('?limit=2');
  const second = await list(`?limit=2&cursor=${first.next}`);
  assert.deepEqual(
    [...first.items, ...second.items].map(({ region }) => region),
    ['us', 'eu', 'us'],
  );
  assert.equal(second.next, null);
  const { processors } = await bodyOf<{ processors: { region: string; transfers: number }[] }>(
    gateway.ask('admin', `/v1/groups/${groupId}/privacy/recipients`),
  );
  assert.deepEqual(processors.map(({ region, transfers }) => `${region} ${transfers}`).sort(), ['eu 1', 'us 2']);
});

test('who leaves before the answer has ended came from somewhere, too', async () => {
  const { id } = await bodyOf<{ id: string }>(gateway.upload('owner', groupId, 'followed'));
  const gone = new AbortController();
  const headers = { 'x-forwarded-for': '192.0.2.9' };
  await gateway.ask('owner', `/v1/exports/${id}/events`, { headers, signal: gone.signal });
  gone.abort();
  const records = () => gateway.admin`select 1 from prosa.access_records where host(address) = '192.0.2.9'`;
  for (let tries = 0; (await records()).length === 0 && tries < 200; tries += 1) await delay(10);
  assert.equal((await records()).length, 1);
});

test('who came from where is written down once in ten minutes, and kept apart', async () => {
  const records = () => gateway.admin<{ address: string }[]>`
    select host(address) as address from prosa.access_records where user_id = ${gateway.users.stranger} order by id`;
  const come = (from: string) => gateway.ask('stranger', '/v1/groups', { headers: { 'x-forwarded-for': from } });
  assert.deepEqual([...(await records())], []);
  for (const from of ['192.0.2.7', '192.0.2.7', '2001:db8::7']) await (await come(from)).text();
  // Written after the answer.
  for (let tries = 0; (await records()).length < 2 && tries < 200; tries += 1) await delay(10);
  assert.deepEqual(
    (await records()).map(({ address }) => address),
    ['192.0.2.7', '2001:db8::7'],
  );
  await gateway.admin`update prosa.access_records set at = now() - interval '7 months' where address = '192.0.2.7'`;
  const asScheduler = gateway.database.url('prosa_scheduler');
  const database = openDatabase({ url: asScheduler, service: 'scheduler', connections: 1 });
  try {
    assert.equal(await database.transaction((tx) => tx.jobs.forgetRequests(new Date())), 1);
  } finally {
    await database.close();
  }
  assert.deepEqual(
    (await records()).map(({ address }) => address),
    ['2001:db8::7'],
  );
});

test('whom to write to is told to anybody', async () => {
  assert.deepEqual(await bodyOf(gateway.ask('anonymous', '/v1/privacy/contact')), {
    ...{ name: 'Encarregada', email: 'privacidade@example.com', address: null },
  });
});
