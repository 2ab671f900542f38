import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

// Its types say `default`, its CommonJS module is the function itself.
const divide = louvain as unknown as typeof louvain.default;

/** A tie between two things, by number; its weight is above 0. */
export type Tie = [a: number, b: number, weight: number];

/** A community for each of so many things (Louvain) at each resolution, from coarse to fine. No randomness. */
export const communitiesIn = (things: number, ties: readonly Tie[], resolutions: readonly number[]): number[][] => {
  if (ties.length === 0) return [];
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let thing = 0; thing < things; thing += 1) graph.addNode(thing);
  const weights = new Map<number, number>();
  for (const [a, b, weight] of ties) {
    const pair = Math.min(a, b) * things + Math.max(a, b);
    weights.set(pair, (weights.get(pair) ?? 0) + weight);
  }
  for (const [pair, weight] of weights) graph.addEdge(Math.floor(pair / things), pair % things, { weight });
  return resolutions.map((resolution) => {
    const communities = divide(graph, { randomWalk: false, getEdgeWeight: 'weight', resolution });
    return Array.from({ length: things }, (_, thing) => communities[thing] ?? -1);
  });
};
