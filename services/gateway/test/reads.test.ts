import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ProsaEvent } from '@prosa/contracts';
import { eventually } from '@prosa/testkit';
import { type Gateway, startGateway } from './fixture.ts';
import { writeReport } from './report-rows.ts';

let gateway: Gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway?.[Symbol.asyncDispose]());

const seed = async () => {
  const group = await gateway.createGroup();
  return { group, analysisId: await writeReport(gateway, group.id, group.subject) };
};

type Read = ProsaEvent<'content.read'>['data'];
const readsOf = async (groupId: string): Promise<Read[]> => {
  const rows = await gateway.admin<{ data: Read }[]>`
    select event -> 'data' as data from prosa.outbox where event ->> 'type' = 'content.read' order by position`;
  return rows.map(({ data }) => data).filter((data) => data.groupId === groupId);
};

test('who read whose words is written to the trail, several reads together, without the words', async () => {
  const { group, analysisId } = await seed();
  const read = async (person: 'owner' | 'analyst' | 'viewer', path: string) => {
    const response = await gateway.ask(person, path);
    assert.equal(response.status, 200, path);
    await response.arrayBuffer();
  };
  await read('analyst', `/v1/groups/${group.id}/messages`);
  await read('analyst', `/v1/groups/${group.id}/messages`);
  await read('owner', `/v1/analyses/${analysisId}/report`);
  await read('viewer', `/v1/groups/${group.id}`);

  const [analyst, owner] = await eventually(async () => {
    const reads = await readsOf(group.id);
    assert.equal(reads.length, 2);
    const by = (person: 'analyst' | 'owner') => reads.find(({ userId }) => userId === gateway.users[person]);
    return [by('analyst'), by('owner')];
  });
  assert.equal(analyst?.reads, 2);
  assert.ok(analyst.messages > 0 && analyst.messages % 2 === 0 && analyst.memories === 0);
  assert.ok(analyst.memberIds.length > 0);
  assert.ok(owner && owner.messages > 0 && owner.memories > 0);
});

test('a request that is refused reads nothing', async () => {
  const { group } = await seed();
  assert.equal((await gateway.ask('viewer', `/v1/groups/${group.id}/messages`)).status, 403);
  await gateway.ask('owner', `/v1/groups/${group.id}/messages`);
  const reads = await eventually(async () => {
    const written = await readsOf(group.id);
    assert.equal(written.length, 1);
    return written;
  });
  assert.equal(reads[0]?.userId, gateway.users.owner);
});
