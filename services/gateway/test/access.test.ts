import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type AnalysisId, type Export, type GroupId, newId } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { writeChat } from './insight-rows.ts';
import { callPrivacy, privacyTable } from './privacy/access-rows.ts';
import { writeReport } from './report-rows.ts';

type Answers = Record<Person, number>;
const people = (owner: number, admin: number, analyst: number, viewer: number, subject: number, stranger: number) =>
  ({ owner, admin, analyst, viewer, subject, stranger, anonymous: 401 }) satisfies Answers;
const members = people(200, 200, 200, 200, 200, 404);
const messageReaders = people(200, 200, 200, 403, 200, 404);
const workers = people(200, 200, 200, 403, 403, 404);
const doers = people(202, 202, 202, 403, 403, 404);
/** A single export does not exist for those who may not see exports. */
const exportReaders = people(200, 200, 200, 404, 404, 404);

/** A key is its user's alone. */
const ownersOnly = (status: number) => people(status, 404, 404, 404, 404, 404);

/** Every route under /v1, and what each person gets; a route that is not here fails the test. */
const table: Record<string, Answers> = {
  'POST /v1/groups': people(201, 201, 201, 201, 201, 201),
  'GET /v1/groups': people(200, 200, 200, 200, 200, 200),
  'GET /v1/groups/{groupId}': members,
  'POST /v1/api-keys': people(201, 201, 201, 201, 201, 201),
  'GET /v1/api-keys': people(200, 200, 200, 200, 200, 200),
  'POST /v1/api-keys/{apiKeyId}/rotate': ownersOnly(201),
  'DELETE /v1/api-keys/{apiKeyId}': ownersOnly(204),
  'POST /v1/webhooks': people(201, 403, 403, 403, 403, 404),
  // Whoever owns no group finds none.
  'GET /v1/webhooks': people(200, 200, 200, 200, 200, 200),
  'GET /v1/webhooks/{webhookId}': ownersOnly(200),
  'PATCH /v1/webhooks/{webhookId}': ownersOnly(200),
  'DELETE /v1/webhooks/{webhookId}': ownersOnly(204),
  'POST /v1/webhooks/{webhookId}/rotate': ownersOnly(201),
  'POST /v1/webhooks/{webhookId}/test': ownersOnly(202),
  'GET /v1/webhooks/{webhookId}/deliveries': ownersOnly(200),
  'PATCH /v1/groups/{groupId}': people(200, 403, 403, 403, 403, 404),
  'DELETE /v1/groups/{groupId}': people(204, 403, 403, 403, 403, 404),
  'GET /v1/groups/{groupId}/grants': people(200, 200, 403, 403, 403, 404),
  'PUT /v1/groups/{groupId}/grants/{userId}': people(200, 200, 403, 403, 403, 404),
  'DELETE /v1/groups/{groupId}/grants/{userId}': people(204, 204, 403, 403, 403, 404),
  'GET /v1/groups/{groupId}/members': members,
  'PATCH /v1/members/{memberId}': people(200, 200, 403, 403, 200, 404),
  'GET /v1/members/{memberId}/memories': people(200, 200, 403, 403, 200, 404),
  'POST /v1/members/{memberId}/erasure': people(202, 202, 403, 403, 202, 404),
  'GET /v1/groups/{groupId}/erasures': members,
  'GET /v1/erasures/{erasureId}': people(200, 200, 404, 404, 404, 404),
  // May be asked for; there is none, and the answer says why.
  'GET /v1/members/{memberId}/profile': people(404, 404, 403, 403, 404, 404),
  'GET /v1/groups/{groupId}/messages': messageReaders,
  'POST /v1/groups/{groupId}/search': messageReaders,
  'POST /v1/groups/{groupId}/ask': messageReaders,
  'GET /v1/groups/{groupId}/audit': people(200, 200, 403, 403, 200, 404),
  // Nothing has been written to a trail here.
  'GET /v1/audit/verification': people(404, 404, 404, 404, 404, 404),
  'GET /v1/audit/export': people(404, 404, 404, 404, 404, 404),
  'POST /v1/groups/{groupId}/exports': doers,
  // A folder takes nothing past the API.
  'POST /v1/groups/{groupId}/uploads': people(409, 409, 409, 403, 403, 404),
  'POST /v1/groups/{groupId}/uploads/{uploadId}/export': people(409, 409, 409, 403, 403, 404),
  'GET /v1/groups/{groupId}/exports': workers,
  'GET /v1/exports/{exportId}': exportReaders,
  'GET /v1/exports/{exportId}/events': exportReaders,
  'POST /v1/groups/{groupId}/analyses': doers,
  'GET /v1/groups/{groupId}/analyses': members,
  'GET /v1/analyses/{analysisId}': members,
  'GET /v1/analyses/{analysisId}/events': members,
  // It has ended already.
  'POST /v1/analyses/{analysisId}/cancel': people(409, 409, 409, 403, 403, 404),
  'GET /v1/schedule': people(200, 200, 200, 200, 200, 200),
  'PATCH /v1/groups/{groupId}/schedule': people(200, 403, 403, 403, 403, 404),
  'GET /v1/analyses/{analysisId}/results/{agent}': members,
  'GET /v1/analyses/{analysisId}/diff/{otherId}': members,
  'GET /v1/groups/{groupId}/insights/activity': members,
  'GET /v1/groups/{groupId}/insights/temporal': members,
  'GET /v1/groups/{groupId}/insights/interactions': members,
  'GET /v1/groups/{groupId}/insights/sentiment': members,
  'GET /v1/groups/{groupId}/insights/topics': members,
  'GET /v1/groups/{groupId}/insights/events': members,
  'GET /v1/groups/{groupId}/subjects': members,
  'GET /v1/groups/{groupId}/calendar.ics': messageReaders,
  'GET /v1/groups/{groupId}/events/{messageId}.ics': messageReaders,
  'GET /v1/groups/{groupId}/report': members,
  'GET /v1/analyses/{analysisId}/report': members,
  // Whoever administers nothing finds nothing.
  'GET /v1/groups/{groupId}/budgets': people(200, 200, 403, 403, 403, 404),
  'PUT /v1/groups/{groupId}/budgets': people(200, 403, 403, 403, 403, 404),
  // Of the organisation of whoever asks: who has none yet is told so.
  'GET /v1/usage/budgets': people(200, 200, 200, 200, 200, 200),
  'PUT /v1/usage/budgets': people(200, 200, 200, 200, 200, 200),
  'GET /v1/usage': people(200, 200, 200, 200, 200, 200),
  ...privacyTable,
};

let gateway: Gateway;
let groupId: GroupId;
let exportId: string;
let analysisId: AnalysisId;
let memberId: string;
let invitation: number;
before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  memberId = group.subject.id;
  exportId = ((await (await gateway.upload('owner', groupId, 'a chat')).json()) as Export).id;
  // Ended, so that streams of events about it end at once.
  await gateway.admin`update prosa.exports set state = 'failed', error_code = 'export_not_a_chat' where id = ${exportId}`;
  analysisId = await writeReport(gateway, groupId, group.subject);
  const by = { ...group.subject, name: 'Bia' };
  const text = 'churrasco na casa da vó dia 20/12/2099 às 15h, quem vai?';
  [invitation = 0] = await writeChat(gateway, groupId, [{ by, at: '2025-06-01T22:20:00', text }]);
});
after(() => gateway[Symbol.asyncDispose]());

/** Somebody who has access, to take it from. */
const someone = async (): Promise<string> => {
  const userId = randomUUID();
  await gateway.admin`insert into prosa.grants (group_id, user_id, role) values (${groupId}, ${userId}, 'viewer')`;
  return userId;
};

const newKey = { label: 'servidor', scopes: ['read'] };
const keyOfOwner = async (): Promise<string> =>
  ((await (await gateway.post('owner', '/v1/api-keys', newKey)).json()) as { id: string }).id;

const newWebhook = { groupId: '', url: 'https://hooks.example.com/prosa' };
/** Of a group of its own: a group has no more than some. */
const webhookOfOwner = async (): Promise<string> => {
  const body = { ...newWebhook, groupId: (await gateway.createGroup()).id };
  return ((await (await gateway.post('owner', '/v1/webhooks', body)).json()) as { id: string }).id;
};

const erasureOfOwner = async (): Promise<string> => {
  const { subject } = await gateway.createGroup();
  return (
    (await (await gateway.ask('owner', `/v1/members/${subject.id}/erasure`, { method: 'POST' })).json()) as {
      id: string;
    }
  ).id;
};

const call = async (person: Person, route: string): Promise<Response> => {
  if (route in privacyTable) return callPrivacy(gateway, person, route, { groupId, memberId });
  const [method = '', template = ''] = route.split(' ');
  const path = template
    .replace('{groupId}', route === 'DELETE /v1/groups/{groupId}' ? (await gateway.createGroup()).id : groupId)
    .replace('{exportId}', exportId)
    .replace('{analysisId}', analysisId)
    .replace('{otherId}', analysisId)
    .replace('{uploadId}', newId('upload'))
    .replace('{agent}', 'statistics')
    .replace('{memberId}', route.endsWith('/erasure') ? (await gateway.createGroup()).subject.id : memberId)
    .replace('{erasureId}', route.includes('{erasureId}') ? await erasureOfOwner() : '')
    .replace('{messageId}', String(invitation))
    .replace('{webhookId}', route.includes('{webhookId}') ? await webhookOfOwner() : '')
    .replace('{apiKeyId}', route.includes('{apiKeyId}') ? await keyOfOwner() : '')
    .replace('{userId}', method === 'DELETE' ? await someone() : randomUUID());
  if (path.includes('/members/') && method === 'PATCH') return gateway.send(person, method, path, { optedOut: true });
  if (path.includes('/webhooks/') && method === 'PATCH') return gateway.send(person, method, path, { enabled: true });
  if (path.endsWith('/schedule') && method === 'PATCH')
    return gateway.send(person, method, path, { cron: '0 4 * * *' });
  if (method === 'PATCH') return gateway.send(person, method, path, { retentionDays: 90 });
  if (path.endsWith('/budgets') && method === 'PUT') return gateway.send(person, method, path, { budgets: [] });
  if (method === 'PUT') return gateway.send(person, method, path, { role: 'viewer' });
  if (route === 'POST /v1/webhooks') return gateway.post(person, path, { ...newWebhook, groupId });
  if (route === 'POST /v1/api-keys') return gateway.post(person, path, newKey);
  if (route.endsWith('/{uploadId}/export')) return gateway.post(person, path, {});
  if (route.endsWith('/search')) return gateway.post(person, path, { query: 'Curitiba' });
  if (route.endsWith('/ask')) return gateway.post(person, path, { question: 'onde mora a Bia?' });
  if (route === 'POST /v1/groups') return gateway.post(person, path, { name: 'Outro' });
  if (route.endsWith('/exports') && method === 'POST') return gateway.upload(person, groupId, `a chat of ${person}`);
  return gateway.ask(person, path, { method });
};

for (const [route, answers] of Object.entries(table)) {
  test(route, async () => {
    for (const [person, status] of Object.entries(answers)) {
      const answer = await call(person as Person, route);
      const body = await answer.text();
      assert.equal(answer.status, status, `${person}: ${body}`);
      if (status < 400) continue;
      assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(answer.headers.has('www-authenticate'), status === 401);
    }
  });
}

test('the table has every route of the OpenAPI document', async () => {
  const document = (await (await gateway.ask('anonymous', '/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
  };
  assert.equal(document.openapi, '3.1.0');
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.deepEqual(routes.filter((route) => route.includes('/v1/')).toSorted(), Object.keys(table).toSorted());
});

test('a list shows nothing of groups one is not in', async () => {
  const answer = await gateway.ask('stranger', '/v1/groups?limit=100');
  assert.equal((await answer.text()).includes(groupId), false);
});

test('access that is taken away ends at once', async () => {
  await gateway.admin`delete from prosa.grants where group_id = ${groupId} and user_id = ${gateway.users.viewer}`;
  assert.equal((await call('viewer', 'GET /v1/groups/{groupId}')).status, 404);
  assert.equal((await call('viewer', 'GET /v1/groups/{groupId}/report')).status, 404);
});

test('a token of another issuer, an expired one, and something else are refused', async () => {
  const headers = (token: string) => ({ headers: { authorization: token } });
  const expired = await gateway.auth.mint(gateway.users.owner, -10);
  const valid = await gateway.auth.mint(gateway.users.owner);
  for (const token of [`Bearer ${expired}`, 'Bearer x', 'Basic eDp5', `Bearer ${valid}x`, 'Bearer', valid]) {
    assert.equal((await gateway.ask('anonymous', '/v1/groups', headers(token))).status, 401, token);
  }
  assert.equal((await gateway.ask('anonymous', '/v1/groups', headers(`bearer ${valid}`))).status, 200);
});
