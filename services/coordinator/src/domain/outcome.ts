import type { AgentName, ErrorCode } from '@prosa/contracts';

/** How one agent of a run stands. */
export interface AgentState {
  agent: AgentName;
  state: 'requested' | 'completed' | 'failed';
}

/**
 * Whether a run can end: `waiting` while an agent works, `failed` where none succeeded, otherwise `completed`, and
 * `partial` where some did not.
 */
export type Outcome =
  | { state: 'waiting' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'completed'; partial: boolean };

export const outcomeOf = (agents: readonly AgentState[]): Outcome => {
  const count = (state: AgentState['state']) => agents.filter((agent) => agent.state === state).length;
  if (count('requested') > 0) return { state: 'waiting' };
  if (count('completed') === 0) return { state: 'failed', code: 'analysis_failed' };
  return { state: 'completed', partial: count('failed') > 0 };
};
