import type { GroupId, UserId } from '@prosa/contracts';
import type { MemberDetail, UserTransaction } from '@prosa/database';
import type { NamedMember } from '@prosa/search';
import { blindIndex, type Keyring, openText, places, type Vault } from '@prosa/vault';
import { guard } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { guardPurpose } from '../privacy/lawful.ts';

/** What a search needs beside the messages. */
export interface Reader {
  tx: UserTransaction;
  groupId: GroupId;
  keys: Keyring;
  members: readonly NamedMember[];
  /** Whose data is kept and used for nothing: they are not found. */
  blocked: ReadonlySet<string>;
  blind: (term: string) => number;
}

/** @throws ProsaError `not_found`, `forbidden` for who may not read messages here. */
export const openReader = async (
  tx: UserTransaction,
  vault: Vault,
  groupId: GroupId,
  userId: UserId,
): Promise<Reader> => {
  await guard(tx, groupId, userId, 'read messages');
  await guardPurpose(tx, groupId, 'search');
  const rows = await tx.members.details(groupId);
  const keys = await keyringOf(tx, vault, groupId);
  const numbers = blindIndex(keys.group);
  return {
    tx,
    groupId,
    keys,
    members: rows.filter(({ blockedAt }) => !blockedAt).map((row) => ({ memberId: row.id, name: nameOf(row, keys) })),
    blocked: new Set(rows.flatMap(({ id, blockedAt }) => (blockedAt ? [id] : []))),
    blind: (term) => numbers([term])[0] ?? 0,
  };
};

const nameOf = ({ id, nameSealed }: MemberDetail, keys: Keyring): string =>
  openText(keys.member(id).key, places.memberName(id), nameSealed);
