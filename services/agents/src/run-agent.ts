import { type AgentName, type ErrorCode, ProsaError } from '@prosa/contracts';
import type { Agent, AgentContext, Outcome, Reader } from './agent.ts';
import type { AnalysisModel, Degraded, OpenModel } from './model/analysis-model.ts';

/**
 * When a run goes on without a model that fails: the delivery of its share from which on it does. A budget does not come back by
 * waiting; a provider mostly does.
 */
const givenUpFrom: Partial<Record<ErrorCode, number>> = {
  budget_exhausted: 1,
  model_quota_exceeded: 1,
  model_unavailable: 3,
  model_rate_limited: 4,
};

/** How an agent's work is done. */
export interface Way<N extends AgentName = AgentName> {
  reader: Reader<N>;
  /** Null where none is asked. */
  model: OpenModel | null;
  /** Why the configured model is not asked. */
  degraded: Degraded | null;
}

export interface Ran<N extends AgentName = AgentName> extends Way<N> {
  outcome: Outcome<N>;
  /** False where the same could be had better: a model failed, or had no answer to a part. */
  whole: boolean;
}

/** By the model where one may be asked, else by rules and statistics. */
export const chooseWay = async <N extends AgentName>(
  agent: Agent<N>,
  context: AgentContext,
  model: AnalysisModel | null,
): Promise<Way<N>> => {
  if (!agent.model || model === null) return { reader: agent.offline, model: null, degraded: null };
  const opened = await model.open(context, agent.name);
  if (typeof opened !== 'string') return { reader: agent.model(opened), model: opened, degraded: null };
  model.skipped(context, agent.name, opened);
  return { reader: agent.offline, model: null, degraded: opened };
};

/** An agent's work; without the model where that gives no answers. */
export const runAgent = async <N extends AgentName>(
  agent: Agent<N>,
  context: AgentContext,
  way: Way<N>,
  { model, attempt }: { model: AnalysisModel | null; attempt: number },
): Promise<Ran<N>> => {
  try {
    const outcome = await way.reader.run({ ...context, model: way.model });
    return { ...way, outcome, degraded: outcome.degraded ?? way.degraded, whole: outcome.degraded === undefined };
  } catch (error) {
    context.signal.throwIfAborted();
    if (way.model === null || !(error instanceof ProsaError)) throw error;
    if (attempt < (givenUpFrom[error.code] ?? Number.POSITIVE_INFINITY)) throw error;
    model?.skipped(context, agent.name, error.code);
    const outcome = await agent.offline.run(context);
    return { reader: agent.offline, model: null, degraded: error.code, outcome, whole: false };
  }
};
