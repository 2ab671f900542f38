import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ProsaError } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { TestGroup } from '@prosa/worker/testing';
import { exportUploaded, failExport } from '../src/handlers/export-uploaded.ts';
import { type Fixture, live, startFixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const handler = (batchSize: number) => exportUploaded(fixture.dependencies(batchSize));

const lines = [
  '10/03/2025 19:38 - As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
  '10/03/2025 19:40 - Ana: oi',
  '10/03/2025 19:40 - Bia: kkkk',
  '10/03/2025 19:40 - Bia: kkkk',
  '10/03/2025 19:41 - ~ Ana: sou eu de novo',
  '10/03/2025 19:42 - Bia: lista:',
  '- arroz',
  '- feijão',
  '10/03/2025 19:43 - Ana: <Mídia oculta>',
];
const expected = [
  '*',
  'Ana: oi',
  'Bia: kkkk',
  'Bia: kkkk',
  'Ana: sou eu de novo',
  'Bia: lista:\n- arroz\n- feijão',
  'Ana: ',
];
const said = async (group: TestGroup) =>
  (await fixture.stored(group)).map(({ author, text }) => (author === '*' ? '*' : `${author}: ${text}`));

test('an export is stored in order and in batches, its file removed, its lines accounted for', async () => {
  const group = await fixture.createGroup();
  const event = await fixture.upload(group, lines.join('\n'));
  await handler(3)(event, { signal: live });
  assert.deepEqual(await said(group), expected);
  const events = await fixture.eventsOf(event.data.exportId);
  assert.deepEqual(
    events.map(({ type, data }) => [type, 'batch' in data && data.batch, 'stored' in data && data.stored]),
    [
      // Minutes stay together.
      ['messages.normalized', 1, 1],
      ['messages.normalized', 2, 3],
      ['messages.normalized', 3, 3],
    ],
  );
  const last = events[2]?.data;
  assert.equal(last && 'batches' in last && last.batches, 3);
  await assert.rejects(fixture.storage.get(`${group.groupId}/${event.data.exportId}`), { code: 'not_found' });
  const row = await fixture.find(group, event);
  assert.deepEqual([row.state, row.batches, row.entries, row.stored], ['stored', 3, 7, 7]);
  assert.equal(row.accounting?.['lines'], lines.length);
  assert.equal(row.accounting?.['continuations'], 2);
});

test('interrupted anywhere and delivered again, it stores the same, and says each batch once', async () => {
  for (let after = 1; after <= 4; after++) {
    const group = await fixture.createGroup();
    const event = await fixture.upload(group, lines.join('\n'));
    let transactions = 0;
    const ingestion = fixture.databases.as('ingestion');
    const interrupted: Database = {
      ...ingestion,
      transaction: async (work) => {
        if (++transactions === 2 + after) throw new Error('killed');
        return ingestion.transaction(work);
      },
    };
    const dead = exportUploaded(fixture.dependencies(2, interrupted));
    await assert.rejects(dead(event, { signal: live }), /killed/);
    await handler(2)(event, { signal: live });
    assert.deepEqual(await said(group), expected);
    const batches = (await fixture.eventsOf(event.data.exportId)).map(({ data }) => 'batch' in data && data.batch);
    assert.deepEqual(batches, [1, 2, 3, 4], `killed in batch ${after}`);
  }
});

test('delivered again after its end, it changes nothing', async () => {
  const group = await fixture.createGroup();
  const event = await fixture.upload(group, lines.join('\n'));
  await handler(10)(event, { signal: live });
  await handler(10)(event, { signal: live });
  assert.deepEqual(await said(group), expected);
  assert.equal((await fixture.eventsOf(event.data.exportId)).length, 1);
});

test('an overlapping export adds only what is new', async () => {
  const group = await fixture.createGroup();
  await handler(10)(await fixture.upload(group, lines.slice(0, 5).join('\n')), { signal: live });
  const second = await fixture.upload(group, lines.slice(2).join('\n'));
  await handler(10)(second, { signal: live });
  assert.deepEqual(await said(group), expected);
  const row = await fixture.find(group, second);
  assert.deepEqual([row.entries, row.stored], [5, 2]);
});

test('a file that is not a chat fails with the reason, and its file is removed', async () => {
  const group = await fixture.createGroup();
  const event = await fixture.upload(group, 'arroz\nfeijão\n');
  await handler(10)(event, { signal: live });
  const row = await fixture.find(group, event);
  assert.deepEqual([row.state, row.errorCode], ['failed', 'export_not_a_chat']);
  assert.deepEqual(
    (await fixture.eventsOf(event.data.exportId)).map(({ type }) => type),
    ['export.failed'],
  );
  await assert.rejects(fixture.storage.get(`${group.groupId}/${event.data.exportId}`), { code: 'not_found' });
});

test('a sealed file that was tampered with is a dead letter, and its export fails', async () => {
  const group = await fixture.createGroup();
  const event = await fixture.upload(group, lines.join('\n'));
  const objectKey = `${group.groupId}/${event.data.exportId}`;
  const bytes = Buffer.concat(await Array.fromAsync(await fixture.storage.get(objectKey)));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await fixture.storage.put(
    objectKey,
    (async function* () {
      yield bytes;
    })(),
  );
  const error = await handler(10)(event, { signal: live }).catch((thrown: ProsaError) => thrown);
  assert.deepEqual([error?.code, error?.retryable], ['decryption_failed', false]);
  await failExport(fixture.dependencies(10))(event, error as ProsaError);
  const row = await fixture.find(group, event);
  assert.deepEqual([row.state, row.errorCode], ['failed', 'decryption_failed']);
  assert.deepEqual(await said(group), []);
  await assert.rejects(fixture.storage.get(objectKey), { code: 'not_found' });
});
