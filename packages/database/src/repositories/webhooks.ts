import type { GroupId, UserId, WebhookEvent, WebhookId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export type DisabledReason = 'owner' | 'failing' | 'gone' | 'access_ended';

export interface WebhookRow {
  id: WebhookId;
  groupId: GroupId;
  urlSealed: Buffer;
  secretSealed: Buffer;
  previousSecretSealed: Buffer | null;
  previousSecretUntil: Date | null;
  events: WebhookEvent[];
  createdBy: UserId;
  createdAt: Date;
  failingSince: Date | null;
  disabledAt: Date | null;
  disabledReason: DisabledReason | null;
}

/** Webhooks of groups that the caller owns. */
export const webhooksRepository = (sql: Sql) => {
  const columns = sql`id, group_id, url_sealed, secret_sealed, previous_secret_sealed, previous_secret_until, events,
    created_by, created_at, failing_since, disabled_at, disabled_reason`;
  const one = async (rows: Promise<WebhookRow[]>): Promise<WebhookRow | undefined> => (await rows)[0];
  return {
    insert: async (
      webhook: Pick<WebhookRow, 'id' | 'groupId' | 'urlSealed' | 'secretSealed' | 'events' | 'createdBy'>,
    ): Promise<WebhookRow | undefined> =>
      one(sql<WebhookRow[]>`
        insert into prosa.webhooks (id, group_id, url_sealed, secret_sealed, events, created_by)
        values (${webhook.id}, ${webhook.groupId}, ${webhook.urlSealed}, ${webhook.secretSealed}, ${webhook.events},
          ${webhook.createdBy})
        returning ${columns}`),

    countOf: async (groupId: GroupId): Promise<number> => {
      const [row] = await sql<[{ count: number }]>`select count(*) from prosa.webhooks where group_id = ${groupId}`;
      return row.count;
    },

    /** Newest first, behind a cursor. */
    page: async (limit: number, groupId: GroupId | undefined, before: WebhookId | undefined): Promise<WebhookRow[]> =>
      sql<WebhookRow[]>`
        select ${columns} from prosa.webhooks
        where true ${groupId ? sql`and group_id = ${groupId}` : sql``} ${before ? sql`and id < ${before}` : sql``}
        order by id desc limit ${limit}`,

    find: async (id: WebhookId): Promise<WebhookRow | undefined> =>
      one(sql<WebhookRow[]>`select ${columns} from prosa.webhooks where id = ${id}`),

    /** What is undefined stays. Enabling begins anew: what failed before is no reason any more. */
    change: async (
      id: WebhookId,
      { events, enabled }: { events?: WebhookEvent[] | undefined; enabled?: boolean | undefined },
    ): Promise<WebhookRow | undefined> =>
      one(sql<WebhookRow[]>`
        update prosa.webhooks set events = coalesce(${events ?? null}::text[], events)
          ${enabled === true ? sql`, disabled_at = null, disabled_reason = null, failing_since = null` : sql``}
          ${enabled === false ? sql`, disabled_at = now(), disabled_reason = 'owner'` : sql``}
        where id = ${id} returning ${columns}`),

    /** A new secret; the one before signs as well until then. */
    rotate: async (id: WebhookId, secretSealed: Buffer, previousUntil: Date): Promise<WebhookRow | undefined> =>
      one(sql<WebhookRow[]>`
        update prosa.webhooks set previous_secret_sealed = secret_sealed, previous_secret_until = ${previousUntil},
          secret_sealed = ${secretSealed}
        where id = ${id} returning ${columns}`),

    remove: async (id: WebhookId): Promise<boolean> => {
      const { count } = await sql`delete from prosa.webhooks where id = ${id}`;
      return count > 0;
    },
  };
};
