import {
  type AnalysisId,
  type GroupId,
  type MemberId,
  memoryBody,
  type Predicate,
  ProsaError,
  type Report,
  reportSections,
  type Section,
  type SectionName,
  type UserId,
} from '@prosa/contracts';
import type { Database, UserTransaction } from '@prosa/database';
import { type DataKey, open, openText, type Vault, type WrappedKey } from '@prosa/vault';
import { wrappedKeyOf } from './keys.ts';

/** Which report: a version, or the latest of a group. */
export type Wanted = { groupId: GroupId } | { analysisId: AnalysisId };

/**
 * A report as far as its reader may see it: row-level security leaves out sections, memories and messages, and what is
 * not there is simply absent. Sections are numbers and ids; names, quotes and memories are opened and filled in here.
 * @throws ProsaError `not_found`; `conflict` where the version is not completed.
 */
export const readReport = (
  { database, vault }: { database: Pick<Database, 'asUser'>; vault: Vault },
  userId: UserId,
  wanted: Wanted,
): Promise<{ report: Report; locale: string }> =>
  database.asUser(userId, async (tx) => {
    const analysis = await completed(tx, wanted);
    const { id, groupId } = analysis;
    const group = await tx.groups.find(groupId);
    if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
    const groupKey = await vault.unwrap(await wrappedKeyOf(tx, groupId));

    const sections = await openSections(tx, id, groupKey);
    const members = await tx.members.all(groupId);
    const memories = await tx.memories.byIds(groupId, sections.memories?.memoryIds ?? []);
    const cited = [
      ...(sections.moments?.moments.flatMap(({ highlight }) => highlight?.messageId ?? []) ?? []),
      ...memories.flatMap(({ messageIds }) => messageIds),
    ];
    const messages = await tx.messages.byIds(groupId, [...new Set(cited)]);
    const agents = await tx.agentResults.all(id);

    const keyOf = await memberKeys(tx, vault, groupId);
    const names = members.map(({ id, nameSealed }) => [id, openText(keyOf(id), `members/${id}/name`, nameSealed)]);
    const quotes = messages.flatMap(({ id, memberId, localTime, stableKey, bodySealed }) => {
      if (!bodySealed) return [];
      const key = memberId ? keyOf(memberId) : groupKey.key;
      const text = openText(key, `messages/${stableKey.toString('hex')}`, bodySealed);
      return [[String(id), { memberId, localTime: wallClock(localTime), text }]];
    });
    const items = memories.map(({ id, memberId, predicate, bodySealed, confidence, trueFrom }) => ({
      id,
      memberId,
      predicate: predicate as Predicate,
      ...memoryBody.parse(json(open(keyOf(memberId), `memories/${id}`, bodySealed))),
      confidence,
      since: trueFrom && wallClock(trueFrom),
    }));

    const report: Report = {
      analysis: {
        id,
        version: analysis.version,
        finishedAt: analysis.finishedAt.toISOString(),
        partial: analysis.partial,
        missing: agents.filter(({ state }) => state !== 'completed').map(({ agent }) => agent),
        agents: analysis.manifest?.agents ?? [],
      },
      group: {
        id: groupId,
        name: openText(groupKey.key, `groups/${groupId}/name`, group.nameSealed),
        zone: group.zone,
      },
      members: Object.fromEntries(names),
      quotes: Object.fromEntries(quotes),
      ...(sections.overview && { overview: sections.overview }),
      ...(sections.activity && { activity: sections.activity }),
      ...(sections.moments && { moments: sections.moments }),
      ...(sections.memories && { memories: { items, dropped: sections.memories.dropped } }),
    };
    return { report, locale: group.locale };
  });

const completed = async (tx: UserTransaction, wanted: Wanted) => {
  const latest = 'groupId' in wanted;
  const found = latest ? await tx.analyses.latestCompleted(wanted.groupId) : await tx.analyses.find(wanted.analysisId);
  if (!found) {
    throw new ProsaError('not_found', latest ? 'This group has no completed analysis' : 'There is no such analysis');
  }
  const { version, finishedAt } = found;
  if (found.state !== 'completed' || version === null || finishedAt === null) {
    throw new ProsaError('conflict', `The analysis is not completed but ${found.state}`);
  }
  return { ...found, version, finishedAt };
};

const openSections = async (tx: UserTransaction, id: AnalysisId, { key }: DataKey) => {
  const opened: { [S in SectionName]?: Section<S> } = {};
  for (const { section, bodySealed } of await tx.reportSections.all(id)) {
    // A newer coordinator may store sections that this gateway does not know yet.
    if (!Object.hasOwn(reportSections, section)) continue;
    const name = section as SectionName;
    const body = json(open(key, `report_sections/${id}/${name}`, bodySealed));
    Object.assign(opened, { [name]: reportSections[name].schema.parse(body) });
  }
  return opened;
};

const memberKeys = async (tx: UserTransaction, vault: Vault, groupId: GroupId) => {
  const rows = await tx.asService(({ keys }) => keys.ofMembers(groupId));
  const unwrap = async (row: WrappedKey & { memberId: MemberId }) =>
    [row.memberId, (await vault.unwrap(row)).key] as const;
  const found = new Map(await Promise.all(rows.map(unwrap)));
  return (memberId: MemberId): Buffer => {
    const key = found.get(memberId);
    if (!key) throw new ProsaError('key_unavailable', "A member's data key is missing", { retryable: false });
    return key;
  };
};

const json = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));
/** Whole seconds, as reports tell time. */
const wallClock = (localTime: string): string => localTime.slice(0, 19);
