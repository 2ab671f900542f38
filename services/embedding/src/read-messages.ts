import type { GroupId } from '@prosa/contracts';
import type { Database, SealedMessage, Transaction } from '@prosa/database';
import { openKeyring, openMessage, type Vault } from '@prosa/vault';

export interface Reading {
  database: Database;
  vault: Vault;
}

/** Some messages of a group with their texts. */
export const readMessages = async (
  { database, vault }: Reading,
  groupId: GroupId,
  read: (tx: Transaction) => Promise<SealedMessage[]>,
): Promise<(SealedMessage & { text: string })[]> => {
  const { messages, groupKey, memberKeys } = await database.transaction(async (tx) => {
    const messages = await read(tx);
    const authors = [...new Set(messages.flatMap(({ memberId }) => memberId ?? []))];
    return {
      messages,
      groupKey: await tx.keys.ofGroup(groupId),
      memberKeys: await tx.keys.ofMembers(groupId, authors),
    };
  });
  const keys = await openKeyring(vault, groupKey, memberKeys);
  return messages.map((message) => ({ ...message, text: openMessage(keys, message) }));
};
