import type { AnalysisId, ErrorCode, ExportId, GroupId, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export type AnalysisState = 'requested' | 'running' | 'completed' | 'failed';
export type AnalysisReason = 'manual' | 'new-data' | 'schedule';

export interface AnalysisRow {
  id: AnalysisId;
  groupId: GroupId;
  version: number | null;
  state: AnalysisState;
  reason: AnalysisReason;
  watermark: number | null;
  manifest: AnalysisManifest | null;
  partial: boolean;
  errorCode: ErrorCode | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** What a version was made of. */
export interface AnalysisManifest {
  agents: { name: string; version: string; method: string }[];
}

export const analysesRepository = (sql: Sql) => {
  const columns = sql`id, group_id, version, state, reason, watermark, manifest, partial, error_code, requested_at,
    started_at, finished_at`;
  return {
    /** False where the run, or a run for the same export, is known already. */
    request: async (run: {
      id: AnalysisId;
      groupId: GroupId;
      reason: AnalysisReason;
      exportId?: ExportId;
    }): Promise<boolean> => {
      const { count } = await sql`
        insert into prosa.analyses (id, group_id, reason, export_id)
        values (${run.id}, ${run.groupId}, ${run.reason}, ${run.exportId ?? null}) on conflict do nothing`;
      return count === 1;
    },

    /** A run that a user asks for, as that user. */
    requestAsUser: async (id: AnalysisId, groupId: GroupId, userId: UserId): Promise<void> => {
      await sql`insert into prosa.analyses (id, group_id, reason, requested_by) values (${id}, ${groupId}, 'manual', ${userId})`;
    },

    /** Takes the next version number of the group. False where the run was started before. */
    start: async (id: AnalysisId, groupId: GroupId, watermark: number): Promise<boolean> => {
      // Numbers of one group are handed out one at a time; the lock ends with the transaction.
      await sql`select pg_advisory_xact_lock(hashtextextended(${groupId}, 0))`;
      const { count } = await sql`
        update prosa.analyses set state = 'running', watermark = ${watermark}, started_at = now(),
          version = 1 + coalesce((select max(version) from prosa.analyses where group_id = ${groupId}), 0)
        where id = ${id} and state = 'requested'`;
      return count === 1;
    },

    find: async (id: AnalysisId): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`select ${columns} from prosa.analyses where id = ${id}`;
      return row;
    },

    /** The same row, kept from other transactions until this one ends. */
    lock: async (id: AnalysisId): Promise<AnalysisRow | undefined> => {
      const [row] = await sql<AnalysisRow[]>`select ${columns} from prosa.analyses where id = ${id} for update`;
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

    complete: async (id: AnalysisId, manifest: AnalysisManifest, partial: boolean): Promise<void> => {
      await sql`
        update prosa.analyses set state = 'completed', manifest = ${sql.json(manifest as never)}, partial = ${partial},
          finished_at = now()
        where id = ${id} and state = 'running'`;
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
