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
  counts: Int32Array;
  /** For each unit, if it tells topics apart: a topic it stands in, what it says for it in nats, the next topic, ... */
  gains: readonly (readonly number[])[];
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
  const counts = new Int32Array(topics * frequency.length);
  documents.forEach((document, at) => {
    const topic = labels[at] ?? outlier;
    if (topic === outlier) return;
    sizes[topic] = (sizes[topic] ?? 0) + 1;
    tokens[topic] = (tokens[topic] ?? 0) + document.length;
    for (const unit of document) counts[unit * topics + topic] = (counts[unit * topics + topic] ?? 0) + 1;
  });
  const said = tokens.reduce((sum, count) => sum + count, 0);
  const odds = new Float64Array(frequency.length);
  const costs = new Float64Array(frequency.length);
  const gains: number[][] = [];
  for (let unit = 0; unit < frequency.length; unit += 1) {
    let [squares, seen] = [0, 0];
    for (let topic = 0, at = unit * topics; topic < topics; topic += 1, at += 1) {
      const count = counts[at] ?? 0;
      seen += count;
      squares += (count * count) / (tokens[topic] ?? 1);
    }
    const salience = salienceOf(topics, seen, seen === 0 ? 0 : (squares * said) / seen - seen);
    if (salience === 0) {
      gains.push(nothing);
      continue;
    }
    const odd = ((salience / (1 - salience)) * all) / (frequency[unit] ?? 1);
    odds[unit] = odd;
    costs[unit] = Math.log(1 - salience);
    const told: number[] = [];
    for (let topic = 0, at = unit * topics; topic < topics; topic += 1, at += 1)
      if ((counts[at] ?? 0) > 0) told.push(topic, Math.log1p((odd * (counts[at] ?? 0)) / (tokens[topic] ?? 1)));
    gains.push(told);
  }
  return { topics, documents: sizes.reduce((sum, size) => sum + size, 0), sizes, tokens, counts, gains, odds, costs };
};

const nothing: number[] = [];

const salienceOf = (topics: number, seen: number, chiSquare: number): number =>
  seen === 0 || topics === 1 ? 0 : Math.min(mostSalient, Math.max(0, 1 - (topics - 1) / chiSquare));

/** Log-probability of a topic and of a document in it, left out of the topic itself, beside the document anywhere; in nats. */
const ownScore = (evidence: Evidence, document: Int32Array, topic: number): number => {
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

/**
 * Scores a document, now in topic `own`, in all topics, in nats; the array is used again for the next one. A document is no evidence for
 * the topic it is in.
 */
export const scorerOf = (evidence: Evidence): ((document: Int32Array, own: number) => Float64Array) => {
  const { documents, sizes, gains, costs } = evidence;
  const usual = sizes.map((size) => Math.log(size / documents));
  const scores = new Float64Array(usual.length);
  return (document, own) => {
    scores.set(usual);
    let cost = 0;
    for (const unit of document) {
      cost += costs[unit] ?? 0;
      const told = gains[unit] ?? [];
      for (let at = 0; at < told.length; at += 2)
        scores[told[at] ?? 0] = (scores[told[at] ?? 0] ?? 0) + (told[at + 1] ?? 0);
    }
    if (own !== outlier) scores[own] = ownScore(evidence, document, own) - cost;
    return scores;
  };
};

/** The topic with the highest score; an outlier where there is none. */
export const highestOf = (scores: Float64Array): number => {
  let best = outlier;
  for (let topic = 0; topic < scores.length; topic += 1)
    if (best === outlier || (scores[topic] ?? 0) > (scores[best] ?? 0)) best = topic;
  return best;
};

/** One document in so many may still move. */
const settled = 250;

/** Puts each document where its units are at home, until hardly any moves. */
export const refine = (corpus: Corpus, start: Division, fewest: number, rounds: number): Division => {
  let division = divisionOf(start.labels, fewest);
  for (let round = 0; round < rounds; round += 1) {
    const scores = scorerOf(evidenceOf(corpus, division));
    let moved = 0;
    const labels = corpus.documents.map((document, at) => {
      const before = division.labels[at] ?? outlier;
      const topic = document.length === 0 ? outlier : highestOf(scores(document, before));
      if (topic !== before) moved += 1;
      return topic;
    });
    division = divisionOf(labels, fewest);
    if (moved * settled <= labels.length) break;
  }
  return division;
};

/** How well a division foretells each document from all the others, in nats; what has no topic adds nothing. */
export const fitness = (corpus: Corpus, division: Division): number => {
  const evidence = evidenceOf(corpus, division);
  return corpus.documents.reduce((sum, document, at) => {
    const topic = division.labels[at] ?? outlier;
    return topic === outlier ? sum : sum + ownScore(evidence, document, topic);
  }, 0);
};
