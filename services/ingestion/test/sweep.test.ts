import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweepRawFiles } from '../src/sweep.ts';
import { type Fixture, startFixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const day = 24 * 3_600_000;

test('a raw file that nobody read is gone after seven days, and its export says why', async () => {
  const group = await fixture.createGroup();
  const waiting = await fixture.upload(group, '10/03/2025 19:40 - Ana: oi');
  const objectKey = `${group.groupId}/${waiting.data.exportId}`;
  assert.equal(await sweepRawFiles(fixture.dependencies(), new Date(Date.now() + 6.9 * day)), 0);
  await Array.fromAsync(await fixture.storage.get(objectKey));
  assert.equal(await sweepRawFiles(fixture.dependencies(), new Date(Date.now() + 7.1 * day)), 1);
  await assert.rejects(fixture.storage.get(objectKey), { code: 'not_found' });
  const row = await fixture.find(group, waiting);
  assert.deepEqual([row.state, row.errorCode], ['failed', 'export_expired']);
  assert.deepEqual(
    (await fixture.eventsOf(waiting.data.exportId)).map(({ type }) => type),
    ['export.failed'],
  );
  assert.equal(await sweepRawFiles(fixture.dependencies(), new Date(Date.now() + 7.1 * day)), 0);
});

test('exports that were read are left as they are', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, '10/03/2025 19:40 - Ana: oi');
  assert.equal(await sweepRawFiles(fixture.dependencies(), new Date(Date.now() + 30 * day)), 0);
});
