import type { AgentName, AnalysisId, ErrorCode, GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface AgentResultRow {
  agent: AgentName;
  state: 'requested' | 'completed' | 'failed';
  agentVersion: string | null;
  method: string | null;
  errorCode: ErrorCode | null;
}

export const agentResultsRepository = (sql: Sql) => ({
  plan: async (analysisId: AnalysisId, groupId: GroupId, agents: readonly AgentName[]): Promise<void> => {
    await sql`
      insert into prosa.agent_results (analysis_id, group_id, agent)
      select ${analysisId}, ${groupId}, agent from unnest(${[...agents]}::text[]) as agent`;
  },

  all: async (analysisId: AnalysisId): Promise<AgentResultRow[]> => sql<AgentResultRow[]>`
    select agent, state, agent_version, method, error_code
    from prosa.agent_results where analysis_id = ${analysisId} order by agent`,

  sealed: async (analysisId: AnalysisId, agent: AgentName): Promise<Buffer | undefined> => {
    const [row] = await sql<{ resultSealed: Buffer }[]>`
      select result_sealed from prosa.agent_results
      where analysis_id = ${analysisId} and agent = ${agent} and state = 'completed'`;
    return row?.resultSealed;
  },

  /** Whoever runs a share says that it does. False where the share has ended meanwhile, or its run has. */
  beat: async (analysisId: AnalysisId, agent: AgentName): Promise<boolean> => {
    const { count } = await sql`
      update prosa.agent_results set heartbeat_at = now() from prosa.analyses
      where analysis_id = ${analysisId} and agent = ${agent} and agent_results.state = 'requested'
        and analyses.id = analysis_id and analyses.state = 'running'`;
    return count === 1;
  },

  /** False where the share had ended already. */
  complete: async (
    analysisId: AnalysisId,
    agent: AgentName,
    result: { version: string; method: string; sealed: Buffer; evidence: number; durationMs: number },
  ): Promise<boolean> => {
    const { count } = await sql`
      update prosa.agent_results set state = 'completed', agent_version = ${result.version}, method = ${result.method},
        result_sealed = ${result.sealed}, evidence = ${result.evidence}, duration_ms = ${result.durationMs},
        finished_at = now()
      where analysis_id = ${analysisId} and agent = ${agent} and state = 'requested'`;
    return count === 1;
  },

  fail: async (analysisId: AnalysisId, agent: AgentName, code: ErrorCode): Promise<boolean> => {
    const { count } = await sql`
      update prosa.agent_results set state = 'failed', error_code = ${code}, finished_at = now()
      where analysis_id = ${analysisId} and agent = ${agent} and state = 'requested'`;
    return count === 1;
  },
});
