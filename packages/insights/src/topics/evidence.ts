import type { Corpus } from './corpus.ts';
import { type Division, divisionOf, outlier } from './division.ts';

/** What each unit says for each topic of a division. */
export interface Evidence {
  topics: number;
  /** Documents with a topic. */
  documents: number;
  /** Documents and units of each topic. */
  sizes: Float64Array;
  tokens: Float64Array;
  /** Documents that have a unit, at `unit * topics + topic`. */
  counts: Float64Array;
  /** What a unit says for a topic, in nats, at the same place; 0 where it never stands there. */
  gains: Float64Array;
  /** Of each unit, how much its share of a topic's units counts for; and what it takes from all topics, in nats. */
  odds: Float64Array;
  costs: Float64Array;
}

/** However strictly a unit keeps to its topics, it may stand elsewhere. */
const mostSalient = 0.98;

/**
 * A unit is drawn from its topic with a probability (its salience), from all that is said otherwise. Salience is what is left of
 * the chi-square of its counts when chance has had its part: words that everybody uses everywhere say nothing, however often.
 */
export const evidenceOf = ({ documents, frequency, tokens: all }: Corpus, { labels, topics }: Division): Evidence => {
  const sizes = new Float64Array(topics);
  const tokens = new Float64Array(topics);
  const counts = new Float64Array(topics * frequency.length);
  documents.forEach((document, at) => {
    const topic = labels[at] ?? outlier;
    if (topic === outlier) return;
    sizes[topic] = (sizes[topic] ?? 0) + 1;
    tokens[topic] = (tokens[topic] ?? 0) + document.length;
    for (const unit of document) counts[unit * topics + topic] = (counts[unit * topics + topic] ?? 0) + 1;
  });
  const said = tokens.reduce((sum, count) => sum + count, 0);
  const gains = new Float64Array(counts.length);
  const odds = new Float64Array(frequency.length);
  const costs = new Float64Array(frequency.length);
  frequency.forEach((everywhere, unit) => {
    const row = counts.subarray(unit * topics, (unit + 1) * topics);
    const salience = salienceOf(row, tokens, said);
    if (salience === 0) return;
    const odd = ((salience / (1 - salience)) * all) / everywhere;
    odds[unit] = odd;
    costs[unit] = Math.log(1 - salience);
    row.forEach((count, topic) => {
      if (count > 0) gains[unit * topics + topic] = Math.log1p((odd * count) / (tokens[topic] ?? 1));
    });
  });
  return { topics, documents: sizes.reduce((sum, size) => sum + size, 0), sizes, tokens, counts, gains, odds, costs };
};

const salienceOf = (counts: Float64Array, tokens: Float64Array, all: number): number => {
  let [squares, said] = [0, 0];
  counts.forEach((count, topic) => {
    said += count;
    if (count > 0) squares += (count * count) / (tokens[topic] ?? 1);
  });
  if (said === 0) return 0;
  if (counts.length === 1) return mostSalient;
  const square = (squares * all) / said - said;
  return Math.min(mostSalient, Math.max(0, 1 - (counts.length - 1) / square));
};

/** Log-probability of a topic and of a document in it, left out of the topic itself, beside the document anywhere; in nats. */
export const ownScore = (evidence: Evidence, document: Int32Array, topic: number): number => {
  const { topics, documents, sizes, tokens, counts, odds, costs } = evidence;
  const others = (tokens[topic] ?? 0) - document.length;
  if (others <= 0) return alone;
  let score = Math.log(((sizes[topic] ?? 0) - 1) / documents);
  for (const unit of document)
    score += (costs[unit] ?? 0) + Math.log1p(((odds[unit] ?? 0) * ((counts[unit * topics + topic] ?? 0) - 1)) / others);
  return Math.max(alone, score);
};

/** What is worse than any document fits its topic. */
const alone = -30;

/** Puts each document where its units are at home, until none moves. */
export const refine = (corpus: Corpus, start: Division, fewest: number, rounds: number): Division => {
  let division = divisionOf(start.labels, fewest);
  for (let round = 0; round < rounds; round += 1) {
    const evidence = evidenceOf(corpus, division);
    const home = homeIn(evidence);
    let moved = false;
    const labels = corpus.documents.map((document, at) => {
      const before = division.labels[at] ?? outlier;
      const { topic } = home(document, before);
      moved ||= topic !== before;
      return topic;
    });
    division = divisionOf(labels, fewest);
    if (!moved) break;
  }
  return division;
};

/**
 * The topic of a document now in `own`, and how sure that is: its probability among all topics. A document is no evidence for
 * the topic it is in.
 */
export const homeIn = (
  evidence: Evidence,
): ((document: Int32Array, own: number) => { topic: number; sure: number }) => {
  const { topics, documents, sizes, gains, costs } = evidence;
  const usual = sizes.map((size) => Math.log(size / documents));
  const scores = new Float64Array(topics);
  return (document, own) => {
    if (document.length === 0) return { topic: outlier, sure: 1 };
    scores.set(usual);
    let cost = 0;
    for (const unit of document) {
      cost += costs[unit] ?? 0;
      for (let topic = 0, place = unit * topics; topic < topics; topic += 1, place += 1)
        scores[topic] = (scores[topic] ?? 0) + (gains[place] ?? 0);
    }
    if (own !== outlier) scores[own] = ownScore(evidence, document, own) - cost;
    let [best, highest] = [outlier, Number.NEGATIVE_INFINITY];
    scores.forEach((score, topic) => {
      if (score > highest) [best, highest] = [topic, score];
    });
    const all = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    return { topic: best, sure: 1 / all };
  };
};

/** How well a division foretells each document from all the others, in nats; what has no topic adds nothing. */
export const fitness = (corpus: Corpus, division: Division): number => {
  const evidence = evidenceOf(corpus, division);
  return corpus.documents.reduce((sum, document, at) => {
    const topic = division.labels[at] ?? outlier;
    return topic === outlier ? sum : sum + ownScore(evidence, document, topic);
  }, 0);
};
