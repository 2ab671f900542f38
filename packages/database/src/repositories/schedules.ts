import type { AnalysisId, GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import type { AnalysisRow } from './analyses.ts';

export interface ScheduleRow {
  groupId: GroupId;
  /** Null: a day after the last time. */
  cron: string | null;
  /** Null: the group's. */
  zone: string | null;
  always: boolean;
  nextRunAt: Date | null;
  lastRunAt: Date;
  lastOutcome: ScheduleOutcome | null;
  lastAnalysis: Pick<AnalysisRow, 'id' | 'version' | 'state' | 'finishedAt'> | null;
}
/** What is undefined stays as it is. */
export interface ScheduleChanges {
  cron?: string | null | undefined;
  zone?: string | null | undefined;
  always?: boolean | undefined;
}
export type ScheduleOutcome = 'requested' | 'unchanged' | 'empty';

/** A group whose next time is to be planned, or has come. */
export interface DueGroup {
  groupId: GroupId;
  organisationId: OrganisationId;
  cron: string | null;
  /** Of `cron`. */
  zone: string;
  lastRunAt: Date;
  nextRunAt: Date | null;
  /** What a run would find now: nothing to read, what the last version read, or something else. */
  holds: 'nothing' | 'unchanged' | 'changed';
}

interface FlatSchedule extends Omit<ScheduleRow, 'lastAnalysis'> {
  id: AnalysisId | null;
  version: number | null;
  state: AnalysisRow['state'];
  finishedAt: Date | null;
}
const nested = ({ id, version, state, finishedAt, ...row }: FlatSchedule): ScheduleRow => ({
  ...row,
  lastAnalysis: id && { id, version, state, finishedAt },
});

export const schedulesRepository = (sql: Sql) => {
  const locked = (condition: unknown, limit: number) => sql<DueGroup[]>`
    select schedules.group_id, organisation_id, cron, coalesce(schedules.zone, groups.zone) as zone, last_run_at, next_run_at,
      case
        when not exists (select from prosa.marked_days where marked_days.group_id = groups.id) then 'nothing'
        when not always and (
          select not partial and inputs = private.analysis_inputs(groups.id) from prosa.analyses
          where analyses.group_id = groups.id and state = 'completed' order by version desc limit 1) then 'unchanged'
        else 'changed' end as holds
    from prosa.schedules join prosa.groups on groups.id = schedules.group_id
    where ${condition as never} order by next_run_at nulls first limit ${limit}
    for no key update of schedules skip locked`;
  const view = (condition: unknown) => sql<FlatSchedule[]>`
    select schedules.group_id, cron, zone, always, next_run_at, last_run_at, last_outcome,
      analyses.id, version, state, finished_at
    from prosa.schedules left join prosa.analyses on analyses.id = last_analysis_id ${condition as never}`;
  return {
    /** Groups whose next time has come, locked until the transaction ends: replicas never take the same. */
    due: (now: Date, limit: number): Promise<DueGroup[]> => locked(sql`next_run_at <= ${now}`, limit),

    /** Groups that have no next time yet, locked as well. */
    unplanned: (limit: number): Promise<DueGroup[]> => locked(sql`next_run_at is null`, limit),

    plan: async (groupId: GroupId, nextRunAt: Date): Promise<void> => {
      await sql`update prosa.schedules set next_run_at = ${nextRunAt} where group_id = ${groupId}`;
    },

    ran: async (groupId: GroupId, at: Date, outcome: ScheduleOutcome, analysisId: AnalysisId | null): Promise<void> => {
      await sql`
        update prosa.schedules set last_run_at = ${at}, last_outcome = ${outcome},
          last_analysis_id = coalesce(${analysisId}, last_analysis_id)
        where group_id = ${groupId}`;
    },

    find: async (groupId: GroupId): Promise<ScheduleRow | undefined> =>
      (await view(sql`where schedules.group_id = ${groupId}`)).map(nested)[0],

    /** Groups the caller may see, newest first, after a cursor. */
    page: async (limit: number, before: GroupId | undefined): Promise<ScheduleRow[]> =>
      (
        await view(sql`
          ${before ? sql`where schedules.group_id < ${before}` : sql``} order by schedules.group_id desc limit ${limit}`)
      ).map(nested),

    /** The next time is planned anew. False where the caller may not. */
    change: async (groupId: GroupId, changes: ScheduleChanges): Promise<boolean> => {
      const { cron, zone, always } = changes;
      const { count } = await sql`
        update prosa.schedules set next_run_at = null
          ${cron === undefined ? sql`` : sql`, cron = ${cron}`} ${zone === undefined ? sql`` : sql`, zone = ${zone}`}
          ${always === undefined ? sql`` : sql`, always = ${always}`}
        where group_id = ${groupId}`;
      return count === 1;
    },
  };
};
