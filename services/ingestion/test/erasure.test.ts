import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  type ErasureId,
  type ErasureReceipt,
  type LedgerEntry,
  ledgerPath,
  type MemberId,
  newId,
} from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { configuredAnchors } from '@prosa/supabase';
import type { TestGroup } from '@prosa/worker/testing';
import { carryOut, type Erasing } from '../src/erasure/carry-out.ts';
import { sweepErasures } from '../src/erasure/sweep.ts';
import { exportUploaded } from '../src/handlers/export-uploaded.ts';
import { live, startFixture } from './fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture?.[Symbol.asyncDispose]());

const anchors = () =>
  configuredAnchors({ ANCHOR_STORE: join(fixture.databases.folder, 'anchors'), SUPABASE_ANCHOR_BUCKET: '' });
const erasing = (database: Database = fixture.databases.as('ingestion')): Erasing => ({
  ...{ database, storage: fixture.storage, anchors: anchors(), vault: fixture.databases.vault },
  ...{ clock: () => new Date('2026-11-23T12:00:00Z'), nudge: () => {} },
});

const chat = [
  '10/03/2025 09:00 - Rosana criou o grupo "Quintal"',
  '10/03/2025 09:00 - Rosana adicionou Rosana Prado',
  '10/03/2025 09:01 - Rosana: bom dia',
  '10/03/2025 09:01 - Bia: bom dia',
  '10/03/2025 09:02 - Bia: alguém viu a Rosana ontem?',
  '10/03/2025 09:03 - Rosana: eu moro em Quixeramobim',
  '10/03/2025 09:04 - Rosana Prado: que longe',
  '11/03/2025 10:00 - Rosana: kkkk',
  '11/03/2025 10:01 - Rosana Prado: até amanhã',
  '11/03/2025 10:05 - Rosana Prado saiu',
].join('\n');
const withoutRosana = [
  '* Rosana Prado saiu',
  'Bia bom dia',
  'Bia alguém viu a Rosana ontem?',
  'Rosana Prado que longe',
  'Rosana Prado até amanhã',
];

const said = async (group: TestGroup): Promise<string[]> =>
  (await fixture.stored(group)).map(({ author, text }) => `${author} ${text}`).sort();
const memberOf = async (group: TestGroup, name: string): Promise<MemberId> =>
  (await fixture.stored(group)).find(({ author }) => author === name)?.memberId as MemberId;

/** What the gateway does. */
const start = async ({ groupId, organisationId, owner }: TestGroup, memberId: MemberId): Promise<ErasureId> => {
  const id = newId('erasure');
  await fixture.databases
    .as('gateway')
    .asUser(owner, (tx) =>
      tx.erasures.start({ id, organisationId, groupId, memberId, requestId: null, requestedBy: owner }),
    );
  return id;
};
const erase = async (group: TestGroup, name: string): Promise<ErasureId> => {
  const id = await start(group, await memberOf(group, name));
  assert.equal(await carryOut(erasing(), id, live), true);
  return id;
};
const rowOf = async ({ owner }: TestGroup, id: ErasureId) => {
  const row = await fixture.databases.as('gateway').asUser(owner, (tx) => tx.erasures.find(id));
  assert.ok(row);
  return row;
};

test('a member goes with every line of theirs and every notice of them; others keep all of theirs', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, chat);
  await fixture.databases.sent('ingestion');
  const memberId = await memberOf(group, 'Rosana');
  const id = await erase(group, 'Rosana');
  assert.deepEqual(await said(group), withoutRosana.toSorted());
  const row = await rowOf(group, id);
  assert.deepEqual(row.counts, { messages: 3, systemLines: 2, names: 1 });
  assert.ok(row.deletedAt && row.keyDestroyedAt && row.rederivedAt && row.purgedAt && row.ledgerAt);
  const sent = await fixture.databases.sent('ingestion');
  assert.deepEqual(
    sent.map(({ type, data }) => [type, 'memberId' in data && data.memberId]),
    [['member.erased', memberId]],
  );
  const keys = await fixture.databases.as('agents').transaction((tx) => tx.keys.ofMembers(group.groupId, [memberId]));
  assert.equal(keys.length, 0);
});

test('the ledger has what erases again, and the receipt says what the ledger has', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, chat);
  const memberId = await memberOf(group, 'Rosana');
  const id = await erase(group, 'Rosana');
  const bytes = await anchors().get(ledgerPath(id));
  const entry = JSON.parse(bytes.toString()) as LedgerEntry;
  assert.equal(entry.memberId, memberId);
  assert.equal(entry.nameKeys.length, 1);
  assert.equal(entry.lineIds.length, 2);
  assert.equal(/Rosana|Quintal/.test(bytes.toString()), false);
  const { receipt } = await rowOf(group, id);
  const { ledger, recordedAt, counts } = JSON.parse(receipt ?? '') as ErasureReceipt;
  assert.equal(ledger, createHash('sha256').update(bytes).digest('hex'));
  assert.equal(recordedAt, '2026-11-23T12:00:00.000Z');
  assert.equal(counts['messages'], 3);
});

test('another export brings nobody back, nor anybody twice, whatever name of theirs it has', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, chat);
  await erase(group, 'Rosana');
  const later = `${chat}\n12/03/2025 08:00 - Rosana: voltei\n12/03/2025 08:00 - Rosana mudou a descrição do grupo`;
  await fixture.ingest(group, `${later}\n12/03/2025 08:01 - Bia: oi`);
  const expected = [...withoutRosana, 'Bia oi'].toSorted();
  assert.deepEqual(await said(group), expected);
  // As people outside of somebody's contacts see the name, and on another day.
  await fixture.ingest(group, `13/03/2025 08:00 - ~ Rosana: oi de novo\n13/03/2025 08:01 - Bia: tchau`);
  assert.deepEqual(await said(group), [...expected, 'Bia tchau'].toSorted());
});

describe('an export that is read meanwhile', () => {
  test('stores nothing of them, is read again, and loses nothing of others', async () => {
    const group = await fixture.createGroup();
    await fixture.ingest(group, chat);
    const event = await fixture.upload(group, `${chat}\n12/03/2025 08:00 - Rosana: voltei\n12/03/2025 08:01 - Bia: oi`);
    const database = fixture.databases.as('ingestion');
    let erased = false;
    // The file is being read with the names of before when they are erased: in front of its first batch.
    const raced: Database = {
      ...database,
      transaction: async (work) => {
        if (!erased && work.toString().includes('writeBatch')) {
          erased = true;
          await erase(group, 'Rosana');
        }
        return database.transaction(work);
      },
    };
    const handle = exportUploaded(fixture.dependencies(1_000, raced));
    await assert.rejects(handle(event, { signal: live }), { code: 'conflict', retryable: true });
    assert.ok(erased);
    assert.deepEqual(await said(group), withoutRosana.toSorted());
    await handle(event, { signal: live });
    assert.deepEqual(await said(group), [...withoutRosana, 'Bia oi'].toSorted());
  });
});

test('killed before or after any transaction, it ends the same, once', async () => {
  for (const moment of ['before', 'after'] as const) {
    for (let at = 1; ; at++) {
      const group = await fixture.createGroup();
      await fixture.ingest(group, chat);
      await fixture.databases.sent('ingestion');
      const id = await start(group, await memberOf(group, 'Rosana'));
      const database = fixture.databases.as('ingestion');
      let count = 0;
      const mortal: Database = {
        ...database,
        transaction: async (work) => {
          count++;
          if (moment === 'before' && count === at) throw new Error('killed');
          const result = await database.transaction(work);
          if (moment === 'after' && count === at) throw new Error('killed');
          return result;
        },
      };
      const died = await carryOut(erasing(mortal), id, live).then(
        () => false,
        () => true,
      );
      const failed: unknown[] = [];
      await sweepErasures(erasing(), (_, error) => failed.push(error), live);
      assert.deepEqual(failed, []);
      assert.deepEqual(await said(group), withoutRosana.toSorted(), `${moment} ${at}`);
      const row = await rowOf(group, id);
      assert.deepEqual(row.counts, { messages: 3, systemLines: 2, names: 1 });
      assert.ok(row.ledgerAt && row.receipt);
      const sent = await fixture.databases.sent('ingestion');
      assert.deepEqual(
        sent.map(({ type }) => type),
        ['member.erased'],
      );
      if (!died) break;
    }
  }
});

test('under legal hold it waits, blocked, and is done when the hold ends', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, chat);
  const id = await start(group, await memberOf(group, 'Rosana'));
  const hold = (legalHold: boolean) =>
    fixture.databases.as('gateway').asUser(group.owner, (tx) => tx.groups.change(group.groupId, { legalHold }));
  await hold(true);
  assert.equal(await carryOut(erasing(), id, live), false);
  assert.equal((await said(group)).length, chat.split('\n').length);
  // What is blocked is not shown, while it is still there.
  const shown = await fixture.databases
    .as('gateway')
    .asUser(group.owner, (tx) => tx.messages.page(group.groupId, { after: null, limit: 100 }));
  assert.equal(shown.length, chat.split('\n').length - 3);
  await hold(false);
  assert.equal(await carryOut(erasing(), id, live), true);
  assert.deepEqual(await said(group), withoutRosana.toSorted());
});

test('a group that is deleted leaves an erasure that is finished: files, ledger, receipt', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, chat);
  const waiting = await fixture.upload(group, chat);
  await fixture.databases.as('gateway').asUser(group.owner, (tx) => tx.groups.remove(group.groupId));
  const [id] = await fixture.databases.as('ingestion').transaction((tx) => tx.erasures.ofDeletedGroup(group.groupId));
  assert.ok(id);
  assert.equal(await carryOut(erasing(), id, live), true);
  await assert.rejects(fixture.storage.get(`${group.groupId}/${waiting.data.exportId}`), { code: 'not_found' });
  assert.equal((JSON.parse((await anchors().get(ledgerPath(id))).toString()) as LedgerEntry).memberId, null);
  const row = await rowOf(group, id);
  assert.deepEqual(row.counts, { exports: 2, members: 3, messages: 10 });
  assert.ok(row.receipt);
});
