import { type IndexedMessage, inContext, type SearchIndex } from './search-index.ts';

/** Messages, in order of time, as an index in memory. */
export const memoryIndex = <T>(messages: readonly IndexedMessage<T>[]): SearchIndex<T> => {
  const contexts = inContext(messages);
  const frequencies = new Map<T, number>();
  let terms = 0;
  for (const message of messages) {
    terms += message.terms.length;
    for (const term of message.terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return {
    totals: async () => ({ messages: messages.length, meanTerms: terms / Math.max(1, messages.length) }),
    frequencies: async (wanted) => new Map(wanted.map((term) => [term, frequencies.get(term) ?? 0])),
    around: async (wanted) => {
      const any = new Set(wanted);
      const has = (message: IndexedMessage<T>): boolean => message.terms.some((term) => any.has(term));
      return contexts.filter((message) => [message, ...message.before, ...message.after].some(has));
    },
  };
};
