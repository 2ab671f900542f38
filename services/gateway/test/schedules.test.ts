import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AnalysisDetail, GroupId, Schedule } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

const change = (body: object, person: Person = 'owner') =>
  gateway.send(person, 'PATCH', `/v1/groups/${groupId}/schedule`, body);

test('an owner says when the group is analysed; the next time is planned anew', async () => {
  await gateway.admin`update prosa.schedules set next_run_at = now() where group_id = ${groupId}`;
  const answer = await change({ cron: '30 6 * * 1-5', zone: 'Europe/Lisbon', always: true });
  assert.equal(answer.status, 200);
  const { lastRunAt, ...schedule } = (await answer.json()) as Schedule;
  assert.ok(Date.parse(lastRunAt) <= Date.now());
  assert.deepEqual(schedule, {
    ...{ groupId, cron: '30 6 * * 1-5', zone: 'Europe/Lisbon', always: true },
    ...{ nextRunAt: null, lastOutcome: null, lastAnalysis: null },
  });
  assert.equal(((await (await change({ cron: null })).json()) as Schedule).cron, null);
});

test('what is no cron, never comes true or would come all the time is refused, with the reason', async () => {
  for (const [cron, says] of [
    ['every day', /not five fields/],
    ['0 4 * *', /not five fields/],
    ['0 0 4 * * *', /not five fields/],
    ['0 4 31 2 *', /never comes true/],
    ['*/10 * * * *', /more than once an hour/],
    ['0,30 4 * * *', /more than once an hour/],
  ] as const) {
    const answer = await change({ cron });
    assert.equal(answer.status, 400, cron);
    assert.match(((await answer.json()) as { detail: string }).detail, says);
  }
  assert.equal((await change({ cron: '0 * * * *' })).status, 200);
  assert.equal((await change({ zone: 'Mars/Olympus' })).status, 400);
});

test('everybody sees what ran and what is due of their own groups, page by page', async () => {
  await gateway.createGroup();
  const list = async (person: Person, query = '') =>
    (await (await gateway.ask(person, `/v1/schedule${query}`)).json()) as { items: Schedule[]; next: string | null };
  const first = await list('viewer', '?limit=1');
  const second = await list('viewer', `?limit=1&cursor=${first.next}`);
  assert.notEqual(first.items[0]?.groupId, second.items[0]?.groupId);
  assert.equal(second.next, null);
  assert.deepEqual((await list('stranger')).items, []);
});

test('a run is cancelled by who may start one: its open shares end, and it is said once', async () => {
  const { id } = (await (await gateway.post('analyst', `/v1/groups/${groupId}/analyses`, {})).json()) as { id: string };
  await gateway.admin`
    update prosa.analyses set state = 'running', version = 3, started_at = now() where id = ${id}`;
  await gateway.admin`
    insert into prosa.agent_results (analysis_id, group_id, agent, state)
    values (${id}, ${groupId}, 'statistics', 'requested'), (${id}, ${groupId}, 'memories', 'completed')`;
  const cancel = (person: Person) => gateway.ask(person, `/v1/analyses/${id}/cancel`, { method: 'POST' });
  assert.equal((await cancel('viewer')).status, 403);
  assert.equal((await cancel('stranger')).status, 404);

  const stream = await gateway.ask('owner', `/v1/analyses/${id}/events`);
  const answer = await cancel('analyst');
  assert.equal(answer.status, 200);
  const analysis = (await answer.json()) as AnalysisDetail;
  assert.equal(analysis.state, 'cancelled');
  assert.ok(analysis.finishedAt);
  assert.deepEqual(analysis.agents, [
    { name: 'memories', state: 'completed', code: null },
    { name: 'statistics', state: 'failed', code: 'analysis_cancelled' },
  ]);
  assert.match(await stream.text(), /event: cancelled\n/);

  assert.equal((await cancel('owner')).status, 200);
  const events = await gateway.admin`
    select event from prosa.outbox where event ->> 'type' = 'analysis.cancelled' and event #>> '{data,analysisId}' = ${id}`;
  assert.equal(events.length, 1);
  const [row] = await gateway.admin`select cancelled_by from prosa.analyses where id = ${id}`;
  assert.equal(row?.['cancelledBy'] ?? row?.['cancelled_by'], gateway.users.analyst);
});

test('what has ended is not cancelled', async () => {
  const { id } = (await (await gateway.post('owner', `/v1/groups/${groupId}/analyses`, {})).json()) as { id: string };
  await gateway.admin`update prosa.analyses set state = 'completed', version = 9, finished_at = now() where id = ${id}`;
  const answer = await gateway.ask('owner', `/v1/analyses/${id}/cancel`, { method: 'POST' });
  assert.equal(answer.status, 409);
});
