import type { AgentName, agents } from '@prosa/contracts';

/** Agents of a run: what each needs, and what it is for. */
export type Graph = Readonly<Partial<typeof agents>>;

export const needsOf = (graph: Graph, agent: AgentName): readonly AgentName[] => graph[agent]?.needs ?? [];
