import type { GroupId } from '@prosa/contracts';
import { listOf, type Sql } from '../sql.ts';

export type InsightGrain = 'day' | 'month' | 'year';
export type InsightFamily = 'activity' | 'mood' | 'interactions' | 'moments' | 'events' | 'topics' | 'segments';

/** A stretch of days that has a partial aggregate of its own; `startsOn` is its first day, `2025-03-01`. */
export interface InsightSpan {
  grain: InsightGrain;
  startsOn: string;
}

export interface SealedPartial extends InsightSpan {
  bodySealed: Buffer;
}

/** A family in the form that the caller knows; rows of other forms do not exist for it. */
export interface InsightForm {
  family: InsightFamily;
  version: number;
}

export type NewPartial = SealedPartial & InsightForm;

/** A day with its mark: that of the latest change of its messages. */
export interface MarkedDay {
  day: string;
  mark: number;
}

export const insightPartialsRepository = (sql: Sql) => {
  const columns = sql`grain, starts_on::text as starts_on, body_sealed`;
  return {
    /** Those of the given spans that exist, in order of time. */
    covering: async (
      groupId: GroupId,
      { family, version }: InsightForm,
      spans: readonly InsightSpan[],
    ): Promise<SealedPartial[]> => sql<SealedPartial[]>`
      select ${columns} from prosa.insight_partials
      where group_id = ${groupId} and family = ${family} and version = ${version} and (grain, starts_on) in (
        select grain, starts_on
        from unnest(${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ startsOn }) => startsOn)}::text[]::date[])
          as wanted (grain, starts_on))
      order by starts_on`,

    /** All of a grain that begin within a period, both days included, in order of time. */
    within: async (
      groupId: GroupId,
      { family, version }: InsightForm,
      grain: InsightGrain,
      { from, to }: { from: string; to: string },
    ): Promise<SealedPartial[]> => sql<SealedPartial[]>`
      select ${columns} from prosa.insight_partials
      where group_id = ${groupId} and family = ${family} and version = ${version} and grain = ${grain}
        and starts_on >= ${from}::date and starts_on <= ${to}::date
      order by starts_on`,

    /** First and last day that have one; undefined where no day has. */
    span: async (
      groupId: GroupId,
      { family, version }: InsightForm,
    ): Promise<{ from: string; to: string } | undefined> => {
      const [row] = await sql<{ from: string | null; to: string }[]>`
        select min(starts_on)::text as "from", max(starts_on)::text as "to" from prosa.insight_partials
        where group_id = ${groupId} and family = ${family} and version = ${version} and grain = 'day'`;
      return row?.from ? { from: row.from, to: row.to } : undefined;
    },

    put: async (groupId: GroupId, partials: readonly NewPartial[]): Promise<void> => {
      if (partials.length === 0) return;
      const bodies = partials.map(({ bodySealed }) => bodySealed);
      let next = 1;
      const bodyAt = bodies.map(({ length }) => {
        next += length;
        return next - length;
      });
      // All bodies in one value, with their places in it: an array of bytes costs the server several times as much to read.
      await sql`
        insert into prosa.insight_partials (group_id, family, version, grain, starts_on, body_sealed)
        select ${groupId}, family, version, grain, starts_on, substring(bytes from body_at for body_bytes)
        from (select ${Buffer.concat(bodies)}::bytea as bytes offset 0) as packed,
          (select unnest(${listOf(partials.map(({ family }) => family))}::text[]) as family,
            unnest(${listOf(partials.map(({ version }) => version))}::integer[]) as version,
            unnest(${listOf(partials.map(({ grain }) => grain))}::text[]) as grain,
            unnest(${listOf(partials.map(({ startsOn }) => startsOn))}::date[]) as starts_on,
            unnest(${listOf(bodyAt)}::integer[]) as body_at,
            unnest(${listOf(bodies.map(({ length }) => length))}::integer[]) as body_bytes) as columns
        on conflict (group_id, family, grain, starts_on) do update
          set version = excluded.version, body_sealed = excluded.body_sealed`;
    },

    remove: async (groupId: GroupId, spans: readonly (InsightSpan & { family: InsightFamily })[]): Promise<void> => {
      if (spans.length === 0) return;
      await sql`
        delete from prosa.insight_partials
        where group_id = ${groupId} and (family, grain, starts_on) in (
          select family, grain, starts_on::date
          from unnest(${spans.map(({ family }) => family)}::text[], ${spans.map(({ grain }) => grain)}::text[],
            ${spans.map(({ startsOn }) => startsOn)}::text[]) as gone (family, grain, starts_on))`;
    },

    /** Days whose partial aggregates are behind their messages, or were made with other inputs, in order. */
    staleDays: async (groupId: GroupId, inputs: string): Promise<MarkedDay[]> => sql<MarkedDay[]>`
      select day::text as day, mark from prosa.marked_days
      where group_id = ${groupId} and (settled_mark is distinct from mark or settled_inputs is distinct from ${inputs})
      order by day`,

    /** The marks of some days; those without one never had a message. */
    marks: async (groupId: GroupId, days: readonly string[]): Promise<MarkedDay[]> => sql<MarkedDay[]>`
      select day::text as day, mark from prosa.marked_days
      where group_id = ${groupId} and day = any (${listOf(days)}::date[]) order by day`,

    /** Says that what is kept of these days is made of the messages they had at their marks, and of these inputs. */
    settle: async (groupId: GroupId, days: readonly MarkedDay[], inputs: string): Promise<void> => {
      await sql`
        update prosa.marked_days set settled_mark = settled.mark, settled_inputs = ${inputs}
        from unnest(${days.map(({ day }) => day)}::text[], ${days.map(({ mark }) => mark)}::bigint[]) as settled (day, mark)
        where marked_days.group_id = ${groupId} and marked_days.day = settled.day::date`;
    },

    /** Whoever writes partial aggregates of a group does so alone, until the transaction ends. */
    lock: async (groupId: GroupId): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`insights/${groupId}`}, 0))`;
    },
  };
};
