import type { AnalysisId, GroupId, MemberId, SummaryId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import { vectorText } from './segments.ts';

export interface SummaryRow {
  id: SummaryId;
  kind: 'analysis' | 'segment' | 'day';
  startsAt: string;
  endsAt: string;
  locale: string;
  bodySealed: Buffer;
  method: 'offline' | 'model';
}

export interface NewSummary extends Omit<SummaryRow, 'kind'> {
  messageIds: number[];
  memberIds: MemberId[];
  /** Model of the vector. */
  model: string;
  vector: Float32Array;
}

export interface NewDaySummary extends NewSummary {
  /** The chat day, `2025-03-10`. */
  day: string;
  madeOf: string;
}

export interface SummedDay {
  id: SummaryId;
  day: string;
  madeOf: string;
}

export const summariesRepository = (sql: Sql) => {
  const insert = async (
    groupId: GroupId,
    summary: NewSummary,
    of: { kind: 'analysis' | 'day'; analysisId: AnalysisId | null; day: string | null; madeOf: string | null },
  ): Promise<void> => {
    const { id, startsAt, endsAt, locale, bodySealed, method, messageIds, memberIds, model, vector } = summary;
    await sql`
      insert into prosa.summaries (id, group_id, kind, analysis_id, day, made_of, starts_at, ends_at, locale, body_sealed,
        method, message_ids, member_ids, model, vector)
      values (${id}, ${groupId}, ${of.kind}, ${of.analysisId}, ${of.day}::text::date, ${of.madeOf}, ${startsAt}::timestamp,
        ${endsAt}::timestamp, ${locale}, ${bodySealed}, ${method}, ${messageIds}::bigint[], ${memberIds}::text[], ${model},
        ${vectorText(vector)}::text::extensions.vector)`;
  };
  return {
    /** The days of a group that are summed up, the last first. */
    days: async (groupId: GroupId): Promise<SummedDay[]> => sql<SummedDay[]>`
      select id, day::text as day, made_of from prosa.summaries
      where group_id = ${groupId} and kind = 'day' order by day desc`,

    /** Summaries of days, each in the place of what its day had before. They are not the run's alone: later ones keep them. */
    putDays: async (groupId: GroupId, summaries: readonly NewDaySummary[]): Promise<void> => {
      const days = summaries.map(({ day }) => day);
      await sql`
        delete from prosa.summaries where group_id = ${groupId} and kind = 'day' and day = any (${days}::text[]::date[])`;
      for (const summary of summaries)
        await insert(groupId, summary, { kind: 'day', analysisId: null, day: summary.day, madeOf: summary.madeOf });
    },

    /** Removes those of days that are not worth one any more. */
    removeDays: async (groupId: GroupId, days: readonly string[]): Promise<void> => {
      if (days.length === 0) return;
      await sql`
        delete from prosa.summaries
        where group_id = ${groupId} and kind = 'day' and day = any (${[...days]}::text[]::date[])`;
    },

    /** The summary of a version. */
    putVersion: async (groupId: GroupId, analysisId: AnalysisId, summary: NewSummary): Promise<void> =>
      insert(groupId, summary, { kind: 'analysis', analysisId, day: null, madeOf: null }),

    /** What may be read of the named summaries, the last first. */
    byIds: async (groupId: GroupId, ids: readonly SummaryId[]): Promise<SummaryRow[]> =>
      ids.length === 0
        ? []
        : sql<SummaryRow[]>`
            select id, kind, starts_at, ends_at, locale, body_sealed, method from prosa.summaries
            where group_id = ${groupId} and id = any (${[...ids]}::text[]) order by starts_at desc, id`,
  };
};
