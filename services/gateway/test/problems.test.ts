import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { after, before, test } from 'node:test';
import { errorCodes, newId, type Problem, problemSchema } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway[Symbol.asyncDispose]());

const problemOf = async (answer: Response): Promise<Problem> => {
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const problem = problemSchema.strict().parse(await answer.json());
  assert.equal(problem.status, answer.status);
  assert.equal(problem.type, `https://prosa.dev/problems/${problem.code}`);
  assert.equal(problem.title, errorCodes[problem.code as keyof typeof errorCodes].title);
  return problem;
};
const json = { 'content-type': 'application/json' };
const postGroups = (init: RequestInit) => gateway.ask('owner', '/v1/groups', { method: 'POST', ...init });

test('addresses that do not exist', async () => {
  for (const path of ['/', '/v2/groups', '/v1/nothing', '/health']) {
    assert.equal((await problemOf(await gateway.ask('owner', path))).code, 'not_found', path);
  }
  assert.equal((await problemOf(await gateway.ask('owner', '/v1/groups', { method: 'DELETE' }))).code, 'not_found');
});

test('bodies that cannot be read', async () => {
  const broken = { body: '{"name":', headers: json };
  assert.equal((await problemOf(await postGroups(broken))).code, 'request_invalid');
  const empty = { body: '', headers: json };
  assert.equal((await problemOf(await postGroups(empty))).code, 'request_invalid');
  const large = { body: JSON.stringify({ name: 'x'.repeat(100_000) }), headers: json };
  assert.equal((await problemOf(await postGroups(large))).code, 'request_too_large');
  const polluted = { body: '{"name":"a","__proto__":{"admin":true}}', headers: json };
  assert.equal((await problemOf(await postGroups(polluted))).code, 'request_invalid');
});

test('content types that are not accepted', async () => {
  for (const type of ['application/xml', 'text/plain', 'application/x-www-form-urlencoded']) {
    const answer = await postGroups({ body: 'name=a', headers: { 'content-type': type } });
    assert.equal((await problemOf(answer)).code, 'unsupported_media_type', type);
  }
});

test('fields that are not valid are named, wherever they are', async () => {
  const query = await problemOf(await gateway.ask('owner', '/v1/groups?limit=1000&cursor=exp_1'));
  assert.deepEqual(query.errors?.map(({ path }) => path).sort(), ['querystring/cursor', 'querystring/limit']);
  const path = await problemOf(await gateway.ask('owner', '/v1/groups/grp_1'));
  assert.deepEqual(
    path.errors?.map(({ path }) => path),
    ['params/groupId'],
  );
});

test('an address that is no address', async () => {
  const { hostname, port } = new URL(gateway.url);
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request({ hostname, port, path: '/v1/groups/%E0%A4%A' }, resolve).on('error', reject).end(),
  );
  answer.resume();
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
});

test('errors of our own say nothing of our insides', async () => {
  const group = await gateway.createGroup();
  await gateway.admin`update prosa.groups set name_sealed = 'not sealed' where id = ${group.id}`;
  const unreadable = await problemOf(await gateway.ask('owner', `/v1/groups/${group.id}`));
  assert.equal(unreadable.code, 'decryption_failed');
  assert.equal(unreadable.detail, errorCodes.decryption_failed.title);

  await gateway.admin`alter table prosa.exports rename to exports_away`;
  const broken = await gateway.ask('owner', `/v1/exports/${newId('export')}`);
  const text = await broken.clone().text();
  assert.equal((await problemOf(broken)).code, 'internal');
  assert.doesNotMatch(text, /prosa\.exports|relation|select|stack|\.ts/i);
  await gateway.admin`alter table prosa.exports_away rename to exports`;
});

test('a database that does not answer is a 503 that says to come back', async () => {
  await using other = await startGateway();
  assert.equal((await other.ask('anonymous', '/health/ready')).status, 200);
  await other.database.stop();
  const answer = await other.ask('owner', '/v1/groups');
  assert.equal(answer.headers.get('retry-after'), '5');
  assert.equal((await problemOf(answer)).code, 'database_unavailable');
  assert.equal((await other.ask('anonymous', '/health/ready')).status, 503);
  assert.equal((await other.ask('anonymous', '/health/live')).status, 200);
  await other.database.restart();
  assert.equal((await other.ask('owner', '/v1/groups')).status, 200);
});
