import { type GroupId, type MemberId, ProsaError, type Purpose } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';

/**
 * What is read for a purpose needs a basis in law that is in force, as making it did.
 * @throws ProsaError `no_legal_basis`
 */
export const guardPurpose = async (tx: UserTransaction, groupId: GroupId, purpose: Purpose): Promise<void> => {
  if (!(await tx.legalBases.inForce(groupId)).has(purpose))
    throw new ProsaError('no_legal_basis', `No legal basis for ${purpose} is in force in this group`);
};

/** The same for one member, whose data may be blocked or whose consent revoked. @throws ProsaError `member_blocked` too */
export const guardMemberPurpose = async (
  tx: UserTransaction,
  member: { id: MemberId; groupId: GroupId; blockedAt: Date | null },
  purpose: Purpose,
): Promise<void> => {
  if (member.blockedAt) throw blocked();
  await guardPurpose(tx, member.groupId, purpose);
  if (!(await tx.legalBases.permittedMembers(member.groupId, purpose)).includes(member.id))
    throw new ProsaError('no_legal_basis', `This member has not agreed to ${purpose}`);
};

/** @throws ProsaError `member_blocked` where one member is asked for whose data is used for nothing. */
export const guardUnblocked = async (tx: UserTransaction, memberId: MemberId | undefined): Promise<void> => {
  if (memberId !== undefined && (await tx.members.find(memberId))?.blockedAt) throw blocked();
};

const blocked = () =>
  new ProsaError('member_blocked', 'The data of this member is blocked: it is kept, and used for nothing');
