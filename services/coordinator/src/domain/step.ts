import type { AgentName, ErrorCode } from '@prosa/contracts';
import { type Graph, needsOf } from './graph.ts';

/** How one agent of a run stands. */
export interface Share {
  agent: AgentName;
  /** `waiting` for what it needs. */
  state: 'waiting' | 'requested' | 'completed' | 'failed';
}

/** What is to be done of a run now. */
export interface Step {
  /** Everything they need is there. */
  ask: AgentName[];
  /** Something they need has failed. */
  giveUp: AgentName[];
  /** `open` while an agent works or is asked; `failed` where none succeeded; `partial` where some did not. */
  end: { state: 'open' } | { state: 'failed'; code: ErrorCode } | { state: 'completed'; partial: boolean };
}

export const nextStep = (graph: Graph, shares: readonly Share[]): Step => {
  const states = new Map(shares.map(({ agent, state }) => [agent, state]));
  const waiting = shares.filter(({ state }) => state === 'waiting').map(({ agent }) => agent);
  const needs = (agent: AgentName) => needsOf(graph, agent).map((need) => states.get(need) ?? 'failed');
  const giveUp: AgentName[] = [];
  // Once more after each that is given up: another may have needed it.
  for (let before = -1; before !== giveUp.length; ) {
    before = giveUp.length;
    for (const agent of waiting) {
      if (states.get(agent) !== 'waiting' || !needs(agent).includes('failed')) continue;
      states.set(agent, 'failed');
      giveUp.push(agent);
    }
  }
  const ask = waiting.filter(
    (agent) => states.get(agent) === 'waiting' && needs(agent).every((state) => state === 'completed'),
  );
  return { ask, giveUp, end: endOf([...states.values()]) };
};

const endOf = (states: readonly Share['state'][]): Step['end'] => {
  if (states.some((state) => state === 'waiting' || state === 'requested')) return { state: 'open' };
  if (!states.includes('completed')) return { state: 'failed', code: 'analysis_failed' };
  return { state: 'completed', partial: states.includes('failed') };
};
