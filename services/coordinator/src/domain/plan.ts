import type { AgentName, Manifest, Purpose } from '@prosa/contracts';
import { type Graph, needsOf } from './graph.ts';

type Withheld = NonNullable<Manifest['withheld']>;

/** The agents of a run, and those that are left out because no legal basis allows what they, or what they need, are for. */
export const planRun = (graph: Graph, inForce: ReadonlySet<Purpose>): { planned: AgentName[]; withheld: Withheld } => {
  const names = Object.keys(graph) as AgentName[];
  const mayRun = (agent: AgentName): boolean => {
    const purpose = graph[agent]?.purpose;
    return purpose !== undefined && inForce.has(purpose);
  };
  const planned = new Set(names.filter(mayRun));
  const withheld: Withheld = names
    .filter((agent) => !mayRun(agent))
    .map((agent) => ({ agent, reason: 'no_legal_basis' }));
  // Once more after each that goes: another may have needed it.
  for (let before = -1; before !== planned.size; ) {
    before = planned.size;
    for (const agent of [...planned]) {
      if (needsOf(graph, agent).every((need) => planned.has(need))) continue;
      planned.delete(agent);
      withheld.push({ agent, reason: 'needs_withheld' });
    }
  }
  return { planned: [...planned], withheld };
};
