import type { AgentName, AnalysisId, ErrorCode, GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** How one agent of a run stands. */
export interface ShareRow {
  agent: AgentName;
  /** `waiting` for what it needs. */
  state: 'waiting' | 'requested' | 'completed' | 'failed';
}

/** What the manifest of a version says of an agent. */
export interface EndedShare {
  agent: AgentName;
  state: 'completed' | 'failed';
  agentVersion: string | null;
  method: string | null;
  model: string | null;
  promptVersion: string | null;
  inputHash: string | null;
  reusedFrom: AnalysisId | null;
  evidence: number | null;
  dropped: number | null;
  degraded: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  durationMs: number | null;
  attempts: number;
  errorCode: ErrorCode | null;
}

/** The shares of a run as whoever hands them out sees them; agents have `agentResults`. */
export const sharesRepository = (sql: Sql) => {
  const of = (analysisId: AnalysisId, agents: readonly AgentName[]) =>
    sql`analysis_id = ${analysisId} and agent = any (${[...agents]}::text[])`;
  return {
    plan: async (analysisId: AnalysisId, groupId: GroupId, agents: readonly AgentName[]): Promise<void> => {
      await sql`
        insert into prosa.agent_results (analysis_id, group_id, agent, state)
        select ${analysisId}, ${groupId}, agent, 'waiting' from unnest(${[...agents]}::text[]) as agent`;
    },

    all: async (analysisId: AnalysisId): Promise<ShareRow[]> => sql<ShareRow[]>`
      select agent, state from prosa.agent_results where analysis_id = ${analysisId} order by agent`,

    /** Asked for now; the deadline is that of the first time. */
    ask: async (analysisId: AnalysisId, agents: readonly AgentName[], deadlineSeconds: number): Promise<void> => {
      await sql`
        update prosa.agent_results set state = 'requested', requested_at = now(), heartbeat_at = null,
          attempts = attempts + 1, deadline_at = coalesce(deadline_at, now() + make_interval(secs => ${deadlineSeconds}))
        where ${of(analysisId, agents)} and state in ('waiting', 'requested')`;
    },

    /** Ends shares without a result; returns those that had not ended already. */
    giveUp: async (analysisId: AnalysisId, agents: readonly AgentName[], code: ErrorCode): Promise<AgentName[]> => {
      const rows = await sql<{ agent: AgentName }[]>`
        update prosa.agent_results set state = 'failed', error_code = ${code}, finished_at = now()
        where ${of(analysisId, agents)} and state in ('waiting', 'requested') returning agent`;
      return rows.map(({ agent }) => agent);
    },

    /** Shares whose time is up, or whose worker has been silent for so long. */
    troubled: async (
      analysisId: AnalysisId,
      silentSeconds: number,
    ): Promise<{ agent: AgentName; attempts: number; overdue: boolean }[]> => sql`
      select agent, attempts, coalesce(deadline_at < now(), false) as overdue from prosa.agent_results
      where analysis_id = ${analysisId} and state = 'requested'
        and (deadline_at < now() or heartbeat_at < now() - make_interval(secs => ${silentSeconds}))`,

    ended: async (analysisId: AnalysisId): Promise<EndedShare[]> => sql<EndedShare[]>`
      select agent, state, agent_version, method, model, prompt_version, encode(input_hash, 'hex') as input_hash,
        reused_from, evidence, dropped, degraded, input_tokens, output_tokens, duration_ms, attempts, error_code
      from prosa.agent_results where analysis_id = ${analysisId} and state in ('completed', 'failed') order by agent`,
  };
};
