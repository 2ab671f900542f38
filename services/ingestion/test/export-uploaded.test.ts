import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId, type ProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { openStorage } from '@prosa/supabase';
import { openKeyring, openMessage, openText, places, seal, sealStream } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { exportUploaded, failExport } from '../src/handlers/export-uploaded.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const storage = () => openStorage({ folder: join(databases.folder, 'storage') });
const live = new AbortController().signal;

/** What the gateway does with an upload. */
const upload = async (
  { groupId, organisationId, owner, key }: TestGroup,
  text: string,
): Promise<ProsaEvent<'export.uploaded'>> => {
  const exportId = newId('export');
  const fileKey = await databases.vault.create({ id: exportId, groupId });
  const objectKey = `${groupId}/${exportId}`;
  const bytes = Buffer.from(text);
  await storage().put(
    objectKey,
    sealStream(
      fileKey.key,
      places.exportFile(exportId),
      (async function* () {
        yield bytes;
      })(),
    ),
  );
  await databases.as('gateway').asUser(owner, (tx) =>
    tx.exports.insert({
      id: exportId,
      groupId,
      uploadedBy: owner,
      objectKey,
      objectDataKey: fileKey.wrapped,
      contentHash: Buffer.from(randomUUID()),
      fileNameSealed: seal(key.key, places.exportName(exportId), 'conversa.txt'),
      bytes: bytes.length,
    }),
  );
  return eventOf('export.uploaded', 'gateway', { exportId, groupId, organisationId, bytes: bytes.length });
};

const dependencies = (batchSize: number, database = databases.as('ingestion')) => ({
  ...{ database, storage: storage(), vault: databases.vault, batchSize },
  nudge: () => {},
});
const handler = (batchSize: number) => exportUploaded(dependencies(batchSize));

/** What was stored of a group: author and text in order. */
const stored = async ({ groupId }: TestGroup) => {
  const { groupKey, memberKeys, members, messages } = await databases.as('agents').transaction(async (tx) => ({
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
    members: await tx.members.all(groupId),
    messages: await tx.messages.sealed(groupId, { watermark: Number.MAX_SAFE_INTEGER, after: null, limit: 1_000 }),
  }));
  assert.ok(groupKey);
  const keys = await openKeyring(databases.vault, groupKey, memberKeys);
  const names = new Map(
    members.map(({ id, nameSealed }) => [id, openText(keys.member(id).key, places.memberName(id), nameSealed)]),
  );
  return messages.map(
    (message) => `${(message.memberId && names.get(message.memberId)) ?? '*'}: ${openMessage(keys, message)}`,
  );
};

/** Events waiting in ingestion's outbox that are about one export. */
const eventsOf = async (exportId: string) =>
  (await databases.sent('ingestion')).filter(({ data }) => 'exportId' in data && data.exportId === exportId);

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
const said = async (group: TestGroup) => (await stored(group)).map((line) => (line.startsWith('*') ? '*' : line));

test('an export is stored in order and in batches, its file removed, its lines accounted for', async () => {
  const group = await databases.createGroup();
  const event = await upload(group, lines.join('\n'));
  await handler(3)(event, { signal: live });
  assert.deepEqual(await said(group), expected);
  const events = await eventsOf(event.data.exportId);
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
  await assert.rejects(storage().get(`${group.groupId}/${event.data.exportId}`), { code: 'not_found' });
  const row = await databases.as('gateway').asUser(group.owner, (tx) => tx.exports.find(event.data.exportId));
  assert.deepEqual([row?.state, row?.batches, row?.entries, row?.stored], ['stored', 3, 7, 7]);
  assert.equal(row?.accounting?.['lines'], lines.length);
  assert.equal(row?.accounting?.['continuations'], 2);
});

test('interrupted anywhere and delivered again, it stores the same, and says each batch once', async () => {
  for (let after = 1; after <= 4; after++) {
    const group = await databases.createGroup();
    const event = await upload(group, lines.join('\n'));
    let transactions = 0;
    const ingestion = databases.as('ingestion');
    const interrupted: Database = {
      ...ingestion,
      transaction: async (work) => {
        if (++transactions === 2 + after) throw new Error('killed');
        return ingestion.transaction(work);
      },
    };
    const dead = exportUploaded(dependencies(2, interrupted));
    await assert.rejects(dead(event, { signal: live }), /killed/);
    await handler(2)(event, { signal: live });
    assert.deepEqual(await said(group), expected);
    const batches = (await eventsOf(event.data.exportId)).map(({ data }) => 'batch' in data && data.batch);
    assert.deepEqual(batches, [1, 2, 3, 4], `killed in batch ${after}`);
  }
});

test('delivered again after its end, it changes nothing', async () => {
  const group = await databases.createGroup();
  const event = await upload(group, lines.join('\n'));
  await handler(10)(event, { signal: live });
  await handler(10)(event, { signal: live });
  assert.deepEqual(await said(group), expected);
  assert.equal((await eventsOf(event.data.exportId)).length, 1);
});

test('an overlapping export adds only what is new', async () => {
  const group = await databases.createGroup();
  await handler(10)(await upload(group, lines.slice(0, 5).join('\n')), { signal: live });
  const second = await upload(group, lines.slice(2).join('\n'));
  await handler(10)(second, { signal: live });
  assert.deepEqual(await said(group), expected);
  const row = await databases.as('gateway').asUser(group.owner, (tx) => tx.exports.find(second.data.exportId));
  assert.deepEqual([row?.entries, row?.stored], [5, 2]);
});

test('a file that is not a chat fails with the reason, and its file is removed', async () => {
  const group = await databases.createGroup();
  const event = await upload(group, 'arroz\nfeijão\n');
  await handler(10)(event, { signal: live });
  const row = await databases.as('gateway').asUser(group.owner, (tx) => tx.exports.find(event.data.exportId));
  assert.deepEqual([row?.state, row?.errorCode], ['failed', 'export_not_a_chat']);
  assert.deepEqual(
    (await eventsOf(event.data.exportId)).map(({ type }) => type),
    ['export.failed'],
  );
  await assert.rejects(storage().get(`${group.groupId}/${event.data.exportId}`), { code: 'not_found' });
});

test('a sealed file that was tampered with is a dead letter, and its export fails', async () => {
  const group = await databases.createGroup();
  const event = await upload(group, lines.join('\n'));
  const objectKey = `${group.groupId}/${event.data.exportId}`;
  const bytes = Buffer.concat(await Array.fromAsync(await storage().get(objectKey)));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await storage().put(
    objectKey,
    (async function* () {
      yield bytes;
    })(),
  );
  const error = await handler(10)(event, { signal: live }).catch((thrown: ProsaError) => thrown);
  assert.deepEqual([error?.code, error?.retryable], ['decryption_failed', false]);
  await failExport(dependencies(10))(event, error as ProsaError);
  const row = await databases.as('gateway').asUser(group.owner, (tx) => tx.exports.find(event.data.exportId));
  assert.deepEqual([row?.state, row?.errorCode], ['failed', 'decryption_failed']);
  assert.deepEqual(await said(group), []);
  await assert.rejects(storage().get(objectKey), { code: 'not_found' });
});
