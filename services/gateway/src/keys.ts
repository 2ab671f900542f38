import type { GroupId } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type Keyring, openKeyring, type Vault, type WrappedKey } from '@prosa/vault';

/** The wrapped key of a group; nobody unwraps it before the caller was seen to have access. */
export const wrappedKeyOf = (tx: UserTransaction, groupId: GroupId): Promise<WrappedKey | undefined> =>
  tx.asService(({ keys }) => keys.ofGroup(groupId));

export const wrappedKeysOf = async (
  tx: UserTransaction,
  groupIds: readonly GroupId[],
): Promise<ReadonlyMap<string, WrappedKey>> => {
  const keys = await Promise.all(groupIds.map((groupId) => wrappedKeyOf(tx, groupId)));
  return new Map(keys.flatMap((key) => (key ? [[key.groupId, key]] : [])));
};

/** The keys of a group and its members, for a caller who was seen to have access to it. */
export const keyringOf = async (tx: UserTransaction, vault: Vault, groupId: GroupId): Promise<Keyring> => {
  const [key, memberKeys] = await Promise.all([
    wrappedKeyOf(tx, groupId),
    tx.asService(({ keys }) => keys.ofMembers(groupId)),
  ]);
  return openKeyring(vault, key, memberKeys);
};
