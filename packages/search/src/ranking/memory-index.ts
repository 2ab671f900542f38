import { beside, type IndexedMessage, inContext, type SearchIndex } from './search-index.ts';

/** Messages, in order of time, as an index in memory. */
export const memoryIndex = <T>(messages: readonly IndexedMessage<T>[]): SearchIndex<T> => {
  const contexts = inContext(messages);
  const counts = new Map<T, number>();
  for (const { terms } of messages) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const frequenciesOf = (terms: readonly T[]): Map<T, number> =>
    new Map(terms.map((term) => [term, counts.get(term) ?? 0]));
  return {
    frequencies: async (terms) => frequenciesOf(terms),
    around: async (wanted) => {
      const any = new Set(wanted.map(({ term }) => term));
      const has = ({ terms }: IndexedMessage<T>): boolean => terms.some((term) => any.has(term));
      const near = contexts.filter((message) =>
        [message, ...message.before.slice(0, beside), ...message.after.slice(0, beside)].some(has),
      );
      return { messages: near, frequencies: frequenciesOf([...any]), size: messages.length };
    },
  };
};
