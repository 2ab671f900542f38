import type { AnalysisId, GroupId, MemberId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import type { RecordedMemory } from './memories.ts';
import { vectorText } from './segments.ts';
import type { SummaryRow } from './summaries.ts';

/** A message as search ranks it: its blind terms, no text. */
export interface TermsRow {
  id: number;
  memberId: MemberId | null;
  localTime: string;
  terms: number[];
}

export interface TermSample {
  /** How many messages the caller may read, about. */
  size: number;
  sampled: number;
  /** How many of the sampled have each of their terms. */
  seen: Map<number, number>;
}

/** Days, `2025-03-10`, are whole. */
export interface SearchScope {
  from?: string | undefined;
  to?: string | undefined;
  member?: MemberId | undefined;
}

export interface NearSegment {
  messageIds: number[];
  similarity: number;
}

/** What has a vector of its own. */
const vectorTables = { memory: 'prosa.memories', subject: 'prosa.subjects', summary: 'prosa.summaries' } as const;

export interface FoundSummary extends SummaryRow {
  analysisId: AnalysisId | null;
  memberIds: MemberId[];
}

/** What a vector is compared with: those of its own model. */
interface Wanted {
  model: string;
  vector: Float32Array;
  limit: number;
}

/** How widely the graph is searched: of 100 000 clustered vectors of 1 536 dimensions it then finds 0.99 of the ten nearest. */
const breadth = 150;
/** Groups with more segments than this are searched by the index, which is approximate; others whole. */
const exactSegments = 20_000;

/** For users: every query finds what the caller may read, and nothing tells of more. */
export const searchRepository = (sql: Sql) => ({
  /** Messages that have a term, `most` of them at most, for each of some terms. */
  postings: async (
    groupId: GroupId,
    terms: readonly { term: number; most: number }[],
    { from, to, member }: SearchScope,
  ): Promise<{ term: number; ids: number[] }[]> => {
    if (terms.length === 0) return [];
    return sql<{ term: number; ids: number[] }[]>`
      select term, ids from private.messages_with_terms(${groupId}, ${listed(terms.map(({ term }) => term))}::text::int[],
        ${listed(terms.map(({ most }) => most))}::text::int[], ${member ?? null}, ${from ?? null}::timestamp,
        ${to ?? null}::timestamp + interval '1 day')`;
  },

  /** Makes searches fast again after many messages came. For whoever handles the last of them. */
  merge: async (groupId: GroupId): Promise<void> => {
    await sql`select private.merge_terms(${groupId})`;
  },

  sample: async (groupId: GroupId): Promise<TermSample> => {
    const [row] = await sql<{ size: number; sampled: number; terms: number[]; seen: number[] }[]>`
      select size, sampled, terms, seen from private.sampled_terms(${groupId})`;
    if (!row) return { size: 0, sampled: 0, seen: new Map() };
    return {
      size: row.size,
      sampled: row.sampled,
      seen: new Map(row.terms.map((term, at) => [term, row.seen[at] ?? 0])),
    };
  },

  /** Each of some messages with those around it, in order: `reach` on each side, none further away than some hours. */
  stretches: async (
    groupId: GroupId,
    ids: readonly number[],
    { reach, hours }: { reach: number; hours: number },
  ): Promise<{ hit: number; messages: TermsRow[] }[]> => {
    if (ids.length === 0) return [];
    const rows = await sql<(TermsRow & { hit: number })[]>`
      select hit.id as hit, around.id, around.member_id, around.local_time, around.terms
      from prosa.messages as hit cross join lateral (
        (select id, member_id, local_time, terms from prosa.messages
          where group_id = ${groupId} and (local_time, id) < (hit.local_time, hit.id)
            and local_time >= hit.local_time - ${hours} * interval '1 hour'
          order by local_time desc, id desc limit ${reach})
        union all
        (select id, member_id, local_time, terms from prosa.messages
          where group_id = ${groupId} and (local_time, id) >= (hit.local_time, hit.id)
            and local_time <= hit.local_time + ${hours} * interval '1 hour'
          order by local_time, id limit ${reach + 1})
      ) as around
      where hit.group_id = ${groupId} and hit.id = any (${listed(ids)}::text::bigint[])`;
    const stretches = Map.groupBy(rows, ({ hit }) => hit);
    return [...stretches].map(([hit, stretch]) => ({
      hit,
      messages: stretch.map(({ hit: _, ...message }) => message).sort(inOrder),
    }));
  },

  /** What is recorded of members, the latest first. */
  memories: async (groupId: GroupId, wanted: SearchScope & { limit: number }) => {
    const { from, to, member, limit } = wanted;
    return sql<RecordedMemory[]>`
      select id, member_id, predicate, body_sealed, message_ids, confidence, true_from, true_until, recorded_at, retired_at
      from prosa.memories where group_id = ${groupId} ${member ? sql`and member_id = ${member}` : sql``}
        ${from ? sql`and true_from >= ${from}::timestamp` : sql``}
        ${to ? sql`and true_from < ${to}::timestamp + interval '1 day'` : sql``}
      order by recorded_at desc, id limit ${limit}`;
  },

  /** Summaries of what happened in a period, or that name a member; the latest first. */
  summaries: async (groupId: GroupId, { from, to, member, limit }: SearchScope & { limit: number }) => sql<
    FoundSummary[]
  >`
    select id, kind, analysis_id, starts_at, ends_at, locale, body_sealed, method, member_ids from prosa.summaries
    where group_id = ${groupId} ${member ? sql`and member_ids @> array[${member}]::text[]` : sql``}
      ${from ? sql`and ends_at >= ${from}::timestamp` : sql``}
      ${to ? sql`and starts_at < ${to}::timestamp + interval '1 day'` : sql``}
    order by starts_at desc, id limit ${limit}`,

  /** Models that a group has vectors of, as far as the caller may read them. */
  models: async (groupId: GroupId): Promise<string[]> => {
    const rows = await sql<{ model: string }[]>`
      with recursive stored (model) as (
        select min(model) from prosa.segments where group_id = ${groupId}
        union all
        select (select min(segments.model) from prosa.segments where group_id = ${groupId} and segments.model > stored.model)
        from stored where stored.model is not null
      )
      select model from stored where model is not null
      union select model from prosa.memories where group_id = ${groupId}
      union select model from prosa.subjects where group_id = ${groupId}
      union select model from prosa.summaries where group_id = ${groupId}`;
    return rows.map(({ model }) => model);
  },

  /** Memories, subjects or summaries whose vectors are nearest, best first. */
  near: async (
    kind: keyof typeof vectorTables,
    groupId: GroupId,
    { model, vector, limit }: Wanted,
  ): Promise<{ id: string; similarity: number }[]> => sql<{ id: string; similarity: number }[]>`
    with mine as materialized (
      select id, vector from ${sql.unsafe(vectorTables[kind])} where group_id = ${groupId} and model = ${model})
    select id, 1 - (vector operator(extensions.<=>) ${vectorText(vector)}::text::extensions.vector) as similarity
    from mine order by similarity desc limit ${limit}`,

  /** Pieces of conversation whose vectors are nearest, best first. */
  nearSegments: async (
    groupId: GroupId,
    { model, vector, limit, from, to }: Wanted & Pick<SearchScope, 'from' | 'to'>,
  ): Promise<NearSegment[]> => {
    const within = sql`${from ? sql`and ends_at >= ${from}::timestamp` : sql``}
      ${to ? sql`and starts_at < ${to}::timestamp + interval '1 day'` : sql``}`;
    const distance = sql`vector::extensions.vector(${sql.unsafe(String(vector.length))})
      operator(extensions.<=>) ${vectorText(vector)}::text::extensions.vector(${sql.unsafe(String(vector.length))})`;
    const [group] = await sql<{ many: boolean }[]>`
      select set_config('hnsw.ef_search', ${String(breadth)}, true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
        exists (
          select from prosa.segments where group_id = ${groupId} and model = ${model} offset ${exactSegments}) as many`;
    if (group?.many) {
      return sql<NearSegment[]>`
        select message_ids, 1 - (${distance}) as similarity from prosa.segments
        where group_id = ${groupId} and model = ${sql.unsafe(`'${model.replaceAll("'", '')}'`)} ${within}
        order by ${distance} limit ${limit}`;
    }
    return sql<NearSegment[]>`
      with mine as materialized (
        select message_ids, vector from prosa.segments where group_id = ${groupId} and model = ${model} ${within})
      select message_ids, 1 - (${distance}) as similarity from mine order by ${distance} limit ${limit}`;
  },
});

const listed = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
const inOrder = (a: TermsRow, b: TermsRow): number =>
  a.localTime === b.localTime ? a.id - b.id : a.localTime < b.localTime ? -1 : 1;
