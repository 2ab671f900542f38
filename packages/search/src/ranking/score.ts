import type { IndexedMessage, MessageInContext, WeightedTerm } from './search-index.ts';

/** What messages are rare or long against. */
export interface Collection<T> {
  messages: number;
  meanTerms: number;
  frequencies: ReadonlyMap<T, number>;
}

const weights = {
  /** BM25: how soon more of the same stops counting, and how much length is held against a message. */
  k1: 1,
  b: 0.1,
  /** What a term counts that stands so many messages before or after, of one in the message itself. */
  before: [0.3, 0.25, 0.1, 0.05],
  after: [0.2, 0.1, 0.05, 0],
  /** The same of a question right before: this may be its answer. */
  question: 0.5,
  /** What a question is worth of a statement: people look for answers. */
  asking: 0.9,
  /** So many terms of its own make a message worth half: the shortest say little by themselves. */
  brief: 2,
};

/** Inverse document frequency, as in BM25; never negative. */
export const rarityOf = <T>({ messages, frequencies }: Collection<T>, term: T): number => {
  const frequency = Math.min(messages, frequencies.get(term) ?? 0);
  return Math.log(1 + (messages - frequency + 0.5) / (frequency + 0.5));
};

/** BM25 of messages whose neighbours' terms count at a discount. */
export const scorer = <T>(
  collection: Collection<T>,
  query: readonly WeightedTerm<T>[],
  question: T,
): ((message: MessageInContext<T>) => number) => {
  const worth = new Map(query.map(({ term, weight }) => [term, weight * rarityOf(collection, term)]));
  return (message) => {
    const counts = new Map<T, number>();
    const add = ({ terms }: IndexedMessage<T>, share: number): void => {
      for (const term of terms) if (worth.has(term)) counts.set(term, (counts.get(term) ?? 0) + share);
    };
    add(message, 1);
    message.before.forEach((one, distance) => {
      const asked = distance === 0 && one.terms.includes(question);
      add(one, asked ? weights.question : (weights.before[distance] ?? 0));
    });
    message.after.forEach((one, distance) => {
      add(one, weights.after[distance] ?? 0);
    });
    const length = 1 - weights.b + (weights.b * message.terms.length) / Math.max(1, collection.meanTerms);
    let score = 0;
    for (const [term, count] of counts)
      score += ((worth.get(term) ?? 0) * count * (weights.k1 + 1)) / (count + weights.k1 * length);
    const own = message.terms.length / (message.terms.length + weights.brief);
    return own * (message.terms.includes(question) ? score * weights.asking : score);
  };
};
