import type { ExportId, GroupId, MemberId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';

/** What statistics need of a message: no text. */
export interface MessageFacts {
  id: number;
  memberId: MemberId | null;
  kind: 'message' | 'system';
  type: string;
  /** Wall-clock time, `2025-03-10T14:05:00`. */
  localTime: string;
  words: number;
  media: number;
  edited: boolean;
}

export interface SealedMessage extends MessageFacts {
  stableKey: Buffer;
  bodySealed: Buffer | null;
}

export interface NewMessage extends Omit<SealedMessage, 'id'> {
  sentAt: Date | null;
  characters: number;
}

export interface MessagePage {
  /** The highest message id that is read. */
  watermark: number;
  /** The last message of the page before; null for the first page. */
  after: Pick<MessageFacts, 'localTime' | 'id'> | null;
  limit: number;
}

export const messagesRepository = (sql: Sql) => {
  const facts = sql`id, member_id, kind, type, local_time, words, media, edited`;
  const sealed = sql`${facts}, stable_key, body_sealed`;
  const onPage = (groupId: GroupId, { watermark, after, limit }: MessagePage) => sql`
    group_id = ${groupId} and id <= ${watermark}
    ${after ? sql`and (local_time, id) > (${after.localTime}::timestamp, ${after.id}::bigint)` : sql``}
    order by local_time, id limit ${limit}`;
  return {
    /** Stores a batch in file order, leaving out what is known already. Returns how many were new. */
    insert: async (groupId: GroupId, exportId: ExportId, batch: number, messages: NewMessage[]): Promise<number> => {
      const column = <K extends keyof NewMessage>(name: K) => messages.map((message) => message[name]);
      const { count } = await sql`
        insert into prosa.messages (group_id, export_id, batch, stable_key, member_id, kind, type, sent_at, local_time,
          words, characters, media, edited, body_sealed)
        select ${groupId}, ${exportId}, ${batch}, decode(stable_key, 'hex'), member_id, kind, type, sent_at, local_time,
          words, characters, media, edited, decode(body_sealed, 'hex')
        from unnest(
          ${messages.map(({ stableKey }) => hex(stableKey))}::text[], ${column('memberId')}::text[],
          ${column('kind')}::text[], ${column('type')}::text[], ${messages.map(({ sentAt }) => sentAt?.toISOString() ?? null)}::text[]::timestamptz[],
          ${column('localTime')}::timestamp[], ${column('words')}::int[], ${column('characters')}::int[],
          ${column('media')}::int[], ${messages.map(({ edited }) => String(edited))}::text[]::bool[],
          ${messages.map(({ bodySealed }) => (bodySealed ? hex(bodySealed) : null))}::text[]
        ) with ordinality as batch (stable_key, member_id, kind, type, sent_at, local_time, words, characters, media,
          edited, body_sealed, place)
        order by place
        on conflict (group_id, stable_key) do nothing`;
      return count;
    },

    /** The messages that one batch of an export added. */
    ofBatch: async (exportId: ExportId, batch: number): Promise<SealedMessage[]> => sql<SealedMessage[]>`
      select ${sealed} from prosa.messages where export_id = ${exportId} and batch = ${batch} order by local_time, id`,

    byIds: async (groupId: GroupId, ids: number[]): Promise<SealedMessage[]> => sql<SealedMessage[]>`
      select ${sealed} from prosa.messages where group_id = ${groupId} and id = any (${ids}::bigint[])
      order by local_time, id`,

    /** The highest id of a group, 0 where it has no messages. */
    watermark: async (groupId: GroupId): Promise<number> => {
      const [row] = await sql<{ watermark: number }[]>`
        select coalesce(max(id), 0) as watermark from prosa.messages where group_id = ${groupId}`;
      return row?.watermark ?? 0;
    },

    /**
     * A page of a group's messages up to a watermark, in order and without text, behind a place; all pages together are
     * the same whenever they are read. A page a transaction: whoever computes between them holds no connection.
     */
    facts: async (groupId: GroupId, page: MessagePage): Promise<MessageFacts[]> => sql<MessageFacts[]>`
      select ${facts} from prosa.messages where ${onPage(groupId, page)}`,

    /** The same with sealed text. */
    sealed: async (groupId: GroupId, page: MessagePage): Promise<SealedMessage[]> => sql<SealedMessage[]>`
      select ${sealed} from prosa.messages where ${onPage(groupId, page)}`,
  };
};
