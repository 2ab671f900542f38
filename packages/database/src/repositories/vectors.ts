import type { GroupId, MemberId, MemoryId, SegmentId, SubjectId, SummaryId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';
import { vectorText } from './segments.ts';

/** The model that is configured and where it runs, and the one that serves where nothing may leave. */
export interface VectorModels {
  configured: string;
  region: string;
  offline: string;
}

/** A group whose vectors are not all of its model. */
export interface Unsettled {
  groupId: GroupId;
  model: string;
}

/** What has a vector in its own row; a segment has a row for each model. */
const tables = { memory: 'prosa.memories', subject: 'prosa.subjects', summary: 'prosa.summaries' } as const;
export type VectorKind = keyof typeof tables;

export interface StaleRow {
  id: MemoryId | SubjectId | SummaryId;
  /** Whom it is about: only a memory is about one. */
  memberId: MemberId | null;
  predicate: string | null;
  bodySealed: Buffer;
}

export const vectorsRepository = (sql: Sql) => ({
  /** The first group behind another that has vectors of any model but its own, or waits for some; and that model. */
  unsettled: async (
    { configured, region, offline }: VectorModels,
    after: GroupId | null,
  ): Promise<Unsettled | undefined> => {
    const differs = (table: string) => sql`(
      (select min(model) from ${sql.unsafe(table)} as rows where rows.group_id = groups.id) <> own.model
      or (select max(model) from ${sql.unsafe(table)} as rows where rows.group_id = groups.id) <> own.model)`;
    const [row] = await sql<Unsettled[]>`
      select groups.id as group_id, own.model from prosa.groups cross join lateral (
        select case when ${configured} <> ${offline} and private.transfer_barrier(groups.id, ${region}) is null
          then ${configured} else ${offline} end as model) as own
      where groups.id > ${after ?? ''} and (
        exists (select from prosa.embedding_batches where embedding_batches.group_id = groups.id)
        or ${differs('prosa.segments')} or ${differs(tables.memory)} or ${differs(tables.subject)} or ${differs(tables.summary)})
      order by groups.id limit 1`;
    return row;
  },

  /** Rows of a group with a vector of another model. */
  stale: async (kind: VectorKind, groupId: GroupId, model: string, most: number): Promise<StaleRow[]> => {
    const about = kind === 'memory' ? sql`member_id, predicate` : sql`null as member_id, null as predicate`;
    return sql<StaleRow[]>`
      select id, ${about}, body_sealed from ${sql.unsafe(tables[kind])}
      where group_id = ${groupId} and model <> ${model} order by id limit ${most}`;
  },

  /** Gives rows a vector of a model in place of the one they have, unless what they say has changed meanwhile. */
  renew: async (
    kind: VectorKind,
    model: string,
    renewed: { id: string; bodySealed: Buffer; vector: Float32Array }[],
  ): Promise<number> => {
    // The centre of a subject is that of its segments, which come first.
    const centroid = sql`centroid = coalesce((
      select extensions.avg(segments.vector) from prosa.segments
      where segments.group_id = rows.group_id and segments.model = ${model}
        and segments.message_ids operator(pg_catalog.&&) rows.message_ids), given.vector::extensions.vector),`;
    const { count } = await sql`
      update ${sql.unsafe(tables[kind])} as rows set ${kind === 'subject' ? centroid : sql``} model = ${model}, vector = given.vector::extensions.vector
      from unnest(
        ${renewed.map(({ id }) => id)}::text[], ${renewed.map(({ bodySealed }) => hex(bodySealed))}::text[],
        ${renewed.map(({ vector }) => vectorText(vector))}::text[]
      ) as given (id, body, vector)
      where rows.id = given.id and rows.body_sealed = decode(given.body, 'hex')`;
    return count;
  },

  /** Removes the vectors of other models where every segment has one of this; returns how many. */
  retire: async (groupId: GroupId, model: string): Promise<number> => {
    const { count } = await sql`
      delete from prosa.segments where group_id = ${groupId} and model <> ${model} and not exists (
        select from prosa.segments as old
        where old.group_id = ${groupId} and old.model <> ${model} and not exists (
          select from prosa.segments as same
          where same.group_id = old.group_id and same.first_message_id = old.first_message_id and same.model = ${model}))`;
    return count;
  },

  /** Writes down what waits at a provider. */
  submitted: async (batch: {
    batchId: string;
    groupId: GroupId;
    model: string;
    segmentIds: string[];
  }): Promise<void> => {
    await sql`
      insert into prosa.embedding_batches (batch_id, group_id, model, segment_ids)
      values (${batch.batchId}, ${batch.groupId}, ${batch.model}, ${batch.segmentIds}::text[])`;
  },

  /** A group's batches, and for each text of them its segments. */
  batches: async (groupId: GroupId): Promise<EmbeddingBatch[]> => {
    const rows = await sql<(Omit<EmbeddingBatch, 'segments'> & { segmentIds: string[] })[]>`
      select batch_id, model, state, segment_ids from prosa.embedding_batches
      where group_id = ${groupId} order by submitted_at, batch_id`;
    return rows.map(({ segmentIds, ...batch }) => ({
      ...batch,
      segments: segmentIds.map((ids) => ids.split(' ') as SegmentId[]),
    }));
  },

  /** Nothing is left to do for a group. */
  forgetBatches: async (groupId: GroupId, model: string): Promise<void> => {
    await sql`delete from prosa.embedding_batches where group_id = ${groupId} and model = ${model}`;
  },

  batchFailed: async (batchId: string): Promise<void> => {
    await sql`update prosa.embedding_batches set state = 'failed' where batch_id = ${batchId}`;
  },

  batchEnded: async (batchId: string): Promise<void> => {
    await sql`delete from prosa.embedding_batches where batch_id = ${batchId}`;
  },
});

export interface EmbeddingBatch {
  batchId: string;
  model: string;
  state: 'waiting' | 'failed';
  segments: SegmentId[][];
}
