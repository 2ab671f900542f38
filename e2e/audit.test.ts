import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eventually } from '@prosa/testkit';
import postgres from 'postgres';
import { finish, sampleFile, startTestStack } from './support.ts';

const command = fileURLToPath(new URL('../stack/src/audit.ts', import.meta.url));

test('the trail of a group is signed for outside of the database, and whoever cuts it is named', async () => {
  // Every entry is signed for within seconds.
  await using stack = await startTestStack({ AUDIT_SIGNING_MINUTES: '0' });
  const { id: groupId } = await stack.api.createGroup('Quintal');
  await finish(stack, await stack.api.upload(groupId, sampleFile));
  const read = await stack.client.GET('/v1/groups/{groupId}/messages', { params: { path: { groupId } } });
  assert.equal(read.response.status, 200);

  const verify = async () => {
    const { data } = await stack.client.GET('/v1/audit/verification');
    assert.ok(data);
    return data;
  };
  await eventually(async () => {
    const { data } = await stack.client.GET('/v1/groups/{groupId}/audit', { params: { path: { groupId } } });
    assert.ok(data?.items.some(({ eventType }) => eventType === 'content.read'));
    const { breaks, entries, position, proved } = await verify();
    assert.deepEqual(breaks, []);
    assert.deepEqual([entries, proved?.position], [position, position]);
  });

  const download = async (): Promise<string> => {
    const path = join(stack.folder, 'trail.ndjson');
    const authorization = `Bearer ${stack.token}`;
    const answer = await fetch(`${stack.url}/v1/audit/export`, { headers: { authorization } });
    await writeFile(path, await answer.text());
    return path;
  };
  const check = async () => {
    const keys = join(stack.folder, 'audit-public-key');
    const run = promisify(execFile)(process.execPath, [command, await download(), '--public-keys', keys]);
    return run.then(
      ({ stderr }) => ({ code: 0, said: stderr }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );
  };
  const whole = await check();
  assert.equal(whole.code, 0, whole.said);
  assert.match(whole.said, /✔ org_\w+: \d+ entries, proved up to \d+/);

  const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    const { position } = await verify();
    await sql`delete from prosa.audit_entries where position > ${position - 3}`;
    await sql`
      update prosa.audit_heads set position = ${position - 3}, anchored_position = ${position - 3},
        hash = (select hash from prosa.audit_entries where position = ${position - 3})`;
    const cut = { problem: 'cut_off', position: position - 2, until: position };
    assert.deepEqual((await verify()).breaks, [cut]);
    const told = await check();
    assert.equal(told.code, 1);
    assert.match(told.said, new RegExp(`${position - 2} to ${position}: cut off at the end`));
  } finally {
    await sql.end({ timeout: 1 });
  }
});
