import { type MemberId, ProsaError } from '@prosa/contracts';
import type { MemberDetail, UserTransaction } from '@prosa/database';
import { places, seal, type Vault } from '@prosa/vault';
import { localeOf } from '../domain/locale.ts';
import { keyringOf } from '../keys.ts';
import { say } from './say.ts';

const labels = { 'pt-BR': 'Participante', en: 'Participant' };

/** Overwrites every name of a member with a label that tells members apart and says nothing of them. */
export const anonymise = async (
  tx: UserTransaction,
  vault: Vault,
  { id, groupId }: Pick<MemberDetail, 'id' | 'groupId'>,
  userId: string,
): Promise<void> => {
  const group = await tx.groups.find(groupId);
  if (group?.legalHold) throw new ProsaError('conflict', 'The group is under legal hold: nothing of it is destroyed');
  const members = await tx.members.all(groupId);
  const label = `${labels[localeOf(group?.locale ?? '') ?? 'pt-BR']} ${numberOf(members, id)}`;
  const { key } = (await keyringOf(tx, vault, groupId)).member(id);
  if (!(await tx.members.anonymise(id, seal(key, places.memberName(id), label)))) return;
  await say(tx, 'privacy.member-changed', groupId, { userId, memberId: id, change: 'anonymised' });
};

/** Members come in order of their ids, which is that of their coming. */
const numberOf = (members: readonly { id: MemberId }[], id: MemberId): number =>
  members.findIndex((member) => member.id === id) + 1;
