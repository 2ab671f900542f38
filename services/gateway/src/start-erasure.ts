import { type GroupId, type MemberId, newId, ProsaError, type RequestId, type UserId } from '@prosa/contracts';
import type { ErasureRow, UserTransaction } from '@prosa/database';

/**
 * Begins the erasure of a member in the caller's transaction: from its end on nothing of the member is shown. Whoever asks is
 * an owner or admin of the group, or the member; the caller has looked. Asked for twice, it is the same erasure. Nudge the
 * outbox afterwards.
 * @throws ProsaError `not_found`; `conflict` while the group is under legal hold.
 */
export const startErasure = async (
  tx: UserTransaction,
  wanted: { groupId: GroupId; memberId: MemberId; requestId?: RequestId; userId: UserId },
): Promise<ErasureRow> => {
  const { groupId, memberId, requestId = null, userId } = wanted;
  const group = await tx.groups.find(groupId);
  if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
  if (group.legalHold) throw new ProsaError('conflict', 'The group is under legal hold: nothing of it is deleted');
  const begun = await tx.erasures.ofMember(groupId, memberId);
  if (begun) return begun;
  const { organisationId } = group;
  const erasureId = newId('erasure');
  await tx.erasures.start({ id: erasureId, organisationId, groupId, memberId, requestId, requestedBy: userId });
  await tx.asService(({ queue }) =>
    queue.enqueue('member.erasing', { organisationId, groupId, memberId, erasureId, userId }),
  );
  const started = await tx.erasures.find(erasureId);
  if (!started) throw new ProsaError('internal', 'An erasure cannot be read by whoever began it');
  return started;
};
