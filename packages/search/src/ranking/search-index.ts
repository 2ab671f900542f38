import type { MemberId } from '@prosa/contracts';

/** A message as the index knows it: distinct terms, as words or as blind numbers. */
export interface IndexedMessage<T> {
  id: number;
  memberId: MemberId | null;
  /** Wall-clock time, `2025-03-10T14:05:00`. */
  localTime: string;
  terms: readonly T[];
}

/** A message between those around it, nearest first; a silence ends what counts as around. */
export interface MessageInContext<T> extends IndexedMessage<T> {
  before: readonly IndexedMessage<T>[];
  after: readonly IndexedMessage<T>[];
}

/** What ranking needs of wherever messages lie: all of it as far as whoever asks may read. */
export interface SearchIndex<T> {
  /** How many messages there are, and how many terms one has on average. */
  totals: () => Promise<{ messages: number; meanTerms: number }>;
  /** In how many messages each term occurs, about; terms that never do may be left out. */
  frequencies: (terms: readonly T[]) => Promise<Map<T, number>>;
  /** Messages that have one of the terms or stand beside one that has. May leave out some where there are very many. */
  around: (terms: readonly T[]) => Promise<MessageInContext<T>[]>;
}

/** How far around a message its neighbours count. */
const reach = 2;
const silenceMs = 3 * 3_600_000;

/** Each message of a stretch, in order of time, between its neighbours. */
export const inContext = <T>(stretch: readonly IndexedMessage<T>[]): MessageInContext<T>[] => {
  const times = stretch.map(({ localTime }) => Date.parse(`${localTime}Z`));
  const apart = (a: number, b: number): boolean => Math.abs((times[a] ?? 0) - (times[b] ?? 0)) > silenceMs;
  const neighbours = (at: number, step: 1 | -1): IndexedMessage<T>[] => {
    const found: IndexedMessage<T>[] = [];
    for (let i = at + step; found.length < reach; i += step) {
      const message = stretch[i];
      if (!message || apart(i, i - step)) break;
      found.push(message);
    }
    return found;
  };
  return stretch.map((message, at) => ({ ...message, before: neighbours(at, -1), after: neighbours(at, 1) }));
};
