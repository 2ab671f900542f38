import { randomUUID } from 'node:crypto';
import { type AgentName, type AnalysisId, type MemberId, newId, type ServiceName } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { type Keyring, openKeyring, places, seal, sealMessage, type Vault } from '@prosa/vault';
import type { TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';

interface Databases {
  as: (service: ServiceName) => Database;
  vault: Vault;
}

/** One line of a chat: who, when, what. An empty author is the system. */
export type Line = readonly [author: string, localTime: string, text: string];

/** Stores lines as ingestion does, with members made as they appear. Returns the members by name, and the open keys. */
export const seedChat = async (
  { as, vault }: Databases,
  { groupId, owner, key }: TestGroup,
  lines: readonly Line[],
  known: ReadonlyMap<string, MemberId> = new Map(),
): Promise<{ members: Map<string, MemberId>; keys: Keyring }> => {
  const exportId = newId('export');
  await as('gateway').asUser(owner, (tx) =>
    tx.exports.insert({
      id: exportId,
      groupId,
      uploadedBy: owner,
      objectKey: exportId,
      objectDataKey: Buffer.from('none'),
      contentHash: Buffer.from(exportId),
      fileNameSealed: seal(key.key, places.exportName(exportId), 'chat.txt'),
      bytes: 1,
    }),
  );
  return as('ingestion').transaction(async (tx) => {
    const keys = await openKeyring(vault, await tx.keys.ofGroup(groupId), await tx.keys.ofMembers(groupId));
    const members = new Map(known);
    const names = [...new Set(lines.map(([author]) => author))].filter((name) => name !== '' && !members.has(name));
    // Ids of one millisecond are in any order, and pseudonyms go by them.
    const ids = names.map(() => newId('member')).sort();
    for (const [index, name] of names.entries()) {
      const id = ids[index] ?? newId('member');
      const memberKey = await vault.create({ id: newId('key'), groupId, memberId: id });
      const nameSealed = seal(memberKey.key, places.memberName(id), name);
      await tx.members.insert(groupId, { id, nameKey: Buffer.from(name), nameSealed, seen: new Date() });
      await tx.keys.insert(groupId, id, memberKey);
      keys.add(id, memberKey);
      members.set(name, id);
    }
    const messages = lines.map(([author, localTime, text]) => {
      const memberId = members.get(author) ?? null;
      const stableKey = Buffer.from(randomUUID());
      return {
        stableKey,
        memberId,
        kind: memberId === null ? ('system' as const) : ('message' as const),
        type: memberId === null ? 'created' : 'text',
        sentAt: new Date(`${localTime}Z`),
        localTime,
        words: text.split(' ').length,
        characters: text.length,
        media: 0,
        edited: false,
        bodySealed: sealMessage(keys, { memberId, stableKey }, text),
      };
    });
    await tx.messages.insert(groupId, exportId, 1, messages);
    return { members, keys };
  });
};

/** A started analysis of everything stored, with a share planned for each agent. */
export const startAnalysis = async (
  { as }: Databases,
  { groupId }: TestGroup,
  agents: readonly AgentName[],
): Promise<AnalysisId> => {
  const id = newId('analysis');
  await as('coordinator').transaction(async (tx) => {
    await tx.analyses.request({ id, groupId, reason: 'new-data' });
    await tx.analyses.start(id, groupId, await tx.messages.watermark(groupId));
    await tx.agentResults.plan(id, groupId, agents);
  });
  return id;
};

/** Makes every day of a group stale: the next run counts all of it again. */
export const forgetCounts = ({ as }: Databases, { groupId }: TestGroup): Promise<void> =>
  as('agents').transaction(async ({ insightPartials }) => {
    const days = await insightPartials.staleDays(groupId, 'none');
    await insightPartials.settle(groupId, days, 'none');
  });

/** Lets no result be used again: the next run finds everything anew. */
export const forgetInputs = async (ownerUrl: string, { groupId }: TestGroup): Promise<void> => {
  const owner = postgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    await owner`update prosa.agent_results set input_hash = null where group_id = ${groupId}`;
  } finally {
    await owner.end();
  }
};
