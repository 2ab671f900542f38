import type { EventId, GroupId, ProsaEvent, UserId, WebhookId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import type { DisabledReason } from './webhooks.ts';

/** What is posted: ids and counts. */
export interface PostedEvent {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

export interface DeliveryRow {
  id: number;
  eventId: string;
  eventType: string;
  attempts: number;
  nextAttemptAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
}

/** A delivery that is to be tried now, and whose webhook. */
export interface DueDelivery {
  id: number;
  webhookId: WebhookId;
  groupId: GroupId;
  createdBy: UserId;
  eventId: EventId;
  attempts: number;
  event: PostedEvent;
}

/** How an attempt ended that did not arrive. */
export interface FailedAttempt {
  status: number | null;
  error: string;
  /** When it is tried again; null gives it up. */
  nextAttemptAt: Date | null;
  /** Why its webhook is switched off, where it is. */
  disable: DisabledReason | null;
}

/** What is posted where. But for `page`, which owners may read, the gateway's own. */
export const webhookDeliveriesRepository = (sql: Sql) => ({
  /** One delivery for each webhook that wants the event; the same event again adds none. Says how many. */
  plan: async ({ id, type, time, data }: ProsaEvent, at: Date): Promise<number> => {
    const { version: _, ...ids } = data;
    const event = { type, timestamp: time, data: ids };
    const { count } = await sql`
      insert into prosa.webhook_deliveries (webhook_id, group_id, event_id, event_type, event, next_attempt_at, created_at)
      select id, group_id, ${id}, ${type}, ${sql.json(event)}, ${at}, ${at} from prosa.webhooks
      where group_id = ${data.groupId} and ${type} = any (events) and disabled_at is null
      on conflict do nothing`;
    return count;
  },

  /** One event for one webhook alone. */
  planFor: async (
    webhook: { id: WebhookId; groupId: GroupId },
    eventId: EventId,
    event: PostedEvent,
  ): Promise<void> => {
    await sql`
      insert into prosa.webhook_deliveries (webhook_id, group_id, event_id, event_type, event)
      values (${webhook.id}, ${webhook.groupId}, ${eventId}, ${event.type}, ${sql.json(event as never)})`;
  },

  /** Takes what is due, one of each webhook but the busy ones, and counts the attempt. Whoever dies over it leaves it to others at `leaseUntil`. */
  take: async (at: Date, leaseUntil: Date, busy: readonly WebhookId[], limit: number): Promise<DueDelivery[]> => sql<
    DueDelivery[]
  >`
    with due as (
      select id from prosa.webhook_deliveries where id in (
        select min(id) from prosa.webhook_deliveries
        where next_attempt_at <= ${at} and webhook_id <> all (${[...busy]}::text[]) group by webhook_id
      )
      -- Looked at again once it is locked: another replica may have taken it since.
      and next_attempt_at <= ${at}
      order by next_attempt_at limit ${limit} for update skip locked
    )
    update prosa.webhook_deliveries as delivery
    set attempts = attempts + 1, next_attempt_at = ${leaseUntil}, last_attempt_at = ${at},
      last_status = null, last_error = null
    from due, prosa.webhooks as webhook
    where delivery.id = due.id and webhook.id = delivery.webhook_id
    returning delivery.id, webhook_id, delivery.group_id, created_by, event_id, attempts, event`,

  delivered: async ({ id, webhookId }: DueDelivery, at: Date, status: number): Promise<void> => {
    await sql`
      update prosa.webhook_deliveries set delivered_at = ${at}, next_attempt_at = null, last_status = ${status},
        last_error = null
      where id = ${id}`;
    await sql`update prosa.webhooks set failing_since = null where id = ${webhookId} and failing_since is not null`;
  },

  /** A webhook that is switched off takes what waits for it along. */
  failed: async ({ id, webhookId }: DueDelivery, at: Date, attempt: FailedAttempt): Promise<void> => {
    const { status, error, nextAttemptAt, disable } = attempt;
    await sql`
      update prosa.webhook_deliveries set next_attempt_at = ${nextAttemptAt}, last_status = ${status}, last_error = ${error}
      where id = ${id}`;
    await sql`update prosa.webhooks set failing_since = ${at} where id = ${webhookId} and failing_since is null`;
    if (disable === null) return;
    await sql`
      update prosa.webhooks set disabled_at = ${at}, disabled_reason = ${disable}
      where id = ${webhookId} and disabled_at is null`;
    await sql`update prosa.webhook_deliveries set next_attempt_at = null where webhook_id = ${webhookId}`;
  },

  /** Without a word about the address: it was not tried. */
  giveUp: async ({ id }: DueDelivery, error: string): Promise<void> => {
    await sql`update prosa.webhook_deliveries set next_attempt_at = null, last_error = ${error} where id = ${id}`;
  },

  /** Says how many were forgotten. */
  forget: async (before: Date): Promise<number> => {
    const { count } = await sql`delete from prosa.webhook_deliveries where created_at < ${before}`;
    return count;
  },

  /** Newest first, behind a place. */
  page: async (webhookId: WebhookId, limit: number, before: number | undefined): Promise<DeliveryRow[]> => sql<
    DeliveryRow[]
  >`
    select id, event_id, event_type, attempts, next_attempt_at, last_status, last_error, created_at, delivered_at
    from prosa.webhook_deliveries where webhook_id = ${webhookId} ${before ? sql`and id < ${before}` : sql``}
    order by id desc limit ${limit}`,
});
