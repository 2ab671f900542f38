import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BudgetStanding, GroupId } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let other: GroupId;
before(async () => {
  gateway = await startGateway();
  [groupId, other] = [(await gateway.createGroup()).id, (await gateway.createGroup()).id];
});
after(() => gateway?.[Symbol.asyncDispose]());

const used = (group: GroupId, tokens: number, costMicros: number | null, at = 'now') => gateway.admin`
  insert into prosa.model_calls (group_id, agent, purpose, model, outcome, input_tokens, output_tokens, cost_micros, latency_ms, called_at)
  values (${group}, 'memories', 'memories', 'm', 'answered', ${tokens}, 0, ${costMicros}, 5, ${at}::text::timestamptz)`;
type Caps = { period: string; tokens: number | null; costUsd: number | null }[];
const put = (path: string, budgets: Caps, person: Person = 'owner') => gateway.send(person, 'PUT', path, { budgets });
const read = async (path: string, person: Person = 'owner') => {
  const answer = await gateway.ask(person, path);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as BudgetStanding & { forecast?: unknown };
};

test('caps of a group are put in the place of those there are, and say what is left out for them', async () => {
  const path = `/v1/groups/${groupId}/budgets`;
  assert.deepEqual(await read(path), { budgets: [], forecast: null });
  const caps = [
    { period: 'run', tokens: 5_000, costUsd: null },
    { period: 'day', tokens: 1_000, costUsd: 0.5 },
  ];
  assert.equal((await put(path, caps)).status, 200);
  const [run, day] = (await read(path)).budgets;
  assert.deepEqual(run, { ...caps[0], used: null, state: 'open', withheld: [] });
  assert.deepEqual(day, { ...caps[1], used: { tokens: 0, costUsd: 0 }, state: 'open', withheld: [] });

  await used(groupId, 500, 1_000, '2020-01-01');
  await used(groupId, 700, 100_000);
  const degraded = (await read(path, 'admin')).budgets[1];
  assert.deepEqual(degraded, {
    ...caps[1],
    ...{ used: { tokens: 700, costUsd: 0.1 }, state: 'degraded', withheld: ['patterns', 'engagement'] },
  });
  await used(groupId, 0, 400_000);
  assert.equal((await read(path)).budgets[1]?.state, 'exhausted');
  assert.equal((await put(path, [])).status, 200);
  assert.deepEqual((await read(path)).budgets, []);
});

test('caps of all groups together count them together', async () => {
  const path = '/v1/usage/budgets';
  await used(other, 300, null);
  assert.equal((await put(path, [{ period: 'month', tokens: 2_000, costUsd: null }])).status, 200);
  const [month] = (await read(path)).budgets;
  assert.deepEqual([month?.used?.tokens, month?.state], [1_000, 'open']);
  assert.equal((await gateway.ask('stranger', path)).status, 404);
  assert.equal((await put(path, [], 'stranger')).status, 404);
});

test('what a run expected to ask, and the cap that stopped it, can be read', async () => {
  const forecast = { newMessages: 12, inputTokens: 3_400, exhausted: 'group_day_tokens' };
  await gateway.admin`insert into prosa.analyses (id, group_id, version, state, reason, manifest)
    values (${`ana_${'0'.repeat(32)}`}, ${other}, 1, 'completed', 'manual', ${gateway.admin.json({ agents: [], forecast })})`;
  const found = await read(`/v1/groups/${other}/budgets`);
  assert.deepEqual(found.forecast, { analysisId: `ana_${'0'.repeat(32)}`, ...forecast });
});

test('two budgets for one period, and one below nothing, are refused', async () => {
  const day = { period: 'day', tokens: 1, costUsd: null };
  for (const budgets of [[day, day], [{ ...day, tokens: -1 }], [{ ...day, period: 'year' }]])
    assert.equal((await put(`/v1/groups/${groupId}/budgets`, budgets)).status, 400);
});
