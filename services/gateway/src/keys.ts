import type { GroupId } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type Keyring, openKeyring, type Vault, type WrappedKey } from '@prosa/vault';

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

export const wrappedKeyOf = async (tx: UserTransaction, groupId: GroupId): Promise<WrappedKey | undefined> =>
  (await wrappedKeysOf(tx, [groupId])).get(groupId);

/** The keys of a group and its members, for a caller who was seen to have access to it. */
export const keyringOf = async (tx: UserTransaction, vault: Vault, groupId: GroupId): Promise<Keyring> => {
  const memberKeys = await tx.asService(({ keys }) => keys.ofMembers(groupId));
  return openKeyring(vault, await wrappedKeyOf(tx, groupId), memberKeys);
};
