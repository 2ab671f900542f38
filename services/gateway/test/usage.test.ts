import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GroupId, Usage } from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
let other: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
  other = (await gateway.createGroup()).id;
  await call(groupId, '2025-03-10 23:59:59Z', 100, 5_000);
  await call(groupId, '2025-03-11 00:00:00Z', 200, 1_500_000);
  await call(groupId, '2025-03-11 12:00:00Z', 50, null);
  await call(other, '2025-03-11 12:00:00Z', 7, null);
});
after(() => gateway[Symbol.asyncDispose]());

const call = (group: GroupId, at: string, tokens: number, costMicros: number | null) => gateway.admin`
  insert into prosa.model_calls (group_id, agent, purpose, model, outcome, input_tokens, cached_tokens, output_tokens,
    cost_micros, latency_ms, called_at)
  values (${group}, 'memories', 'memories', 'm', 'answered', ${tokens}, 1, 10, ${costMicros}, 5, ${at}::text::timestamptz)`;

interface Page {
  items: Usage[];
  next: string | null;
}
const read = async (person: Person, query: string): Promise<Page> => {
  const answer = await gateway.ask(person, `/v1/usage?from=2025-03-01&to=2025-03-31${query}`);
  assert.equal(answer.status, 200);
  return (await answer.json()) as Page;
};

test('calls, tokens and cost by day of UTC; the cost is unknown where no price is', async () => {
  const tokens = { cachedTokens: 1, outputTokens: 10 };
  assert.deepEqual((await read('admin', '')).items, [
    {
      groupId,
      date: '2025-03-11',
      calls: 2,
      inputTokens: 250,
      cachedTokens: 2,
      outputTokens: 20,
      costUsd: 1.5,
      unpricedCalls: 1,
    },
    { groupId: other, date: '2025-03-11', calls: 1, inputTokens: 7, ...tokens, costUsd: null, unpricedCalls: 1 },
    { groupId, date: '2025-03-10', calls: 1, inputTokens: 100, ...tokens, costUsd: 0.005, unpricedCalls: 0 },
  ]);
  assert.equal((await read('owner', `&groupId=${other}`)).items.length, 1);
});

test('the days asked for are whole, and come in pages', async () => {
  const day = await gateway.ask('owner', '/v1/usage?from=2025-03-10&to=2025-03-10');
  assert.deepEqual(
    ((await day.json()) as Page).items.map(({ date }) => date),
    ['2025-03-10'],
  );
  const all = (await read('owner', '')).items;
  const paged: Usage[] = [];
  let next: string | null = null;
  do {
    const page: Page = await read('owner', `&limit=1${next ? `&cursor=${next}` : ''}`);
    paged.push(...page.items);
    next = page.next;
  } while (next);
  assert.deepEqual(paged, all);
});

test('whoever owns and administers no group finds nothing', async () => {
  for (const person of ['analyst', 'viewer', 'subject', 'stranger'] as const)
    assert.deepEqual((await read(person, '')).items, []);
});

test('a period that ends before it begins, or has no end, is refused', async () => {
  for (const query of ['from=2025-03-11&to=2025-03-10', 'from=2020-01-01&to=2025-01-01', 'from=yesterday'])
    assert.equal((await gateway.ask('owner', `/v1/usage?${query}`)).status, 400, query);
});
