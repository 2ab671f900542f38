import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { eventually } from '@prosa/testkit';
import postgres from 'postgres';
import { finish, sampleFile, startTestStack } from './support.ts';

interface Posted {
  type: string;
  data: { groupId: string; exportId?: string };
}

test('what happens to an export and its analysis is posted to a webhook, and stands in the trail', async () => {
  const posted: Posted[] = [];
  await using receiver = await receive((event) => posted.push(event));
  await using stack = await startTestStack({ LOCAL_WEBHOOKS: 'true' });
  const { id: groupId } = await stack.api.createGroup('Quintal');
  const { url } = receiver;
  const { data: webhook } = await stack.client.POST('/v1/webhooks', { body: { groupId, url } });
  assert.match(webhook?.secret ?? '', /^whsec_/);
  await finish(stack, await stack.api.upload(groupId, sampleFile));
  const expected = ['analysis.completed', 'analysis.requested', 'export.uploaded'];
  await eventually(() => assert.deepEqual(posted.map(({ type }) => type).toSorted(), expected));
  assert.ok(posted.every(({ data }) => data.groupId === groupId));

  const gone = await stack.client.DELETE('/v1/groups/{groupId}', { params: { path: { groupId } } });
  assert.equal(gone.response.status, 204);
  const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    await eventually(async () => {
      const rows = await sql`
        select 1 from prosa.audit_entries where group_id = ${groupId} and event_type = 'group.deleted'`;
      assert.equal(rows.length, 1);
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
});

/** A server that takes what webhooks post, closed with the scope. */
const receive = async (take: (event: Posted) => void) => {
  const server = createServer(async (request, response) => {
    take(JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString()));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
