import type { ExportId, GroupId, SegmentId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import { holdOffErasures } from './erasures.ts';

export interface NewSegment {
  id: SegmentId;
  messageIds: number[];
  startsAt: string;
  endsAt: string;
  vector: Float32Array;
}

/** A segment whose vectors are of other models only. */
export interface StaleSegment {
  id: SegmentId;
  messageIds: number[];
}

/** pgvector's text form. */
export const vectorText = (vector: Float32Array): string => `[${vector.join(',')}]`;

/** Somebody may have been erased since the texts were read: a vector of what is gone would be as good as the text. */
const allThere = (sql: Sql, groupId: GroupId) => sql`cardinality(ids) = (
  select count(*) from prosa.messages where group_id = ${groupId} and id = any (ids))`;

export const segmentsRepository = (sql: Sql) => ({
  insert: async (
    place: { groupId: GroupId; exportId: ExportId; batch: number; model: string },
    segments: NewSegment[],
  ): Promise<void> => {
    if (segments.length === 0) return;
    const { groupId, exportId, batch, model } = place;
    await holdOffErasures(sql, groupId);
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
      where ${allThere(sql, groupId)}
      on conflict (group_id, first_message_id, model) do nothing`;
  },

  /** Messages of a group with a text that are in no segment, in order of time. */
  uncovered: async (groupId: GroupId): Promise<number[]> => {
    const rows = await sql<{ id: number }[]>`
      select id from prosa.messages
      where group_id = ${groupId} and kind = 'message' and body_sealed is not null and not exists (
        select from (select unnest(message_ids) as said from prosa.segments where group_id = ${groupId}) as covered
        where said = messages.id)
      order by local_time, id`;
    return rows.map(({ id }) => id);
  },

  /** Segments of messages that lost theirs; each counts as of the batch that brought its first message. */
  cover: async (groupId: GroupId, model: string, segments: NewSegment[]): Promise<void> => {
    if (segments.length === 0) return;
    await holdOffErasures(sql, groupId);
    await sql`
      insert into prosa.segments
        (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      select segments.id, ${groupId}, first.export_id, first.batch, ids[1], ids, starts_at, ends_at, ${model},
        segments.vector::extensions.vector
      from (
        select id, message_ids::bigint[] as ids, starts_at, ends_at, vector
        from unnest(
          ${segments.map(({ id }) => id)}::text[], ${segments.map(({ messageIds }) => `{${messageIds.join(',')}}`)}::text[],
          ${segments.map(({ startsAt }) => startsAt)}::timestamp[], ${segments.map(({ endsAt }) => endsAt)}::timestamp[],
          ${segments.map(({ vector }) => vectorText(vector))}::text[]
        ) as rows (id, message_ids, starts_at, ends_at, vector)
      ) segments join prosa.messages as first on first.group_id = ${groupId} and first.id = ids[1]
      where ${allThere(sql, groupId)}
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

  /** The oldest segments of a group without a vector of a model. */
  stale: async (groupId: GroupId, model: string, most: number): Promise<StaleSegment[]> => sql<StaleSegment[]>`
    select id, message_ids from (
      select distinct on (first_message_id) id, message_ids from prosa.segments as old
      where group_id = ${groupId} and model <> ${model} and not exists (
        select from prosa.segments as same
        where same.group_id = old.group_id and same.first_message_id = old.first_message_id and same.model = ${model})
      order by first_message_id, id
    ) as stale order by id limit ${most}`,

  /** Gives segments a vector of another model beside the one they have; those that are gone by now are left out. */
  renew: async (model: string, renewed: { id: SegmentId; of: SegmentId; vector: Float32Array }[]): Promise<number> => {
    // Held one by one, a group each: whoever is erased takes the segments renewed here along, or is gone with the old ones.
    const groups = await sql<{ groupId: GroupId }[]>`
      select distinct group_id from prosa.segments where id = any (${renewed.map(({ of }) => of)}::text[]) order by 1`;
    for (const { groupId } of groups) await holdOffErasures(sql, groupId);
    const { count } = await sql`
      insert into prosa.segments
        (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      select rows.id, old.group_id, old.export_id, old.batch, old.first_message_id, old.message_ids, old.starts_at,
        old.ends_at, ${model}, rows.vector::extensions.vector
      from unnest(
        ${renewed.map(({ id }) => id)}::text[], ${renewed.map(({ of }) => of)}::text[],
        ${renewed.map(({ vector }) => vectorText(vector))}::text[]
      ) as rows (id, of, vector) join prosa.segments as old on old.id = rows.of
      on conflict (group_id, first_message_id, model) do nothing`;
    return count;
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
