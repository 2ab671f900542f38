import type { AgentName, ErrorCode } from '@prosa/contracts';
import { ProsaError } from '@prosa/contracts';
import type { Agent, AgentContext, Outcome, Reader } from './agent.ts';
import type { AnalysisModel, Degraded } from './model/analysis-model.ts';

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

export interface Ran<N extends AgentName = AgentName> {
  reader: Reader<N>;
  outcome: Outcome<N>;
  /** The model that was asked; null where none was. */
  model: string | null;
  /** Why it was done without the configured model, or with less of it. */
  degraded: Degraded | null;
  /** Keys of the answers it rests on; others are forgotten in time. Nothing where no model was asked. */
  used?: readonly Buffer[];
}

/** An agent's work, by the model where one may be asked and answers, else by rules and statistics. */
export const runAgent = async <N extends AgentName>(
  agent: Agent<N>,
  context: AgentContext,
  { model, attempt }: { model: AnalysisModel | null; attempt: number },
): Promise<Ran<N>> => {
  const offline = async (degraded: Degraded | null): Promise<Ran<N>> => {
    if (degraded !== null) model?.skipped(context, agent.name, degraded);
    return { reader: agent.offline, outcome: await agent.offline.run(context), model: null, degraded };
  };
  if (!agent.model || model === null) return offline(null);
  const opened = await model.open(context, agent.name);
  if (typeof opened === 'string') return offline(opened);
  const reader = agent.model(opened);
  try {
    const outcome = await reader.run({ ...context, model: opened });
    const degraded = outcome.degraded ?? null;
    return { reader, outcome, model: opened.name, degraded, used: opened.used() };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof ProsaError && attempt >= (givenUpFrom[error.code] ?? Number.POSITIVE_INFINITY))) throw error;
    return offline(error.code);
  }
};
