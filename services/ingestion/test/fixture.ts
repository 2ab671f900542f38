import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { newId, type ProsaEvent } from '@prosa/contracts';
import type { Database, ExportRow } from '@prosa/database';
import { openStorage } from '@prosa/supabase';
import { openKeyring, openMessage, openText, places, seal, sealStream } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestGroup } from '@prosa/worker/testing';
import { exportUploaded } from '../src/handlers/export-uploaded.ts';
import type { Dependencies } from '../src/ingest.ts';

export type Uploaded = ProsaEvent<'export.uploaded'>;
export const live = new AbortController().signal;

/** A stored message with its text and its author's name. */
export interface StoredLine {
  id: number;
  author: string;
  memberId: string | null;
  localTime: string;
  type: string;
  edited: boolean;
  text: string;
}

/** A database with keys and a storage, and ingestion on it. */
export const startFixture = async () => {
  const databases = await startTestDatabases();
  const storage = openStorage({ folder: join(databases.folder, 'storage') });

  const dependencies = (batchSize = 1_000, database: Database = databases.as('ingestion')): Dependencies => ({
    ...{ database, storage, vault: databases.vault, batchSize },
    nudge: () => {},
  });
  /** What the gateway does with an upload. */
  const upload = async ({ groupId, organisationId, owner, key }: TestGroup, text: string): Promise<Uploaded> => {
    const exportId = newId('export');
    const fileKey = await databases.vault.create({ id: exportId, groupId });
    const objectKey = `${groupId}/${exportId}`;
    const bytes = Buffer.from(text);
    const source = async function* () {
      yield bytes;
    };
    await storage.put(objectKey, sealStream(fileKey.key, places.exportFile(exportId), source()));
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
  const find = async ({ owner }: TestGroup, { data }: Uploaded): Promise<ExportRow> => {
    const row = await databases.as('gateway').asUser(owner, (tx) => tx.exports.find(data.exportId));
    assert.ok(row);
    return row;
  };

  return {
    databases,
    storage,
    dependencies,
    upload,
    find,
    createGroup: () => databases.createGroup(),
    /** Uploads a file and ingests it. */
    ingest: async (group: TestGroup, text: string, batchSize?: number): Promise<ExportRow> => {
      const event = await upload(group, text);
      await exportUploaded(dependencies(batchSize))(event, { signal: live });
      const row = await find(group, event);
      assert.equal(row.state, 'stored', row.errorMessage ?? '');
      return row;
    },
    /** Everything that is stored of a group, in order. */
    stored: async ({ groupId }: TestGroup): Promise<StoredLine[]> => {
      const { groupKey, memberKeys, members, messages } = await databases.as('agents').transaction(async (tx) => ({
        groupKey: await tx.keys.ofGroup(groupId),
        memberKeys: await tx.keys.ofMembers(groupId),
        members: await tx.members.all(groupId),
        messages: await tx.messages.sealed(groupId, { watermark: Number.MAX_SAFE_INTEGER, after: null, limit: 10_000 }),
      }));
      const keys = await openKeyring(databases.vault, groupKey, memberKeys);
      const names = new Map(
        members.map(({ id, nameSealed }) => [id, openText(keys.member(id).key, places.memberName(id), nameSealed)]),
      );
      return messages.map((message) => ({
        id: message.id,
        author: (message.memberId && names.get(message.memberId)) ?? '*',
        memberId: message.memberId,
        localTime: message.localTime,
        type: message.type,
        edited: message.edited,
        text: openMessage(keys, message),
      }));
    },
    /** Events waiting in ingestion's outbox that are about one export. */
    eventsOf: async (exportId: string) =>
      (await databases.sent('ingestion')).filter(({ data }) => 'exportId' in data && data.exportId === exportId),
    [Symbol.asyncDispose]: () => databases[Symbol.asyncDispose](),
  };
};
export type Fixture = Awaited<ReturnType<typeof startFixture>>;
