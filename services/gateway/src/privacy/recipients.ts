import type { GroupId, Recipients, Transfer } from '@prosa/contracts';
import type { TransferRow, UserTransaction } from '@prosa/database';

/** Who gets to see data of a group, or has received some. */
export const recipientsOf = async (tx: UserTransaction, groupId: GroupId): Promise<Recipients> => {
  const processors = await tx.transfers.processors(groupId);
  const users = await tx.transfers.recipients(groupId);
  return {
    processors: processors.map(({ firstAt, lastAt, ...row }) => ({
      ...row,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
    users: users.map(({ role, users }) => ({ role, users })),
    webhooks: users[0]?.webhooks ?? 0,
  };
};

export const showTransfer = ({ occurredAt, ...row }: TransferRow): Transfer => ({
  ...row,
  occurredAt: occurredAt.toISOString(),
});
