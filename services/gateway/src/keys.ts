import { type GroupId, ProsaError } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import type { WrappedKey } from '@prosa/vault';

/** Wrapped keys of groups that the caller was seen to have access to. */
export const wrappedKeysOf = (tx: UserTransaction, groupIds: readonly GroupId[]): Promise<Map<GroupId, WrappedKey>> =>
  tx.asService(async ({ keys }) => {
    const found = new Map<GroupId, WrappedKey>();
    for (const groupId of groupIds) {
      const key = await keys.ofGroup(groupId);
      if (key) found.set(groupId, key);
    }
    return found;
  });

export const wrappedKeyOf = async (tx: UserTransaction, groupId: GroupId): Promise<WrappedKey> =>
  keyIn(await wrappedKeysOf(tx, [groupId]), groupId);

/** @throws ProsaError `key_unavailable` where a group has lost its key. */
export const keyIn = (keys: ReadonlyMap<string, WrappedKey>, owner: string): WrappedKey => {
  const key = keys.get(owner);
  if (!key) throw new ProsaError('key_unavailable', 'A data key is missing', { retryable: false });
  return key;
};
