import type { GroupId } from '@prosa/contracts';
import type { SearchScope, TermSample, UserTransaction } from '@prosa/database';
import {
  beside,
  type IndexedMessage,
  inContext,
  type MessageInContext,
  reach,
  type SearchIndex,
  silenceHours,
  type WeightedTerm,
} from '@prosa/search';

/** Of a term, so many messages are looked at; of one that counts little, so many. */
const most = 500;
const mostOfLittle = 60;
const countsFully = 0.9;
/** Terms in more messages than this bring in none of their own where a rarer one does. */
const common = 2_000;
/** So many matches, the likeliest, are read with those around them; fewer where all that is sought counts little. */
const mostMatches = 120;
const fewerMatches = 40;

/** The messages of a group as its blind index has them, as far as the caller may read them. */
export const messageIndex = (tx: UserTransaction, groupId: GroupId, scope: SearchScope): SearchIndex<number> => {
  let drawn: Promise<TermSample> | undefined;
  /** From a sample: exact where the group is small, about right for what is common, the least it could be for the rest. */
  const estimate = async (terms: readonly number[]) => {
    drawn ??= tx.search.sample(groupId);
    const { size, sampled, seen } = await drawn;
    const each = size / Math.max(1, sampled);
    const frequencies = new Map(terms.map((term) => [term, each * (seen.get(term) ?? (each > 1 ? 0.5 : 0))]));
    return { size, frequencies };
  };
  return {
    frequencies: async (terms) => (await estimate(terms)).frequencies,
    around: async (wanted) => {
      const { size, frequencies } = await estimate(wanted.map(({ term }) => term));
      const postings = await tx.search.postings(groupId, sought(wanted, frequencies), scope);
      // A list that was not cut says exactly how often; of a member or a period it says less.
      for (const { term, ids } of postings)
        if (ids.length < mostOfLittle && !scope.from && !scope.to && !scope.member) frequencies.set(term, ids.length);
      const matches = likeliest(wanted, postings, frequencies, size);
      const stretches = await tx.search.stretches(
        groupId,
        matches.slice(0, wanted.some(({ weight }) => weight >= countsFully) ? mostMatches : fewerMatches),
        { reach: reach + beside, hours: silenceHours },
      );
      return { messages: stretches.flatMap(nearMatch), frequencies, size };
    },
  };
};

const sought = (wanted: readonly WeightedTerm<number>[], frequencies: ReadonlyMap<number, number>) => {
  const isRare = ({ term }: WeightedTerm<number>): boolean => (frequencies.get(term) ?? 0) <= common;
  const rare = wanted.filter(isRare);
  return (rare.length > 0 ? rare : wanted).map(({ term, weight }) => ({
    term,
    most: weight >= countsFully ? most : mostOfLittle,
  }));
};

/** The matches that have most of what is rare. */
const likeliest = (
  wanted: readonly WeightedTerm<number>[],
  postings: readonly { term: number; ids: number[] }[],
  frequencies: ReadonlyMap<number, number>,
  size: number,
): number[] => {
  const weights = new Map(wanted.map(({ term, weight }) => [term, weight]));
  const worth = new Map<number, number>();
  for (const { term, ids } of postings) {
    const rarity = Math.log(1 + (size + 1) / ((frequencies.get(term) ?? 0) + 1));
    for (const id of ids) worth.set(id, (worth.get(id) ?? 0) + (weights.get(term) ?? 0) * rarity);
  }
  return [...worth].sort(([a, one], [b, other]) => other - one || b - a).map(([id]) => id);
};

/** Of a stretch around a match, what may be looked for: the rest is there to be a neighbour. */
const nearMatch = ({
  hit,
  messages,
}: {
  hit: number;
  messages: IndexedMessage<number>[];
}): MessageInContext<number>[] => {
  const at = messages.findIndex(({ id }) => id === hit);
  return inContext(messages).slice(Math.max(0, at - beside), at + beside + 1);
};
