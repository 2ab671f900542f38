import type { ProsaEvent } from '@prosa/contracts';
import { carryOut, type Erasing } from '../erasure/carry-out.ts';

/** The rows of a group went with the request; its files go here, and the ledger is written. */
export const groupDeleted =
  (erasing: Erasing) =>
  async ({ data: { groupId } }: ProsaEvent<'group.deleted'>, { signal }: { signal: AbortSignal }): Promise<void> => {
    const ids = await erasing.database.transaction((tx) => tx.erasures.ofDeletedGroup(groupId));
    for (const id of ids) await carryOut(erasing, id, signal);
  };
