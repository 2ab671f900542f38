import type { ExportId, GroupId, MemberId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';
import type { MessageFacts, NewMessage, SealedMessage } from './message-rows.ts';
import { type MessagePack, packMessages } from './pack-messages.ts';

/** A message as another export of its minute is compared with it. */
export interface StoredMessage extends SealedMessage {
  /** The key of what it says since it was edited or taken back. */
  currentKey: Buffer | null;
  /** The export that its text is from, and when that ends; null where nobody wrote that down. */
  exportId: ExportId;
  exportEndsAt: string | null;
}

/** What an export says of a message that was stored before: edited, or taken back. */
export type ChangedMessage = Pick<
  NewMessage,
  'type' | 'words' | 'characters' | 'media' | 'edited' | 'bodySealed' | 'terms'
> & {
  id: number;
  currentKey: Buffer;
};

export interface MessagePage {
  /** The highest message id that is read. */
  watermark: number;
  /** The last message of the page before; null for the first page. */
  after: Pick<MessageFacts, 'localTime' | 'id'> | null;
  limit: number;
}

/** Days, `2025-03-10`, are whole. */
export interface WantedMessages extends Pick<MessagePage, 'after' | 'limit'> {
  from?: string | undefined;
  to?: string | undefined;
  memberId?: MemberId | undefined;
  kind?: MessageFacts['kind'] | undefined;
}

/** When the stored messages of a group begin and end, by the wall clock. */
export interface MessageSpan {
  from: string;
  to: string;
}

export const messagesRepository = (sql: Sql) => {
  const facts = sql`id, member_id, kind, type, local_time, words, media, edited`;
  const sealed = sql`${facts}, stable_key, body_sealed`;
  const onPage = (groupId: GroupId, { watermark, after, limit }: MessagePage) => sql`
    group_id = ${groupId} and id <= ${watermark}
    ${after ? sql`and (local_time, id) > (${after.localTime}::timestamp, ${after.id}::bigint)` : sql``}
    order by local_time, id limit ${limit}`;
  return {
    /**
     * Stores the new messages of a batch in file order, and what the batch was; `refreshed` are older messages to be
     * embedded with it. A key that the group has already is an error: the caller compares before.
     */
    insert: async (
      groupId: GroupId,
      exportId: ExportId,
      batch: number,
      messages: readonly NewMessage[] | MessagePack,
      refreshed: readonly number[] = [],
    ): Promise<void> => {
      const packed = ('add' in messages ? messages : packMessages(messages)).parameters();
      await sql`
        with stored as (
          insert into prosa.messages (group_id, export_id, batch, stable_key, member_id, kind, type, sent_at, local_time,
            words, characters, media, edited, body_sealed, terms)
          select ${groupId}, ${exportId}, ${batch}, substring(bytes from key_at for body_at - key_at),
            (${packed.members}::text[])[member], (${packed.kinds}::text[])[type], (${packed.types}::text[])[type],
            to_timestamp(sent_at), to_timestamp(local_time) at time zone 'UTC', words, characters, media, edited = 1,
            case when body_bytes > 0 then substring(bytes from body_at for body_bytes) end,
            all_terms[terms_at:terms_at + terms_count - 1]
          from (select ${packed.bytes}::bytea as bytes, ${packed.terms}::int[] as all_terms offset 0) as packed,
            (select unnest(${packed.keyAt}::int[]) as key_at, unnest(${packed.bodyAt}::int[]) as body_at,
              unnest(${packed.bodyBytes}::int[]) as body_bytes, unnest(${packed.member}::int[]) as member,
              unnest(${packed.type}::int[]) as type, unnest(${packed.sentAt}::bigint[]) as sent_at,
              unnest(${packed.localTime}::bigint[]) as local_time, unnest(${packed.words}::int[]) as words,
              unnest(${packed.characters}::int[]) as characters, unnest(${packed.media}::int[]) as media,
              unnest(${packed.edited}::int[]) as edited, unnest(${packed.termsAt}::int[]) as terms_at,
              unnest(${packed.termsCount}::int[]) as terms_count) as columns
          returning id
        )
        insert into prosa.batches (export_id, batch, group_id, first_id, last_id, refreshed_ids)
        select ${exportId}, ${batch}, ${groupId}, min(id), max(id), ${`{${refreshed.join(',')}}`}::text::bigint[] from stored`;
    },

    /** The messages that one batch of an export added, and those that it wants embedded again. */
    ofBatch: async (exportId: ExportId, batch: number): Promise<SealedMessage[]> => {
      const [found] = await sql<{ groupId: GroupId; firstId: number; lastId: number; refreshedIds: number[] }[]>`
        select group_id, coalesce(first_id, 0) as first_id, coalesce(last_id, -1) as last_id, refreshed_ids
        from prosa.batches where export_id = ${exportId} and batch = ${batch}`;
      if (!found) return [];
      return sql<SealedMessage[]>`
        select ${sealed} from prosa.messages
        where group_id = ${found.groupId}
          and ((id between ${found.firstId} and ${found.lastId} and export_id = ${exportId} and batch = ${batch})
            or id = any (${`{${found.refreshedIds.join(',')}}`}::text::bigint[]))
        order by local_time, id`;
    },

    byIds: async (groupId: GroupId, ids: number[]): Promise<SealedMessage[]> => sql<SealedMessage[]>`
      select ${sealed} from prosa.messages where group_id = ${groupId} and id = any (${ids}::bigint[])
      order by local_time, id`,

    /** Whatever is stored of some minutes of a group, in order; a minute is its beginning, `2025-03-10T14:05:00`. */
    ofMinutes: async (groupId: GroupId, minutes: readonly string[]): Promise<StoredMessage[]> => sql<StoredMessage[]>`
      select messages.id, messages.member_id, kind, type, local_time, words, media, edited, stable_key, current_key,
        messages.export_id, exports.ends_at as export_ends_at,
        case when octet_length(stable_key) > 16 then body_sealed end as body_sealed
      from unnest(${[...minutes]}::timestamp[]) as minutes (minute)
      cross join lateral (
        select * from prosa.messages
        where group_id = ${groupId} and local_time >= minute and local_time < minute + interval '1 minute'
        offset 0
      ) as messages
      left join prosa.exports on exports.id = messages.export_id
      order by local_time, messages.id`,

    /** Who wrote the messages of these keys. */
    authorsOf: async (
      groupId: GroupId,
      keys: readonly Buffer[],
    ): Promise<{ stableKey: Buffer; memberId: MemberId }[]> => sql`
      select stable_key, member_id from prosa.messages
      where group_id = ${groupId} and member_id is not null
        and stable_key in (select decode(key, 'hex') from unnest(${keys.map(hex)}::text[]) as wanted (key))`,

    span: async (groupId: GroupId): Promise<MessageSpan | undefined> => {
      const [row] = await sql<{ from: string | null; to: string }[]>`
        select min(local_time) as "from", max(local_time) as "to" from prosa.messages where group_id = ${groupId}`;
      return row?.from ? { from: row.from, to: row.to } : undefined;
    },

    /** Writes what a batch of an export says of messages stored before it. */
    change: async (
      groupId: GroupId,
      exportId: ExportId,
      batch: number,
      messages: readonly ChangedMessage[],
    ): Promise<void> => {
      for (const { id, currentKey, type, words, characters, media, edited, bodySealed, terms = [] } of messages) {
        await sql`
          update prosa.messages set current_key = ${currentKey}, type = ${type}, words = ${words},
            characters = ${characters}, media = ${media}, edited = ${edited}, body_sealed = ${bodySealed},
            terms = ${`{${terms.join(',')}}`}::text::int[], export_id = ${exportId}, batch = ${batch}
          where group_id = ${groupId} and id = ${id}`;
      }
    },

    /** A page for a reader: what of a period, a member and a kind the caller may see, in order, behind a place. */
    page: async (groupId: GroupId, wanted: WantedMessages): Promise<SealedMessage[]> => {
      const { from, to, memberId, kind, after, limit } = wanted;
      const rows = await sql<SealedMessage[]>`
        select ${sealed} from prosa.messages
        where group_id = ${groupId}
          ${from ? sql`and local_time >= ${from}::timestamp` : sql``}
          ${to ? sql`and local_time < ${to}::timestamp + interval '1 day'` : sql``}
          ${memberId ? sql`and member_id = ${memberId}` : sql``} ${kind ? sql`and kind = ${kind}` : sql``}
          ${after ? sql`and (local_time, id) > (${after.localTime}::timestamp, ${after.id}::bigint)` : sql``}
        order by local_time, id limit ${limit}`;
      // Taken out of the driver's result: V8 keeps a statement, with what it gave, until it next collects its old objects.
      return rows.splice(0);
    },

    /** The highest id of a group, 0 where it has no messages. */
    watermark: async (groupId: GroupId): Promise<number> => {
      const [row] = await sql<{ watermark: number }[]>`
        select coalesce(max(id), 0) as watermark from prosa.messages where group_id = ${groupId}`;
      return row?.watermark ?? 0;
    },

    /**
     * Stands for what the messages of a group up to a watermark say, and who says it: another stamp is another content. Whom is
     * blocked says nothing.
     */
    stamp: async (groupId: GroupId, watermark: number): Promise<string> => {
      const [row] = await sql<[{ stamp: string }]>`
        select count(*) || '/' || coalesce(sum(hashtextextended(
          encode(coalesce(current_key, stable_key), 'hex') || coalesce(member_id, ''), id)::numeric), 0) as stamp
        from prosa.messages
        where group_id = ${groupId} and id <= ${watermark}
          and (member_id is null or member_id not in (
            select id from prosa.members where group_id = ${groupId} and blocked_at is not null))`;
      return row.stamp;
    },

    /**
     * A page of a group's messages up to a watermark, in order, behind a place; all pages together are the same whenever
     * they are read. A page a transaction: whoever computes between them holds no connection.
     */
    sealed: async (groupId: GroupId, page: MessagePage): Promise<SealedMessage[]> => sql<SealedMessage[]>`
      select ${sealed} from prosa.messages where ${onPage(groupId, page)}`,
  };
};
