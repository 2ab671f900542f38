import { type AnalysisId, type GroupId, ProsaError, type SubjectId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import { vectorText } from './segments.ts';

export interface SubjectRow {
  id: SubjectId;
  /** Id of its topic. */
  topic: string;
  bodySealed: Buffer;
  retiredAt: Date | null;
}

export interface NewSubject extends Omit<SubjectRow, 'retiredAt'> {
  messages: number;
  startsAt: string;
  endsAt: string;
  messageIds: number[];
  /** Null: nothing is known of its segments, and its own vector stands in. */
  centroid: Float32Array | null;
  vector: Float32Array;
}

export const subjectsRepository = (sql: Sql) => ({
  /** All of a group, retired ones among them. */
  all: async (groupId: GroupId): Promise<SubjectRow[]> => sql<SubjectRow[]>`
    select id, topic, body_sealed, retired_at from prosa.subjects where group_id = ${groupId} order by id`,

  /** The mean vector of the segments that hold some messages, for each list of them; null where none has a vector of the model. */
  centroids: async (
    groupId: GroupId,
    { model, dimensions }: { model: string; dimensions: number },
    lists: readonly (readonly number[])[],
  ): Promise<(Float32Array | null)[]> => {
    if (lists.length === 0) return [];
    const rows = await sql<{ centroid: string | null }[]>`
      select (
        select extensions.avg(segments.vector)::text from prosa.segments
        where group_id = ${groupId} and model = ${model} and extensions.vector_dims(segments.vector) = ${dimensions}
          and message_ids operator(pg_catalog.&&) wanted.ids::bigint[]) as centroid
      from unnest(${lists.map((ids) => `{${ids.join(',')}}`)}::text[]) with ordinality as wanted (ids, place)
      order by place`;
    return rows.map(({ centroid }) => (centroid === null ? null : Float32Array.from(JSON.parse(centroid) as number[])));
  },

  /**
   * Records a subject, or brings it up to date: found again, it is retired no longer. A run that saw fewer messages than the last to
   * write it changes nothing.
   * @throws ProsaError `conflict` (retryable) where another run has just recorded the same topic under another id.
   */
  record: async (
    groupId: GroupId,
    run: { analysisId: AnalysisId; watermark: number; model: string },
    subject: NewSubject,
  ): Promise<void> => {
    const { id, topic, bodySealed, messages, startsAt, endsAt, messageIds, vector } = subject;
    const own = vectorText(vector);
    const centroid = subject.centroid ? vectorText(subject.centroid) : own;
    const [row] = await sql<{ id: SubjectId }[]>`
      insert into prosa.subjects (id, group_id, topic, first_analysis_id, last_analysis_id, body_sealed, messages,
        starts_at, ends_at, message_ids, model, centroid, vector)
      values (${id}, ${groupId}, ${topic}, ${run.analysisId}, ${run.analysisId}, ${bodySealed}, ${messages},
        ${startsAt}::timestamp, ${endsAt}::timestamp, ${messageIds}::bigint[], ${run.model},
        ${centroid}::text::extensions.vector, ${own}::text::extensions.vector)
      on conflict (group_id, topic) do update set
        last_analysis_id = excluded.last_analysis_id, body_sealed = excluded.body_sealed, messages = excluded.messages,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, message_ids = excluded.message_ids,
        model = excluded.model, centroid = excluded.centroid, vector = excluded.vector, retired_at = null
      where subjects.id = excluded.id and not exists (
        select from prosa.analyses
        where analyses.id = subjects.last_analysis_id and analyses.watermark > ${run.watermark})
      returning id`;
    if (row) return;
    const [same] = await sql`select 1 from prosa.subjects where id = ${id}`;
    if (!same) {
      throw new ProsaError('conflict', 'Another run has just recorded the same topic', {
        retryable: true,
        context: { analysisId: run.analysisId },
      });
    }
  },

  /** Retires those that are none of some topics any more. */
  retireOthers: async (groupId: GroupId, topics: readonly string[]): Promise<void> => {
    await sql`
      update prosa.subjects set retired_at = now()
      where group_id = ${groupId} and retired_at is null and topic <> all (${[...topics]}::text[])`;
  },
});
