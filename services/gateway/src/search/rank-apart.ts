import type { MemberId } from '@prosa/contracts';
import { findMessages, memoryIndex, type NamedMember, readQuery, readTerms, termsOf } from '@prosa/search';

/** Texts that have nothing to do with each other, ranked in memory: their numbers, best first, and the query's words they have. */
export const rankApart = async (
  texts: readonly { memberId: MemberId | null; text: string }[],
  query: string,
  members: readonly NamedMember[],
): Promise<{ at: number; words: string[] }[]> => {
  const indexed = texts.map(({ memberId, text }, id) => ({
    id,
    memberId,
    // A day apart from each other: nothing is a neighbour of anything.
    localTime: new Date(Date.UTC(2000, 0, 1 + id)).toISOString().slice(0, 19),
    terms: termsOf(text),
  }));
  const written = readTerms(query).map(({ term, start, end }) => ({ term, word: query.slice(start, end) }));
  const found = await findMessages(memoryIndex(indexed), readQuery(query, members));
  return found.map(({ message: { id, terms } }) => ({
    at: id,
    words: [...new Set(written.filter(({ term }) => terms.includes(term)).map(({ word }) => word))],
  }));
};
