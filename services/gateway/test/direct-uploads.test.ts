import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directUploadSchema, exportSchema } from '@prosa/contracts';
import { openStorage } from '@prosa/supabase';
import { startStorageServer } from '@prosa/supabase/testing';
import { startGateway } from './fixture.ts';

const chat = '10/03/2025 19:40 - Bia: direto para o armazenamento\n';

test('a file goes straight to the storage and is taken in from there, sealed; nothing stays as it was sent', async () => {
  await using server = await startStorageServer();
  const { url, serviceKey } = server;
  await using gateway = await startGateway({
    storage: openStorage({ supabase: { url, serviceKey, bucket: 'exports' } }),
  });
  const { id: groupId } = await gateway.createGroup();
  const { id: otherGroup } = await gateway.createGroup();
  const begun = await gateway.post('analyst', `/v1/groups/${groupId}/uploads`, {});
  assert.equal(begun.status, 201);
  const upload = directUploadSchema.parse(await begun.json());
  const finish = (group: string, person: 'analyst' | 'viewer' = 'analyst') =>
    gateway.post(person, `/v1/groups/${group}/uploads/${upload.id}/export`, { fileName: 'Conversa.txt' });

  assert.equal((await finish(groupId)).status, 404, 'nothing was put there yet');
  assert.equal((await fetch(upload.url, { method: 'PUT', body: chat })).ok, true);
  assert.equal((await finish(groupId, 'viewer')).status, 403);
  assert.equal((await finish(otherGroup)).status, 404, 'of another group');

  const finished = await finish(groupId);
  assert.equal(finished.status, 202);
  const accepted = exportSchema.parse(await finished.json());
  assert.equal(finished.headers.get('location'), `/v1/exports/${accepted.id}`);
  const kept = [...server.objects];
  assert.deepEqual(
    kept.map(([key]) => key),
    [`exports/${groupId}/${accepted.id}`],
  );
  assert.ok(!kept[0]?.[1].bytes.includes('direto'));
  assert.equal((await finish(groupId)).status, 404, 'it was taken in');
});

test('a file over the limit is refused, and removed by the sweep like one that was never taken in', async () => {
  await using server = await startStorageServer();
  const { url, serviceKey } = server;
  const storage = openStorage({ supabase: { url, serviceKey, bucket: 'exports' } });
  await using gateway = await startGateway({ storage, uploadLimitBytes: 10 });
  const { id: groupId } = await gateway.createGroup();
  const upload = directUploadSchema.parse(
    await (await gateway.post('owner', `/v1/groups/${groupId}/uploads`, {})).json(),
  );
  await fetch(upload.url, { method: 'PUT', body: chat });
  const refused = await gateway.post('owner', `/v1/groups/${groupId}/uploads/${upload.id}/export`, {});
  assert.equal(refused.status, 413);
  const stale = await storage.direct?.since('incoming', new Date(Date.now() + 60_000));
  assert.deepEqual(stale, [`incoming/${groupId}-${upload.id}`]);
});
