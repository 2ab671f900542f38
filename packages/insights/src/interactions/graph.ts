import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

// Their types say `default`, their CommonJS modules are the functions themselves.
const rank = pagerank as unknown as typeof pagerank.default;
const divide = louvain as unknown as typeof louvain.default;

export interface WeightedTie {
  from: string;
  to: string;
  /** Above 0. */
  messages: number;
}

/**
 * How much of what goes out comes back, 0 to 1: the messages of each pair that the other direction matches, over all
 * (Squartini et al. 2013, "Reciprocity of weighted networks"). Null without ties.
 */
export const reciprocityOf = (ties: readonly WeightedTie[]): number | null => {
  const weights = new Map(ties.map(({ from, to, messages }) => [`${from} ${to}`, messages]));
  const all = ties.reduce((sum, { messages }) => sum + messages, 0);
  const matched = ties.reduce(
    (sum, { from, to, messages }) => sum + Math.min(messages, weights.get(`${to} ${from}`) ?? 0),
    0,
  );
  return all === 0 ? null : matched / all;
};

/** PageRank over the ties, all members adding up to 1: high for those to whom people turn that others turn to. */
export const centralityOf = (members: readonly string[], ties: readonly WeightedTie[]): Map<string, number> => {
  if (ties.length === 0) return new Map(members.map((member) => [member, 1 / members.length]));
  const graph = new DirectedGraph();
  for (const member of members) graph.addNode(member);
  for (const { from, to, messages } of ties) graph.addEdge(from, to, { messages });
  return new Map(Object.entries(rank(graph, { getEdgeWeight: 'messages', maxIterations: 1_000 })));
};

export interface Communities {
  /** Members of each, the largest first; members without a tie are in none. */
  groups: string[][];
  /** Newman's modularity: near 0 where the division says nothing, over 0.3 where it is distinct. */
  modularity: number;
}

/**
 * Members who talk among themselves more than with the rest: Louvain over the sums of both directions. No randomness:
 * members and ties are visited in the order of their ids, so that equal ties give equal communities.
 */
export const communitiesOf = (ties: readonly WeightedTie[]): Communities => {
  const graph = new UndirectedGraph<object, { weight: number }>();
  const ends = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort();
  for (const member of ends) graph.addNode(member);
  for (const { from, to, messages } of ties.toSorted(byEnds))
    graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + messages }));
  if (graph.size === 0) return { groups: [], modularity: 0 };
  const { communities, modularity } = divide.detailed(graph, { randomWalk: false, getEdgeWeight: 'weight' });
  const groups = Map.groupBy(ends, (member) => communities[member]);
  return { groups: [...groups.values()].sort((a, b) => b.length - a.length), modularity };
};

const byEnds = (a: WeightedTie, b: WeightedTie): number =>
  a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1;
