import { type AuditEntry, asProsaError, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { chain, emptyHead, type Head } from '@prosa/trail';

/** Entries of one transaction at most. */
const mostTogether = 500;

interface Waiting {
  event: ProsaEvent;
  settled: PromiseWithResolvers<void>;
}

/**
 * Appends events to the chains of their organisations, each once. What arrives while a transaction runs goes into the next
 * one together: a chain is written one entry behind the other, and one commit for each would be all a database does.
 */
export const anyEvent = ({ database }: { database: Database }): ((event: ProsaEvent) => Promise<void>) => {
  const waiting: Waiting[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const some = waiting.splice(0, mostTogether);
      try {
        await write(
          database,
          some.map(({ event }) => event),
        );
        for (const { settled } of some) settled.resolve();
      } catch (error) {
        if (some.length === 1) some[0]?.settled.reject(error);
        else await writeApart(database, some);
      }
    }
    writing = false;
  };

  return (event) => {
    const settled = Promise.withResolvers<void>();
    waiting.push({ event, settled });
    if (!writing) void writeAll();
    return settled.promise;
  };
};

/** One that cannot be written does not take the others with it; a database that does not answer is not asked again and again. */
const writeApart = async (database: Database, some: readonly Waiting[]): Promise<void> => {
  let gone: unknown;
  for (const { event, settled } of some) {
    if (gone === undefined) {
      const failure = await write(database, [event]).then(() => undefined, asProsaError);
      if (failure === undefined) settled.resolve();
      else settled.reject(failure);
      if (failure?.code === 'database_unavailable') gone = failure;
    } else settled.reject(gone);
  }
};

const write = (database: Database, events: readonly ProsaEvent[]): Promise<void> =>
  database.transaction(async (tx) => {
    const fresh = await tx.queue.firstTimes(
      'audit-events',
      events.map(({ id }) => id),
    );
    const once = new Map(events.filter(({ id }) => fresh.has(id)).map((event) => [event.id, event]));
    const entries = [...once.values()].map(entryOf);
    if (entries.length === 0) return;
    const heads = new Map<string, Head>(await tx.audit.lockHeads(entries.map(({ organisationId }) => organisationId)));
    await tx.audit.append(
      entries.map((entry) => {
        const link = chain(heads.get(entry.organisationId) ?? emptyHead, entry);
        heads.set(entry.organisationId, link);
        return link;
      }),
    );
  });

const entryOf = ({ id, type, source, time, data }: ProsaEvent): AuditEntry => {
  const { organisationId, groupId, ...details } = data;
  return { organisationId, eventId: id, eventType: type, groupId, source, occurredAt: new Date(time), details };
};
