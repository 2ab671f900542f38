import type { AgentName, AnalysisId, ErrorCode, GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface AgentResultRow {
  agent: AgentName;
  /** `waiting` for what it needs. */
  state: 'waiting' | 'requested' | 'completed' | 'failed';
  agentVersion: string | null;
  method: string | null;
  model: string | null;
  promptVersion: string | null;
  dropped: number | null;
  degraded: string | null;
  errorCode: ErrorCode | null;
}

export interface NewAgentResult {
  version: string;
  method: string;
  sealed: Buffer;
  evidence: number;
  durationMs: number;
  /** Null or left out where none was asked. */
  model?: string | null;
  promptVersion?: string | null;
  /** Claims left out for want of evidence. */
  dropped?: number;
  /** Why it was done without the configured model, or with less of it; null where nothing was missing. */
  degraded?: string | null;
  inputTokens?: number;
  outputTokens?: number;
  /** Stands for all that the result depends on; null or left out where it is not to be used again. */
  inputHash?: Buffer | null;
  /** The run whose result this is; null or left out where it is its own. */
  reusedFrom?: AnalysisId | null;
}

/** A completed result of an agent, as a later run of the same group may use it again. */
export interface EarlierResult {
  analysisId: AnalysisId;
  version: string;
  method: string;
  sealed: Buffer;
  evidence: number;
  model: string | null;
  promptVersion: string | null;
  dropped: number;
  degraded: string | null;
  reusedFrom: AnalysisId | null;
}

export const agentResultsRepository = (sql: Sql) => ({
  plan: async (analysisId: AnalysisId, groupId: GroupId, agents: readonly AgentName[]): Promise<void> => {
    await sql`
      insert into prosa.agent_results (analysis_id, group_id, agent)
      select ${analysisId}, ${groupId}, agent from unnest(${[...agents]}::text[]) as agent`;
  },

  all: async (analysisId: AnalysisId): Promise<AgentResultRow[]> => sql<AgentResultRow[]>`
    select agent, state, agent_version, method, model, prompt_version, dropped, degraded, error_code
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

  /** The last result of an agent of a group, where it depends on the same. */
  last: async (groupId: GroupId, agent: AgentName, inputHash: Buffer): Promise<EarlierResult | undefined> => {
    const [row] = await sql<EarlierResult[]>`
      select analysis_id, agent_version as version, method, result_sealed as sealed, evidence, model, prompt_version,
        coalesce(dropped, 0) as dropped, degraded, reused_from
      from (
        select * from prosa.agent_results
        where group_id = ${groupId} and agent = ${agent} and state = 'completed'
        order by analysis_id desc limit 1
      ) as results
      where input_hash = ${inputHash}`;
    return row;
  },

  /** False where the share had ended already. */
  complete: async (analysisId: AnalysisId, agent: AgentName, result: NewAgentResult): Promise<boolean> => {
    const { count } = await sql`
      update prosa.agent_results set state = 'completed', agent_version = ${result.version}, method = ${result.method},
        result_sealed = ${result.sealed}, evidence = ${result.evidence}, duration_ms = ${result.durationMs},
        model = ${result.model ?? null}, prompt_version = ${result.promptVersion ?? null},
        dropped = ${result.dropped ?? 0}, degraded = ${result.degraded ?? null},
        input_tokens = ${result.inputTokens ?? 0}, output_tokens = ${result.outputTokens ?? 0},
        input_hash = ${result.inputHash ?? null}, reused_from = ${result.reusedFrom ?? null},
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
