import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AnalysisId, GroupId } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { writeReport } from './report-rows.ts';

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

const read = async (person: Person, path: string, headers: Record<string, string> = {}) => {
  const answer = await gateway.ask(person, path, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};
const tagOf = async (person: Person, path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await read(person, path, headers)).headers.get('etag') ?? '';
const kept = () => [
  `/v1/analyses/${analysisId}`,
  `/v1/analyses/${analysisId}/report`,
  `/v1/analyses/${analysisId}/report?format=markdown&locale=en`,
  `/v1/groups/${groupId}/report`,
  `/v1/groups/${groupId}/insights/activity`,
  `/v1/groups/${groupId}/insights/interactions?format=graphml`,
  `/v1/groups/${groupId}/subjects`,
  `/v1/analyses/${analysisId}/results/statistics`,
  `/v1/analyses/${analysisId}/diff/${analysisId}`,
];

test('what is finished has a strong ETag, may be kept by its reader alone, and is 304 to who has it', async () => {
  for (const path of kept()) {
    const first = await read('owner', path);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{27}"$/, path);
    assert.equal(first.headers.get('cache-control'), 'private, no-cache');
    assert.match(first.headers.get('vary') ?? '', /authorization/);
    for (const value of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const again = await read('owner', path, { 'if-none-match': value });
      assert.equal(again.status, 304, `${path} ${value}`);
      assert.equal(again.body, '');
      assert.equal(again.headers.get('etag'), etag);
      assert.equal(again.headers.get('cache-control'), 'private, no-cache');
    }
    const stale = await read('owner', path, { 'if-none-match': '"another"' });
    assert.equal(stale.status, 200);
    assert.equal(stale.body, first.body);
  }
});

test('language, format and what a role may see have tags of their own', async () => {
  const path = `/v1/groups/${groupId}/report`;
  const tags = await Promise.all([
    tagOf('owner', path),
    tagOf('viewer', path),
    tagOf('owner', path, { accept: 'text/markdown' }),
    tagOf('owner', path, { accept: 'text/markdown', 'accept-language': 'en' }),
    tagOf('viewer', path, { accept: 'text/markdown' }),
  ]);
  assert.equal(new Set(tags).size, tags.length);
  assert.match((await read('owner', path)).headers.get('vary') ?? '', /authorization, accept, accept-language$/);
});

test('a report that says something else has another tag: nothing stale is confirmed', async () => {
  const path = `/v1/analyses/${analysisId}/report`;
  const before = await tagOf('owner', path);
  await gateway.admin`update prosa.memories set retired_at = now() where group_id = ${groupId}`;
  const after = await read('owner', path, { 'if-none-match': before });
  assert.equal(after.status, 200);
  assert.doesNotMatch(after.body, /Curitiba/);
  await gateway.admin`update prosa.memories set retired_at = null where group_id = ${groupId}`;
  assert.equal(await tagOf('owner', path), before);
});

test('access that ended is 404, whatever the reader has', async () => {
  const path = `/v1/analyses/${analysisId}/report`;
  const etag = await tagOf('analyst', path);
  await gateway.admin`delete from prosa.grants where group_id = ${groupId} and user_id = ${gateway.users.analyst}`;
  const answer = await read('analyst', path, { 'if-none-match': etag });
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
});

test('what moves, content and problems are kept by nobody', async () => {
  const requested = await gateway.ask('owner', `/v1/groups/${groupId}/analyses`, { method: 'POST' });
  for (const path of [
    requested.headers.get('location') ?? '',
    `/v1/groups/${groupId}/messages`,
    `/v1/groups/${groupId}/members`,
    `/v1/groups/${groupId}`,
    '/v1/nothing',
  ]) {
    const answer = await read('owner', path, { 'if-none-match': '*' });
    assert.notEqual(answer.status, 304, path);
    assert.equal(answer.headers.get('etag'), null, path);
    if (answer.status === 200) assert.equal(answer.headers.get('cache-control'), 'no-store', path);
  }
});

test('the description names 304 where answers may be kept, and nowhere else', async () => {
  const document = (await (await gateway.ask('anonymous', '/openapi.json')).json()) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  const described = Object.entries(document.paths).flatMap(([path, { get }]) =>
    get && 304 in get.responses ? [path] : [],
  );
  assert.deepEqual(described.sort(), [
    '/v1/analyses/{analysisId}',
    '/v1/analyses/{analysisId}/diff/{otherId}',
    '/v1/analyses/{analysisId}/report',
    '/v1/analyses/{analysisId}/results/{agent}',
    ...['activity', 'events', 'interactions', 'sentiment', 'temporal', 'topics'].map(
      (name) => `/v1/groups/{groupId}/insights/${name}`,
    ),
    '/v1/groups/{groupId}/report',
    '/v1/groups/{groupId}/subjects',
  ]);
});
