import type { ExportId, GroupId, SegmentId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface NewSegment {
  id: SegmentId;
  messageIds: number[];
  startsAt: string;
  endsAt: string;
  vector: Float32Array;
}

/** pgvector's text form. */
export const vectorText = (vector: Float32Array): string => `[${vector.join(',')}]`;

export const segmentsRepository = (sql: Sql) => ({
  insert: async (
    place: { groupId: GroupId; exportId: ExportId; batch: number; model: string },
    segments: NewSegment[],
  ): Promise<void> => {
    if (segments.length === 0) return;
    const { groupId, exportId, batch, model } = place;
    await sql`
      insert into prosa.segments
        (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      select id, ${groupId}, ${exportId}, ${batch}, ids[1], ids, starts_at, ends_at, ${model}, vector::extensions.vector
      from (
        select id, message_ids::bigint[] as ids, starts_at, ends_at, vector
        from unnest(
          ${segments.map(({ id }) => id)}::text[], ${segments.map(({ messageIds }) => `{${messageIds.join(',')}}`)}::text[],
          ${segments.map(({ startsAt }) => startsAt)}::timestamp[], ${segments.map(({ endsAt }) => endsAt)}::timestamp[],
          ${segments.map(({ vector }) => vectorText(vector))}::text[]
        ) as rows (id, message_ids, starts_at, ends_at, vector)
      ) segments
      on conflict (group_id, first_message_id, model) do nothing`;
  },

  /** Those of some segments, by their first messages, that have a vector of a model. */
  known: async (groupId: GroupId, model: string, firstMessageIds: readonly number[]): Promise<Set<number>> => {
    if (firstMessageIds.length === 0) return new Set();
    const rows = await sql<{ firstMessageId: number }[]>`
      select first_message_id from prosa.segments
      where group_id = ${groupId} and model = ${model}
        and first_message_id = any (${`{${firstMessageIds.join(',')}}`}::text::bigint[])`;
    return new Set(rows.map(({ firstMessageId }) => firstMessageId));
  },

  /** Removes what was made of messages whose text has changed; returns all messages that were in it. */
  removeOf: async (groupId: GroupId, messageIds: readonly number[]): Promise<number[]> => {
    if (messageIds.length === 0) return [];
    const rows = await sql<{ messageIds: number[] }[]>`
      delete from prosa.segments
      where group_id = ${groupId} and message_ids && ${`{${messageIds.join(',')}}`}::text::bigint[]
      returning message_ids`;
    return [...new Set(rows.flatMap(({ messageIds }) => messageIds))];
  },
});
