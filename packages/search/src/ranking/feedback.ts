import { type Collection, rarityOf } from './score.ts';
import type { IndexedMessage, WeightedTerm } from './search-index.ts';

export const feedback = {
  /** So many of the best messages lend their terms, and so many terms are taken. */
  passages: 6,
  terms: 30,
  /** What all of them together count, of the query's own terms together. */
  share: 0.3,
  /** So many of them bring in messages of their own; the rest only tell better from worse. */
  sought: 12,
};

/** Telling terms of the best messages, to look for as well: what people who speak of this also say. */
export const feedbackTerms = <T>(
  collection: Collection<T>,
  query: readonly WeightedTerm<T>[],
  best: readonly { message: IndexedMessage<T>; score: number }[],
  question: T,
): WeightedTerm<T>[] => {
  const asked = new Set(query.map(({ term }) => term));
  const sums = new Map<T, number>();
  for (const { message, score } of best.slice(0, feedback.passages)) {
    for (const term of message.terms) {
      if (asked.has(term) || term === question) continue;
      sums.set(term, (sums.get(term) ?? 0) + (score / Math.max(1, message.terms.length)) * rarityOf(collection, term));
    }
  }
  const chosen = [...sums].sort(([, a], [, b]) => b - a).slice(0, feedback.terms);
  const total = chosen.reduce((sum, [, worth]) => sum + worth, 0);
  const own = query.reduce((sum, { weight }) => sum + weight, 0);
  return chosen.map(([term, worth]) => ({ term, weight: (feedback.share * own * worth) / total }));
};
