import { type GroupId, type MemberId, ProsaError, type UserId } from '@prosa/contracts';
import type { MemberDetail, UserTransaction } from '@prosa/database';
import { type Action, allows, type MemberAction, memberAllows } from './domain/access.ts';

/**
 * The role of the caller decides before anything is done. Row-level security decides again, on every row. Returns the access.
 * @throws ProsaError `not_found` for groups of others, `forbidden` where the role does not suffice.
 */
export const guard = async (tx: UserTransaction, groupId: GroupId, userId: UserId, action: Action) => {
  const access = await tx.groups.access(groupId, userId);
  if (access === undefined) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
  const { role } = access;
  if (!allows(role, action)) throw new ProsaError('forbidden', `The role ${role} does not allow this`);
  return access;
};

/**
 * The member, where the caller may do this with what is kept of this one person.
 * @throws ProsaError `not_found` for members of groups of others, `forbidden` where the role does not suffice.
 */
export const guardMember = async (
  tx: UserTransaction,
  memberId: MemberId,
  userId: UserId,
  action: MemberAction,
): Promise<MemberDetail> => {
  const member = await tx.members.find(memberId);
  const group = member && (await tx.groups.find(member.groupId));
  const access = group && (await tx.groups.access(group.id, userId));
  if (!access) throw new ProsaError('not_found', 'There is no such member, or it is not of your groups');
  const reader = { role: access.role, self: access.memberId === memberId };
  if (!memberAllows(reader, action, group.analystsSeeProfiles))
    throw new ProsaError('forbidden', `The role ${access.role} does not allow this`);
  return member;
};
