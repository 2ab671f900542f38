import type { MemberId } from '@prosa/contracts';
import { feedbackTerms, feedbackWeights } from './feedback.ts';
import { type Collection, scorer, type WeightedTerm, weights } from './score.ts';
import type { MessageInContext, SearchIndex } from './search-index.ts';

/** What is looked for, in the terms of an index. */
export interface TermQuery<T> {
  terms: readonly WeightedTerm<T>[];
  /** Who is named in it: what they wrote themselves counts more. */
  named: ReadonlySet<MemberId>;
  /** Months that are named, `2025-03` or `-03` of any year: what was written then, or just after, counts more. */
  months: readonly string[];
  /** The term that stands for a question. */
  question: T | undefined;
}

export interface RankedMessage<T> {
  message: MessageInContext<T>;
  score: number;
}

export const bonuses = { named: 1, month: 1 };

export interface Tuning {
  score: typeof weights;
  feedback: typeof feedbackWeights;
  bonuses: typeof bonuses;
}
export const tuned: Tuning = { score: weights, feedback: feedbackWeights, bonuses };

/** The messages that speak of what is looked for, best first: BM25, then once more with the telling terms of the best. */
export const findMessages = async <T>(
  index: SearchIndex<T>,
  query: TermQuery<T>,
  tuning: Tuning = tuned,
): Promise<RankedMessage<T>[]> => {
  if (query.terms.length === 0) return [];
  const asked = query.terms.map(({ term }) => term);
  const [totals, frequencies, near] = await Promise.all([
    index.totals(),
    index.frequencies(asked),
    index.around(asked),
  ]);
  const first = rank({ ...totals, frequencies }, query, query.terms, near, tuning);
  const best = first.slice(0, tuning.feedback.passages);
  const candidates = [...new Set(best.flatMap(({ message }) => message.terms))];
  const known: Collection<T> = {
    ...totals,
    frequencies: new Map([...frequencies, ...(await index.frequencies(candidates))]),
  };
  const more = feedbackTerms(known, query.terms, best, query.question, tuning.feedback);
  if (more.length === 0) return first;
  const beyond = await index.around(more.map(({ term }) => term));
  const all = new Map([...near, ...beyond].map((message) => [message.id, message]));
  return rank(known, query, [...query.terms, ...more], [...all.values()], tuning);
};

const rank = <T>(
  collection: Collection<T>,
  { named, months, question }: TermQuery<T>,
  terms: readonly WeightedTerm<T>[],
  messages: readonly MessageInContext<T>[],
  tuning: Tuning,
): RankedMessage<T>[] => {
  const score = scorer(collection, terms, question, tuning.score);
  return messages
    .map((message) => {
      let total = score(message);
      if (total > 0 && message.memberId && named.has(message.memberId)) total += tuning.bonuses.named;
      if (total > 0 && months.some((month) => inMonth(month, message.localTime))) total += tuning.bonuses.month;
      return { message, score: total };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.message.id - a.message.id);
};

const tellsFor = 10 * 86_400_000;
/** People also speak of a month in the days after it. */
const inMonth = (month: string, localTime: string): boolean =>
  [localTime, new Date(Date.parse(`${localTime}Z`) - tellsFor).toISOString()].some((time) =>
    time.slice(0, 7).endsWith(month),
  );
