import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Analysis, Export, OrganisationId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { eventually } from '@prosa/testkit';
import { finish, sampleFile, startTestStack } from './support.ts';

let stack: Awaited<ReturnType<typeof startTestStack>>;
let groupId: string;
let done: Export;
before(async () => {
  // A day that lasts four seconds.
  stack = await startTestStack({ ANALYSIS_INTERVAL_HOURS: String(4 / 3_600), SWEEP_INTERVAL_SECONDS: '1' });
  groupId = (await stack.api.createGroup('Quintal')).id;
  ({ done } = await finish(stack, await stack.api.upload(groupId, sampleFile)));
  // Nothing changes any more, and only what has changed is analysed again unless somebody wants that.
  const path = { groupId };
  await stack.client.PATCH('/v1/groups/{groupId}/schedule', { params: { path }, body: { always: true } });
});
after(() => stack[Symbol.asyncDispose]());

test('a group is analysed again when its time has come, as a new version', async () => {
  const scheduled = await eventually(
    async () => {
      const headers = { authorization: `Bearer ${stack.token}` };
      const response = await fetch(`${stack.url}/v1/groups/${groupId}/analyses`, { headers });
      const { items } = (await response.json()) as { items: Analysis[] };
      const found = items.find(({ reason, state }) => reason === 'schedule' && state === 'completed');
      assert.ok(found);
      return found;
    },
    { timeoutMs: 30_000 },
  );
  assert.ok((scheduled.version ?? 0) >= 2);
});

test('every event of the way is a link of the audit chain', async () => {
  const read = <T>(
    service: 'agents' | 'audit',
    work: Parameters<ReturnType<typeof openDatabase>['transaction']>[0],
  ) => {
    const database = openDatabase({ url: stack.databaseUrlOf(service), service, connections: 1 });
    return database.transaction(work).finally(() => database.close()) as Promise<T>;
  };
  const group = await read<{ organisationId: OrganisationId }>('agents', (tx) => tx.groups.find(groupId as never));
  const types = await eventually(
    async () => {
      const chain = await read<{ eventType: string }[]>('audit', (tx) => tx.audit.chain(group.organisationId));
      const seen = chain.map(({ eventType }) => eventType);
      assert.ok(seen.includes('analysis.completed'));
      return seen;
    },
    { timeoutMs: 10_000 },
  );
  const count = (type: string) => types.filter((seen) => seen === type).length;
  assert.equal(count('export.uploaded'), 1);
  assert.ok((done.batches ?? 0) >= 2);
  assert.equal(count('messages.normalized'), done.batches);
  assert.equal(count('embeddings.ready'), done.batches);
  assert.ok(count('analysis.requested') >= 1);
  assert.ok(count('agent.requested') >= 2);
  assert.ok(count('agent.completed') >= 2);
});
