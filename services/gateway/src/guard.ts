import { type GroupId, ProsaError, type UserId } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type Action, allows } from './domain/access.ts';

/**
 * The role of the caller decides before anything is done. Row-level security decides again, on every row.
 * @throws ProsaError `not_found` for groups of others, `forbidden` where the role does not suffice.
 */
export const guard = async (tx: UserTransaction, groupId: GroupId, userId: UserId, action: Action): Promise<void> => {
  const role = await tx.groups.role(groupId, userId);
  if (role === undefined) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
  if (!allows(role, action)) throw new ProsaError('forbidden', `The role ${role} does not allow this`);
};
