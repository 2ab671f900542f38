import type { Corpus } from './corpus.ts';
import { type Division, divisionOf } from './division.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

interface Topic {
  size: number;
  tokens: number;
  /** Documents by unit. */
  counts: Map<number, number>;
  /** How well its documents are foretold, in nats. */
  fit: number;
}

/** Joins those two topics that fit together best, as long as what they lose is less than a topic costs. */
export const join = (corpus: Corpus, division: Division, cost: number): Division => {
  const evidence = evidenceOf(corpus, division);
  const topics = topicsOf(evidence, corpus.frequency.length);
  const labels = Int32Array.from(division.labels);
  const pairs = new Map<Topic, Map<Topic, number>>();
  const gainOf = (a: Topic, b: Topic): number => fitOf(evidence, a, b) - a.fit - b.fit + cost;
  const alive = [...topics];
  for (const [at, a] of alive.entries()) pairs.set(a, new Map(alive.slice(at + 1).map((b) => [b, gainOf(a, b)])));
  for (;;) {
    let [first, second, highest]: [Topic | null, Topic | null, number] = [null, null, 0];
    for (const [a, gains] of pairs)
      for (const [b, gain] of gains) if (gain > highest) [first, second, highest] = [a, b, gain];
    if (!first || !second) return divisionOf(labels);
    const [to, from] = [topics.indexOf(first), topics.indexOf(second)];
    labels.forEach((label, at) => {
      if (label === from) labels[at] = to;
    });
    first.fit = fitOf(evidence, first, second);
    first.size += second.size;
    first.tokens += second.tokens;
    for (const [unit, count] of second.counts) first.counts.set(unit, (first.counts.get(unit) ?? 0) + count);
    pairs.delete(second);
    for (const [a, gains] of pairs) {
      gains.delete(second);
      if (gains.has(first)) gains.set(first, gainOf(a, first));
    }
    for (const b of pairs.get(first)?.keys() ?? []) pairs.get(first)?.set(b, gainOf(first, b));
  }
};

const topicsOf = (evidence: Evidence, vocabulary: number): Topic[] => {
  const none: Topic = { size: 0, tokens: 0, counts: new Map(), fit: 0 };
  return Array.from({ length: evidence.topics }, (_, place) => {
    const counts = new Map<number, number>();
    for (let unit = 0; unit < vocabulary; unit += 1) {
      const count = evidence.counts[unit * evidence.topics + place] ?? 0;
      if (count > 0 && (evidence.odds[unit] ?? 0) > 0) counts.set(unit, count);
    }
    const topic = { size: evidence.sizes[place] ?? 0, tokens: evidence.tokens[place] ?? 0, counts, fit: 0 };
    return { ...topic, fit: fitOf(evidence, topic, none) };
  });
};

/** As if all documents of the two topics were of their mean length: what `fitness` says, in a fraction of the time. */
const fitOf = ({ documents, odds, costs }: Evidence, a: Topic, b: Topic): number => {
  const size = a.size + b.size;
  if (size < 2) return 0;
  const others = ((a.tokens + b.tokens) * (size - 1)) / size;
  let fit = size * Math.log((size - 1) / documents);
  const add = (unit: number, count: number): void => {
    fit += count * ((costs[unit] ?? 0) + Math.log1p(((odds[unit] ?? 0) * (count - 1)) / others));
  };
  for (const [unit, count] of a.counts) add(unit, count + (b.counts.get(unit) ?? 0));
  for (const [unit, count] of b.counts) if (!a.counts.has(unit)) add(unit, count);
  return fit;
};
