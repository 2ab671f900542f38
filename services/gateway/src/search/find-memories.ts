import { type Found, type Memory, memoryBody, type Predicate } from '@prosa/contracts';
import type { SearchScope } from '@prosa/database';
import { openJson, places } from '@prosa/vault';
import type { QueryVector } from './query-vectors.ts';
import { rankApart } from './rank-apart.ts';
import type { Reader } from './reader.ts';

export type MemoryFound = Extract<Found, { kind: 'memory' }>;

/** A group has a few thousand at most: they are opened and ranked in memory. */
const most = 2_000;

/** Memories that speak of what is asked, best first, of those that the reader may know. */
export const findMemories = async (
  reader: Reader,
  query: { text: string; vectors: readonly QueryVector[] },
  scope: SearchScope,
): Promise<MemoryFound[]> => {
  const { tx, groupId, keys } = reader;
  const permitted = new Set(await tx.legalBases.permittedMembers(groupId, 'memories'));
  const rows = await tx.search.memories(groupId, { ...scope, limit: most });
  const memories = rows
    .filter(({ memberId }) => permitted.has(memberId))
    .map(
      ({ bodySealed, messageIds: _, recordedAt, retiredAt, predicate, ...row }): Memory => ({
        ...row,
        predicate: predicate as Predicate,
        ...memoryBody.parse(openJson(keys.member(row.memberId), places.memory(row.id), bodySealed)),
        recordedAt: recordedAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
      }),
    );
  const texts = memories.map((memory) => {
    const { id, memberId, predicate, value, quotes, trueFrom } = memory;
    const said = quotes.map(({ quote }) => quote);
    return { id, memberId, text: [predicate.replaceAll('_', ' '), value, trueFrom ?? '', ...said].join('\n'), memory };
  });
  return (await rankApart(reader, 'memory', texts, query)).map(({ one: { memory }, why }) => ({
    kind: 'memory',
    memory,
    why,
  }));
};
