import { type Found, type Memory, memoryBody, type Predicate } from '@prosa/contracts';
import type { SearchScope } from '@prosa/database';
import { findMessages, memoryIndex, readQuery, readTerms, termsOf } from '@prosa/search';
import { openJson, places } from '@prosa/vault';
import type { Reader } from './reader.ts';

export type MemoryFound = Extract<Found, { kind: 'memory' }>;

/** A group has a few thousand at most: they are opened and ranked in memory. */
const most = 2_000;

/** Memories that speak of what is asked, best first, of those that the reader may know. */
export const findMemories = async (
  { tx, groupId, keys, members, blocked }: Reader,
  text: string,
  scope: SearchScope,
): Promise<MemoryFound[]> => {
  const rows = await tx.search.memories(groupId, { ...scope, limit: most });
  const memories = rows
    .filter(({ memberId }) => !blocked.has(memberId))
    .map(
      ({ bodySealed, messageIds: _, recordedAt, retiredAt, predicate, ...row }): Memory => ({
        ...row,
        predicate: predicate as Predicate,
        ...memoryBody.parse(openJson(keys.member(row.memberId), places.memory(row.id), bodySealed)),
        recordedAt: recordedAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
      }),
    );
  const indexed = memories.map(({ memberId, predicate, value, quotes, trueFrom }, id) => ({
    id,
    memberId,
    // A day apart from each other: nothing is a neighbour of anything.
    localTime: new Date(Date.UTC(2000, 0, 1 + id)).toISOString().slice(0, 19),
    terms: termsOf(
      [predicate.replaceAll('_', ' '), value, trueFrom ?? '', ...quotes.map(({ quote }) => quote)].join('\n'),
    ),
  }));
  const written = readTerms(text).map(({ term, start, end }) => ({ term, word: text.slice(start, end) }));
  const found = await findMessages(memoryIndex(indexed), readQuery(text, members));
  return found.flatMap(({ message }) => {
    const memory = memories[message.id];
    const words = written.filter(({ term }) => message.terms.includes(term)).map(({ word }) => word);
    return memory ? [{ kind: 'memory', memory, why: { words: [...new Set(words)] } }] : [];
  });
};
