import type {
  Analysis,
  AnalysisId,
  ErrorCode,
  ExportId,
  GroupId,
  Manifest,
  OrganisationId,
  UserId,
} from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export type AnalysisState = Analysis['state'];
export type AnalysisReason = Analysis['reason'];

export interface AnalysisRow {
  id: AnalysisId;
  groupId: GroupId;
  version: number | null;
  state: AnalysisState;
  reason: AnalysisReason;
  watermark: number | null;
  /** Digest of what there was to analyse when it started. */
  inputs: string | null;
  manifest: Manifest | null;
  partial: boolean;
  errorCode: ErrorCode | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** A run that has not ended, and whose group it is of. */
export interface OpenRun {
  analysisId: AnalysisId;
  groupId: GroupId;
  organisationId: OrganisationId;
  reason: AnalysisReason;
}

export const analysesRepository = (sql: Sql) => {
  const columns = sql`id, group_id, version, state, reason, watermark, inputs, manifest, partial, error_code, requested_at,
    started_at, finished_at`;
  return {
    /** False where the run, or a run for the same export, is known already, or the group is gone. */
    request: async (run: {
      id: AnalysisId;
      groupId: GroupId;
      reason: AnalysisReason;
      exportId?: ExportId;
    }): Promise<boolean> => {
      const { count } = await sql`
        insert into prosa.analyses (id, group_id, reason, export_id)
        select ${run.id}, id, ${run.reason}, ${run.exportId ?? null} from prosa.groups where id = ${run.groupId}
        on conflict do nothing`;
      return count === 1;
    },

    /** A run that a user asks for, as that user. */
    requestAsUser: async (id: AnalysisId, groupId: GroupId, userId: UserId): Promise<void> => {
      await sql`insert into prosa.analyses (id, group_id, reason, requested_by) values (${id}, ${groupId}, 'manual', ${userId})`;
    },

    /** Takes the next version number of the group. False where the run was started before, or cancelled. */
    start: async (
      id: AnalysisId,
      groupId: GroupId,
      watermark: number,
      /** Null: it is waited for as long as it takes. */
      deadlineSeconds: number | null = null,
    ): Promise<boolean> => {
      // Numbers of one group are handed out one at a time; the lock ends with the transaction.
      await sql`select pg_advisory_xact_lock(hashtextextended(${groupId}, 0))`;
      const { count } = await sql`
        update prosa.analyses set state = 'running', watermark = ${watermark}, started_at = now(),
          deadline_at = now() + make_interval(secs => ${deadlineSeconds}::double precision), inputs = private.analysis_inputs(${groupId}),
          version = 1 + coalesce((select max(version) from prosa.analyses where group_id = ${groupId}), 0)
        where id = ${id} and state = 'requested'`;
      return count === 1;
    },

    /** What is known of a version before it is made. */
    keepPlan: async (id: AnalysisId, plan: Manifest): Promise<void> => {
      await sql`update prosa.analyses set manifest = ${sql.json(plan as never)} where id = ${id}`;
    },

    /** Messages and characters of a group between two watermarks. */
    written: async (
      groupId: GroupId,
      { after, watermark }: { after: number; watermark: number },
    ): Promise<{ messages: number; characters: number }> => {
      const [row] = await sql<[{ messages: number; characters: number }]>`
        select count(*) as messages, coalesce(sum(characters), 0)::bigint as characters from prosa.messages
        where group_id = ${groupId} and id > ${after} and id <= ${watermark}`;
      return row;
    },

    find: async (id: AnalysisId): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`select ${columns} from prosa.analyses where id = ${id}`;
      return row;
    },

    /** The same row, kept from other transactions until this one ends. */
    lock: async (id: AnalysisId): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`select ${columns} from prosa.analyses where id = ${id} for no key update`;
      return row;
    },

    latestCompleted: async (groupId: GroupId): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`
        select ${columns} from prosa.analyses where group_id = ${groupId} and state = 'completed'
        order by version desc limit 1`;
      return row;
    },

    /** The completed version before one. */
    completedBefore: async (groupId: GroupId, version: number): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`
        select ${columns} from prosa.analyses
        where group_id = ${groupId} and state = 'completed' and version < ${version}
        order by version desc limit 1`;
      return row;
    },

    page: async (groupId: GroupId, limit: number, before: AnalysisId | undefined): Promise<AnalysisRow[]> =>
      sql<AnalysisRow[]>`
        select ${columns} from prosa.analyses where group_id = ${groupId} ${before ? sql`and id < ${before}` : sql``}
        order by id desc limit ${limit}`,

    complete: async (id: AnalysisId, manifest: Manifest, partial: boolean): Promise<void> => {
      await sql`
        update prosa.analyses set state = 'completed', manifest = ${sql.json(manifest as never)}, partial = ${partial},
          finished_at = now()
        where id = ${id} and state = 'running'`;
    },

    /** As the calling user. False where it has ended already, or the caller may not. */
    cancel: async (id: AnalysisId): Promise<boolean> => {
      const [row] = await sql<[{ cancelled: boolean }]>`select private.cancel_analysis(${id}) as cancelled`;
      return row.cancelled;
    },

    /**
     * Runs that need somebody to look at them, by the clock of the database: one that nobody started, whose time is up, with a
     * share whose time is up or whose worker has been silent, or that could go on and did not.
     */
    stuck: async (
      { unstartedSeconds, silentSeconds }: { unstartedSeconds: number; silentSeconds: number },
      limit: number,
    ): Promise<(OpenRun & { state: AnalysisState })[]> => sql<(OpenRun & { state: AnalysisState })[]>`
      select analyses.id as analysis_id, group_id, organisation_id, reason, state
      from prosa.analyses join prosa.groups on groups.id = group_id
      where state in ('requested', 'running') and (
        (state = 'requested' and requested_at < now() - make_interval(secs => ${unstartedSeconds}))
        or (state = 'running' and (deadline_at < now()
          or not exists (
            select from prosa.agent_results as share where analysis_id = analyses.id and share.state = 'requested')
          or exists (
            select from prosa.agent_results as share where analysis_id = analyses.id and share.state = 'requested'
              and (share.deadline_at < now() or heartbeat_at < now() - make_interval(secs => ${silentSeconds}))))))
      order by requested_at limit ${limit}`,

    /** Exports of the last week that were stored so long ago and have no run of their own: an event never came. */
    unasked: async (
      seconds: number,
      limit: number,
    ): Promise<{ exportId: ExportId; groupId: GroupId; organisationId: OrganisationId }[]> => sql`
      select exports.id as export_id, group_id, organisation_id
      from prosa.exports join prosa.groups on groups.id = group_id
      where exports.state = 'stored' and finished_at < now() - make_interval(secs => ${seconds})
        and finished_at > now() - interval '7 days'
        and not exists (select from prosa.analyses where export_id = exports.id)
      order by finished_at limit ${limit}`,

    /** Whether the run's time is up, by the clock of the database. */
    isOverdue: async (id: AnalysisId): Promise<boolean> => {
      const [row] = await sql<{ overdue: boolean }[]>`
        select coalesce(deadline_at < now(), false) as overdue from prosa.analyses where id = ${id}`;
      return row?.overdue ?? false;
    },

    /** False where it had ended already. */
    fail: async (id: AnalysisId, code: ErrorCode): Promise<boolean> => {
      const { count } = await sql`
        update prosa.analyses set state = 'failed', error_code = ${code}, finished_at = now()
        where id = ${id} and state in ('requested', 'running')`;
      return count === 1;
    },
  };
};
