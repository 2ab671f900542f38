import { newId } from '@prosa/contracts';
import type { TestDatabases, TestGroup } from '@prosa/worker/testing';

/** Stores messages of some wall-clock times, as ingestion does; returns their export. */
export const writeChat = async (databases: TestDatabases, { groupId, owner }: TestGroup, times: readonly string[]) => {
  const id = newId('export');
  await databases.as('gateway').asUser(owner, (tx) =>
    tx.exports.insert({
      ...{ id, groupId, uploadedBy: owner, objectKey: `${groupId}/${id}`, bytes: 1 },
      ...{ objectDataKey: Buffer.from('k'), contentHash: Buffer.from(id), fileNameSealed: Buffer.from('n') },
    }),
  );
  const facts = {
    memberId: null,
    kind: 'message',
    type: 'text',
    words: 1,
    characters: 2,
    media: 0,
    edited: false,
  } as const;
  await databases.as('ingestion').transaction(async (tx) => {
    await tx.exports.begin(id);
    await tx.messages.insert(
      groupId,
      id,
      1,
      times.map((localTime, index) => ({
        ...{ ...facts, stableKey: Buffer.from(`${id} ${index}`), sentAt: new Date(`${localTime}Z`) },
        ...{ localTime, bodySealed: null },
      })),
    );
    await tx.exports.finish(id, { batches: 1, entries: times.length, accounting: { lines: times.length } });
  });
  return id;
};

/** Runs an analysis of a group to its end, as the coordinator does. */
export const completeAnalysis = async (databases: TestDatabases, { groupId }: TestGroup, partial = false) => {
  const id = newId('analysis');
  await databases.as('coordinator').transaction(async (tx) => {
    await tx.analyses.request({ id, groupId, reason: 'manual' });
    await tx.analyses.start(id, groupId, await tx.messages.watermark(groupId));
    await tx.analyses.complete(id, { agents: [] }, partial);
  });
  return id;
};
