import type { UserId } from '@prosa/contracts';
import type { MemberDetail, UserTransaction } from '@prosa/database';
import { say } from './say.ts';

/** Tells the trail which flags of a member were set or taken back. */
export const sayFlags = async (
  tx: UserTransaction,
  userId: UserId,
  before: MemberDetail,
  after: MemberDetail,
): Promise<void> => {
  const { id: memberId, groupId } = after;
  const changes = [
    before.minor !== after.minor && (after.minor ? 'minor' : 'of-age'),
    isNull(before.optedOutAt) !== isNull(after.optedOutAt) && (after.optedOutAt ? 'opted-out' : 'opted-in'),
    isNull(before.blockedAt) !== isNull(after.blockedAt) && (after.blockedAt ? 'blocked' : 'unblocked'),
  ] as const;
  for (const change of changes)
    if (change) await say(tx, 'privacy.member-changed', groupId, { userId, memberId, change });
};

const isNull = (value: unknown): boolean => value === null;
