import { type Found, summaryBody } from '@prosa/contracts';
import type { SearchScope } from '@prosa/database';
import { openJson, places } from '@prosa/vault';
import type { QueryVector } from './query-vectors.ts';
import { rankApart } from './rank-apart.ts';
import type { Reader } from './reader.ts';

export type SummaryFound = Extract<Found, { kind: 'summary' }>;

/** The latest of a group, which are opened and ranked in memory. */
const most = 1_000;

/** Summaries of versions, days and conversations that speak of what is asked, best first, of those that the reader may read. */
export const findSummaries = async (
  reader: Reader,
  query: { text: string; vectors: readonly QueryVector[] },
  scope: SearchScope,
): Promise<SummaryFound[]> => {
  const { tx, groupId, keys, blocked } = reader;
  const rows = await tx.search.summaries(groupId, { ...scope, limit: most });
  const summaries = rows
    // Nobody whose data is blocked is told of.
    .filter(({ memberIds }) => !memberIds.some((id) => blocked.has(id)))
    .map(({ bodySealed, ...row }) => {
      const { text, ...body } = summaryBody.parse(openJson(keys.group, places.summary(row.id), bodySealed));
      return { id: row.id, memberId: null, text, row, body };
    });
  return (await rankApart(reader, 'summary', summaries, query)).map(({ one: { row, body }, why }): SummaryFound => {
    const { id, kind: of, analysisId, startsAt, endsAt, method, locale } = row;
    const from = startsAt.slice(0, 19);
    const to = endsAt.slice(0, 19);
    return { kind: 'summary', summary: { id, of, analysisId, from, to, method, locale, ...body }, why };
  });
};
