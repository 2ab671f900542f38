import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Neighbour } from './neighbours.ts';

// Its types say `default`, its CommonJS module is the function itself.
const divide = louvain as unknown as typeof louvain.default;

/** From coarse to fine. */
const resolutions = [0.5, 0.7, 1, 1.4];

/**
 * A community for each document: Louvain over the graph of neighbours, at that resolution whose division agrees most with
 * those at the resolutions beside it (mean adjusted Rand index): a division that is really there does not hang on the
 * resolution. The finer one of equals. No randomness.
 */
export const communitiesIn = (neighbours: readonly (readonly Neighbour[])[]): number[] => {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const at of neighbours.keys()) graph.addNode(at);
  neighbours.forEach((near, from) => {
    for (const { at, similarity } of near)
      graph.updateEdge(from, at, ({ weight = 0 }) => ({ weight: weight + similarity }));
  });
  if (graph.size === 0) return neighbours.map((_, at) => at);
  const divisions = resolutions.map((resolution) => {
    const communities = divide(graph, { randomWalk: false, getEdgeWeight: 'weight', resolution });
    return neighbours.map((_, at) => communities[at] ?? -1);
  });
  const agreements = divisions.slice(1).map((division, index) => agreement(division, divisions[index] ?? []));
  let best = 0;
  let highest = -1;
  divisions.forEach((_, index) => {
    const beside = [agreements[index - 1], agreements[index]].filter((value) => value !== undefined);
    const mean = beside.reduce((sum, value) => sum + value, 0) / beside.length;
    if (mean < highest) return;
    highest = mean;
    best = index;
  });
  return divisions[best] ?? [];
};

/** Adjusted Rand index of two divisions of the same things: 1 if they are the same, around 0 by chance. */
export const agreement = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  const [both, ofA, ofB] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  a.forEach((label, index) => {
    add(both, JSON.stringify([label, b[index]]));
    add(ofA, String(label));
    add(ofB, String(b[index]));
  });
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + pairs(n), 0);
  const expected = (sum(ofA) * sum(ofB)) / (pairs(a.length) || 1);
  const most = (sum(ofA) + sum(ofB)) / 2;
  return most === expected ? 1 : (sum(both) - expected) / (most - expected);
};
