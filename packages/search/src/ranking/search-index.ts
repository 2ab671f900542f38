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

/** A term that is looked for, and how much it counts. */
export interface WeightedTerm<T> {
  term: T;
  weight: number;
}

/** What ranking needs of wherever messages lie: of all that whoever asks may read, and nothing else. */
export interface SearchIndex<T> {
  /** In how many messages each term occurs, about; terms that hardly do may be left out. */
  frequencies: (terms: readonly T[]) => Promise<Map<T, number>>;
  /**
   * Messages that have one of the terms or stand within two of one that has, each once; how often each term occurs, and how many
   * messages there are in all, about. Of very many it may leave out those of terms that are common or count little.
   */
  around: (
    terms: readonly WeightedTerm<T>[],
  ) => Promise<{ messages: MessageInContext<T>[]; frequencies: Map<T, number>; size: number }>;
}

/** How far around a message its neighbours count. */
export const reach = 4;
/** How far from a match a message may still be what is looked for. */
export const beside = 2;
/** After a silence as long as this nobody goes on with what was said before. */
export const silenceHours = 3;

/** Each message of a stretch, in order of time, between its neighbours. */
export const inContext = <T>(stretch: readonly IndexedMessage<T>[]): MessageInContext<T>[] => {
  const times = stretch.map(({ localTime }) => Date.parse(`${localTime}Z`));
  const apart = (a: number, b: number): boolean =>
    Math.abs((times[a] ?? 0) - (times[b] ?? 0)) > silenceHours * 3_600_000;
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
