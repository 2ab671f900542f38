import type { MemberId } from '@prosa/contracts';
import { feedback, feedbackTerms } from './feedback.ts';
import { type Collection, scorer } from './score.ts';
import type { MessageInContext, SearchIndex, WeightedTerm } from './search-index.ts';

/** What is looked for, in the terms of an index. */
export interface TermQuery<T> {
  terms: readonly WeightedTerm<T>[];
  /** Who is named in it: what they wrote themselves counts more. */
  named: ReadonlySet<MemberId>;
  /** Of how many members: among many, a name tells more. */
  members: number;
  /** Months that are named, `2025-03` or `-03` of any year: what was written then, or just after, counts more. */
  months: readonly string[];
  /** Signs of what an answer would say. */
  signs: readonly T[];
  /** The term that stands for a question. */
  question: T;
}

/** The same query in other terms: those of a blind index, say. */
export const translated = <A, B>(query: TermQuery<A>, termOf: (term: A) => B): TermQuery<B> => ({
  ...query,
  terms: query.terms.map(({ term, weight }) => ({ term: termOf(term), weight })),
  signs: query.signs.map(termOf),
  question: termOf(query.question),
});

export interface RankedMessage<T> {
  message: MessageInContext<T>;
  score: number;
}

/** What is added for what no word says. */
const bonuses = { named: 1, month: 1, sign: 1.5 };

/** The messages that speak of what is looked for, best first: BM25, then once more with the telling terms of the best. */
export const findMessages = async <T>(index: SearchIndex<T>, query: TermQuery<T>): Promise<RankedMessage<T>[]> => {
  if (query.terms.length === 0) return [];
  const near = await index.around(query.terms);
  const meanTerms = near.messages.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, near.messages.length);
  const known: Collection<T> = { messages: near.size, meanTerms, frequencies: near.frequencies };
  const first = rank(known, query, query.terms, near.messages);
  const best = first.slice(0, feedback.passages);
  const candidates = [...new Set(best.flatMap(({ message }) => message.terms))];
  const about = await index.frequencies(candidates.filter((term) => !near.frequencies.has(term)));
  const all: Collection<T> = { ...known, frequencies: new Map([...about, ...near.frequencies]) };
  const more = feedbackTerms(all, query.terms, best, query.question);
  if (more.length === 0) return first;
  const beyond = await index.around(more.slice(0, feedback.sought));
  const messages = new Map([...near.messages, ...beyond.messages].map((message) => [message.id, message]));
  return rank(all, query, [...query.terms, ...more], [...messages.values()]);
};

const rank = <T>(
  collection: Collection<T>,
  { named, members, months, signs, question }: TermQuery<T>,
  terms: readonly WeightedTerm<T>[],
  messages: readonly MessageInContext<T>[],
): RankedMessage<T>[] => {
  const score = scorer(collection, terms, question);
  return messages
    .map((message) => {
      let total = score(message);
      if (total > 0 && message.memberId && named.has(message.memberId)) total += bonuses.named * Math.log(1 + members);
      if (total > 0 && months.some((month) => inMonth(month, message.localTime))) total += bonuses.month;
      if (total > 0 && signs.some((sign) => message.terms.includes(sign))) total += bonuses.sign;
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
