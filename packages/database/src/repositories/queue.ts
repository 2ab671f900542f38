import { type EventData, type EventType, newId, type ProsaEvent, type ServiceName } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** An event as the outbox keeps it, with the trace it belongs to. */
export interface OutboxEvent {
  event: ProsaEvent;
  traceHeaders: Record<string, string>;
}

export const queueRepository = (sql: Sql, service: ServiceName, trace: () => Record<string, string>) => ({
  /** Writes an event with the change it speaks of; the relay publishes it once the transaction is committed. */
  enqueue: async <T extends EventType>(type: T, data: Omit<EventData<T>, 'version'>): Promise<void> => {
    const event = {
      id: newId('event'),
      source: `/services/${service}`,
      type,
      time: new Date().toISOString(),
      data: { version: 1, ...data },
    };
    await sql`
      insert into prosa.outbox (event_id, service, event, trace)
      values (${event.id}, ${service}, ${sql.json(event)}, ${sql.json(trace())})`;
  },

  /** Marks an event as handled by a consumer; false where it was handled before, and nothing may be done again. */
  firstTime: async (consumer: string, eventId: string): Promise<boolean> => {
    const { count } = await sql`
      insert into prosa.inbox (consumer, event_id) values (${consumer}, ${eventId}) on conflict do nothing`;
    return count === 1;
  },

  /** The same for many events at once: those that were not handled before. */
  firstTimes: async (consumer: string, eventIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await sql<{ eventId: string }[]>`
      insert into prosa.inbox (consumer, event_id)
      select ${consumer}, event_id from unnest(${[...new Set(eventIds)]}::text[]) as event_id
      on conflict do nothing returning event_id`;
    return new Set(rows.map(({ eventId }) => eventId));
  },

  /** The oldest unpublished events of this service. */
  unpublished: async (limit: number): Promise<(OutboxEvent & { position: number })[]> => sql`
    select position, event, trace as trace_headers from prosa.outbox
    where service = ${service} and published_at is null
    order by position limit ${limit}`,

  /** With the place in the stream, where it is known. */
  markPublished: async (events: readonly { position: number; sequence: number | null }[]): Promise<void> => {
    await sql`
      update prosa.outbox set published_at = now(), stream_sequence = sequence
      from (select unnest(${events.map(({ position }) => position)}::bigint[]) as at,
        unnest(${events.map(({ sequence }) => sequence)}::bigint[]) as sequence) as published
      where position = at`;
  },
});
