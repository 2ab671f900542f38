import type { GroupId, Quotes } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type Keyring, openMessage } from '@prosa/vault';

/** Cited messages by id, as far as the reader may read them: row-level security leaves out the others. */
export const quotesOf = async (
  tx: UserTransaction,
  groupId: GroupId,
  keys: () => Promise<Keyring>,
  messageIds: readonly number[],
): Promise<Quotes> => {
  if (messageIds.length === 0) return {};
  const [messages, blocked] = await Promise.all([
    tx.messages.byIds(groupId, [...new Set(messageIds)]),
    tx.members.blocked(groupId),
  ]);
  const readable = messages.filter(
    ({ bodySealed, memberId }) => bodySealed !== null && !(memberId !== null && blocked.has(memberId)),
  );
  if (readable.length === 0) return {};
  const ring = await keys();
  return Object.fromEntries(
    readable.map((message) => [
      String(message.id),
      { memberId: message.memberId, localTime: wallClock(message.localTime), text: openMessage(ring, message) },
    ]),
  );
};

/** Whole seconds, as reports tell time. */
export const wallClock = (localTime: string): string => localTime.slice(0, 19);
