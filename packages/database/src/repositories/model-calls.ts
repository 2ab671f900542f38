import type { AnalysisId, GroupId, Purpose } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface NewModelCall {
  groupId: GroupId;
  analysisId: AnalysisId | null;
  agent: string;
  purpose: Purpose;
  model: string;
  promptVersion: string | null;
  outcome: 'answered' | 'repaired' | 'incomplete' | 'refused' | 'invalid' | 'failed';
  usage: { input: number; cachedInput: number; output: number };
  costMicros: number | null;
  latencyMs: number;
}

/** Data that left for a model: that and where to, never what. */
export interface NewTransfer {
  groupId: GroupId;
  purpose: Purpose;
  /** Host name. */
  processor: string;
  region: string;
  model: string;
  dataClasses: string[];
  inputTokens: number;
}

export interface ModelUse {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar, of the calls that have a price; null where none has. */
  costMicros: number | null;
  unpricedCalls: number;
}

export interface AgentUse {
  inputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar. */
  costMicros: number;
}

export const modelCallsRepository = (sql: Sql) => ({
  record: async (call: NewModelCall): Promise<void> => {
    await sql`
      insert into prosa.model_calls (group_id, analysis_id, agent, purpose, model, prompt_version, outcome, input_tokens,
        cached_tokens, output_tokens, cost_micros, latency_ms)
      values (${call.groupId}, ${call.analysisId}, ${call.agent}, ${call.purpose}, ${call.model}, ${call.promptVersion},
        ${call.outcome}, ${call.usage.input}, ${call.usage.cachedInput}, ${call.usage.output}, ${call.costMicros},
        ${Math.round(call.latencyMs)})`;
  },

  recordTransfer: async (transfer: NewTransfer): Promise<void> => {
    const { groupId, purpose, processor, region, model, dataClasses, inputTokens } = transfer;
    await sql`
      insert into prosa.transfer_records
        (organisation_id, group_id, purpose, processor, region, model, data_classes, input_tokens)
      select organisation_id, id, ${purpose}, ${processor}, ${region}, ${model}, ${dataClasses}::text[], ${inputTokens}
      from prosa.groups where id = ${groupId}`;
  },

  /** What an agent's calls for a run used, and what they cost as far as they have a price. */
  ofAgent: async (analysisId: AnalysisId, agent: string): Promise<AgentUse> => {
    const [row] = await sql<[AgentUse]>`
      select coalesce(sum(input_tokens), 0)::bigint as input_tokens,
        coalesce(sum(output_tokens), 0)::bigint as output_tokens, coalesce(sum(cost_micros), 0)::bigint as cost_micros
      from prosa.model_calls where analysis_id = ${analysisId} and agent = ${agent}`;
    return row;
  },

  /** What models did for a run, by model. */
  ofAnalysis: async (analysisId: AnalysisId): Promise<(ModelUse & { model: string })[]> => sql<
    (ModelUse & { model: string })[]
  >`
    select model, count(*) as calls, sum(input_tokens) as input_tokens, sum(output_tokens) as output_tokens,
      sum(cost_micros)::bigint as cost_micros, count(*) filter (where cost_micros is null) as unpriced_calls
    from prosa.model_calls where analysis_id = ${analysisId} group by model order by model`,
});
