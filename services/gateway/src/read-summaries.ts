import { type GroupId, type MemberId, type Section, summaryBody, type ToldSummary } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type DataKey, openJson, places } from '@prosa/vault';
import { wallClock } from './quotes.ts';

/**
 * The summaries of a version, as far as the reader may read them: those of days are for who may read
 * messages, and those with somebody in them who was blocked since are for nobody.
 */
export const readSummaries = async (
  tx: UserTransaction,
  groupId: GroupId,
  key: DataKey,
  { versionId, summaryIds, dropped }: Section<'summaries'>,
  blocked: ReadonlySet<MemberId>,
): Promise<{ version: ToldSummary | null; days: ToldSummary[]; dropped: number }> => {
  const rows = await tx.summaries.byIds(groupId, [...(versionId ? [versionId] : []), ...summaryIds]);
  const told = rows.map(
    ({ id, startsAt, endsAt, locale, bodySealed, method }): ToldSummary => ({
      ...{ id, locale, method, from: wallClock(startsAt), to: wallClock(endsAt) },
      ...summaryBody.parse(openJson(key, places.summary(id), bodySealed)),
    }),
  );
  return {
    version: told.find(({ id }) => id === versionId) ?? null,
    days: told.filter(({ id, memberIds }) => id !== versionId && !memberIds.some((memberId) => blocked.has(memberId))),
    dropped,
  };
};
