import { readTerms } from './read-words.ts';

/** Where a text has some of the terms, in UTF-16 units, in order. */
export const highlightsOf = (text: string, terms: ReadonlySet<string>): { start: number; end: number }[] => {
  const places = readTerms(text).flatMap(({ term, start, end }) => (terms.has(term) ? [{ start, end }] : []));
  return places.filter(({ start }, at) => places[at - 1]?.start !== start);
};
