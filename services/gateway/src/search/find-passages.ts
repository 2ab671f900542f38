import type { MemberId, Passage } from '@prosa/contracts';
import type { SearchScope } from '@prosa/database';
import {
  findMessages,
  fuse,
  highlightsOf,
  type MessageInContext,
  readQuery,
  readTerms,
  translated,
} from '@prosa/search';
import { openMessage } from '@prosa/vault';
import { wallClock } from '../quotes.ts';
import { messageIndex } from './message-index.ts';
import type { QueryVector } from './query-vectors.ts';
import type { Reader } from './reader.ts';

/** A message that answers, before it is opened. */
export interface RankedPassage {
  id: number;
  alike: boolean;
  context: MessageInContext<number> | undefined;
}

/** Messages around a passage that are named with it, on each side. */
const shown = 2;

/** Messages that speak of what is asked, best first; by their words, and by the vectors of their conversations. */
export const rankPassages = async (
  reader: Reader,
  { text, vectors }: { text: string; vectors: readonly QueryVector[] },
  scope: SearchScope,
): Promise<RankedPassage[]> => {
  const { tx, groupId, members, blind } = reader;
  const query = translated(readQuery(text, members), blind);
  if (query.terms.length === 0) return [];
  const found = await findMessages(messageIndex(tx, groupId, scope), query);
  const near = await Promise.all(
    vectors.map(async ({ model, vector, trust }) => {
      const pieces = await tx.search.nearSegments(groupId, { ...scope, model, vector, limit: trust.pieces });
      return { ...trust, found: pieces.map(({ messageIds: ids, similarity }) => ({ ids, similarity })) };
    }),
  );
  const contexts = new Map(found.map(({ message }) => [message.id, message]));
  const fused = fuse([...contexts.keys()], near);
  const places = await placesOf(reader, fused, contexts);
  return fused
    .map(({ id, alike }) => ({ id, alike, context: contexts.get(id) }))
    .filter(({ id }) => {
      const place = places.get(id);
      return place !== undefined && fits(place, scope) && !isBlocked(reader, place);
    });
};

/** When and whose: of messages that no word has found too. */
const placesOf = async (
  { tx, groupId }: Reader,
  found: readonly { id: number }[],
  contexts: ReadonlyMap<number, MessageInContext<number>>,
): Promise<ReadonlyMap<number, { localTime: string; memberId: MemberId | null }>> => {
  const others = found.flatMap(({ id }) => (contexts.has(id) ? [] : [id]));
  const rows = others.length === 0 ? [] : await tx.messages.byIds(groupId, others);
  return new Map([...contexts.values(), ...rows].map((row) => [row.id, row]));
};

/** Opens passages, in their order: those that the reader may read. */
export const openPassages = async (
  reader: Reader,
  text: string,
  ranked: readonly RankedPassage[],
): Promise<Passage[]> => {
  const { tx, groupId, keys, members, blind } = reader;
  if (ranked.length === 0) return [];
  const rows = await tx.messages.byIds(
    groupId,
    ranked.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const query = readQuery(text, members);
  const terms = new Set(query.terms.map(({ term }) => term));
  const written = new Map(readTerms(text).map(({ term, start, end }) => [blind(term), text.slice(start, end)]));
  const wordsOf = (messages: readonly { terms: readonly number[] }[]): string[] =>
    [...written].flatMap(([term, word]) => (messages.some((message) => message.terms.includes(term)) ? [word] : []));
  return ranked.flatMap(({ id, alike, context }): Passage[] => {
    const row = byId.get(id);
    if (!row?.bodySealed || isBlocked(reader, row)) return [];
    const said = openMessage(keys, row);
    const before = context?.before.slice(0, shown) ?? [];
    const after = context?.after.slice(0, shown) ?? [];
    return [
      {
        kind: 'message',
        messageId: id,
        memberId: row.memberId,
        localTime: wallClock(row.localTime),
        text: said,
        highlights: highlightsOf(said, terms),
        around: [...before.toReversed(), ...after].map((message) => message.id),
        why: {
          words: context ? wordsOf([context]) : [],
          wordsAround: wordsOf([...before, ...after]),
          named: row.memberId !== null && query.named.has(row.memberId),
          alike,
        },
      },
    ];
  });
};

const isBlocked = ({ blocked }: Reader, { memberId }: { memberId: MemberId | null }): boolean =>
  memberId !== null && blocked.has(memberId);

const fits = (
  { localTime, memberId }: { localTime: string; memberId: MemberId | null },
  { from, to, member }: SearchScope,
): boolean => {
  const day = localTime.slice(0, 10);
  return (!member || memberId === member) && (!from || day >= from) && (!to || day <= to);
};
