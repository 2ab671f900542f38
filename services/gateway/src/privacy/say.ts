import { type EventData, type EventType, type GroupId, ProsaError } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';

type PrivacyEvent = Extract<EventType, `privacy.${string}`>;

/** Writes down, in the transaction of a change, what was changed: the audit trail keeps it. */
export const say = async <T extends PrivacyEvent>(
  tx: UserTransaction,
  type: T,
  groupId: GroupId,
  data: Omit<EventData<T>, 'version' | 'organisationId' | 'groupId'>,
): Promise<void> => {
  const group = await tx.groups.find(groupId);
  if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
  const { organisationId } = group;
  await tx.asService(({ queue }) =>
    queue.enqueue(type, { ...data, organisationId, groupId } as Omit<EventData<T>, 'version'>),
  );
};
