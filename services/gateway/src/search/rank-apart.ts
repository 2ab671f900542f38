import type { MemberId } from '@prosa/contracts';
import { findMessages, fuse, memoryIndex, readQuery, readTerms, termsOf } from '@prosa/search';
import type { QueryVector } from './query-vectors.ts';
import type { Reader } from './reader.ts';

/** A text that has nothing to do with the others. */
interface Apart {
  /** By which vectors know it. */
  id: string;
  memberId: MemberId | null;
  text: string;
}

interface Ranked<T> {
  one: T;
  why: { words: string[]; alike: boolean };
}

/** Ranks texts in memory by their words, and by the vectors they have; best first, with the query's words they have. */
export const rankApart = async <T extends Apart>(
  { tx, groupId, members }: Pick<Reader, 'tx' | 'groupId' | 'members'>,
  kind: 'memory' | 'subject' | 'summary',
  texts: readonly T[],
  { text: query, vectors }: { text: string; vectors: readonly QueryVector[] },
): Promise<Ranked<T>[]> => {
  const indexed = texts.map(({ memberId, text }, id) => ({
    id,
    memberId,
    // A day apart from each other: nothing is a neighbour of anything.
    localTime: new Date(Date.UTC(2000, 0, 1 + id)).toISOString().slice(0, 19),
    terms: termsOf(text),
  }));
  const written = readTerms(query).map(({ term, start, end }) => ({ term, word: query.slice(start, end) }));
  const byWords = (await findMessages(memoryIndex(indexed), readQuery(query, members))).map(
    ({ message }) => message.id,
  );
  const places = new Map(texts.map(({ id }, at) => [id, at]));
  const near = await Promise.all(
    vectors.map(async ({ model, vector, trust }) => {
      const found = await tx.search.near(kind, groupId, { model, vector, limit: trust.pieces });
      return { ...trust, found: found.map(({ id, similarity }) => ({ ids: placesOf(places, id), similarity })) };
    }),
  );
  return fuse(byWords, near).flatMap(({ id: at, alike }): Ranked<T>[] => {
    const one = texts[at];
    const terms = indexed[at]?.terms ?? [];
    const words = [...new Set(written.filter(({ term }) => terms.includes(term)).map(({ word }) => word))];
    return one ? [{ one, why: { words, alike } }] : [];
  });
};

/** None where it is not among those that are sought: of another period, or not to be read. */
const placesOf = (places: ReadonlyMap<string, number>, id: string): number[] => {
  const at = places.get(id);
  return at === undefined ? [] : [at];
};
