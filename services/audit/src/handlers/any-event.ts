import type { ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { chain } from '../domain/chain.ts';

/** Appends every event to its organisation's chain, once. */
export const anyEvent =
  ({ database }: { database: Database }) =>
  async ({ id, type, source, time, data }: ProsaEvent): Promise<void> => {
    const { organisationId, groupId, ...details } = data;
    await database.transaction(async (tx) => {
      if (!(await tx.queue.firstTime('audit-events', id))) return;
      const entry = {
        organisationId,
        eventId: id,
        eventType: type,
        groupId,
        source,
        occurredAt: new Date(time),
        details,
      };
      await tx.audit.append(chain(await tx.audit.head(organisationId), entry));
    });
  };
