import {
  type AnalysisId,
  type GroupId,
  memoryBody,
  type Predicate,
  ProsaError,
  type Report,
  reportSections,
  type Section,
  type SectionName,
  type UserId,
} from '@prosa/contracts';
import type { ExportRow, UserTransaction } from '@prosa/database';
import { type DataKey, openJson, openText, places } from '@prosa/vault';
import { citedBy } from './domain/cited.ts';
import { sinceVersion } from './domain/since.ts';
import { withoutMembers } from './domain/without-members.ts';
import { guard } from './guard.ts';
import { keyringOf } from './keys.ts';
import type { Dependencies } from './ports.ts';
import { shownNames } from './privacy/names.ts';
import { purposeOf } from './privacy/purpose-of.ts';
import { openProfile } from './profile-view.ts';
import { quotesOf, wallClock } from './quotes.ts';
import { readSummaries } from './read-summaries.ts';

/** Which report: a version, or the latest of a group. */
export type Wanted = { groupId: GroupId } | { analysisId: AnalysisId };

/**
 * A report as far as its reader may see it: row-level security leaves out sections, memories and messages, and what is
 * not there is simply absent. Sections are numbers and ids; names, quotes and memories are opened and filled in here.
 * @throws ProsaError `not_found`; `forbidden` where the role does not suffice; `conflict` where the version is not completed.
 */
export const readReport = (
  { database, vault }: Pick<Dependencies, 'database' | 'vault'>,
  userId: UserId,
  wanted: Wanted,
): Promise<{ report: Report; locale: string }> =>
  database.asUser(userId, async (tx) => {
    if ('groupId' in wanted) await guard(tx, wanted.groupId, userId, 'read analyses');
    const analysis = await completed(tx, wanted);
    const { id, groupId } = analysis;
    // What does not wait for anything else goes to the database together.
    const [group, keys, blocked, agents, exports, previous] = await Promise.all([
      tx.groups.find(groupId),
      keyringOf(tx, vault, groupId),
      tx.members.blocked(groupId),
      tx.agentResults.all(id),
      tx.exports.page(groupId, mostExports, undefined),
      tx.analyses.completedBefore(groupId, analysis.version),
    ]);
    if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');

    const [sections, before, names] = await Promise.all([
      openSections(tx, id, keys.group),
      previous && openSections(tx, previous.id, keys.group),
      shownNames(tx, groupId, keys, group.locale),
    ]);
    const described = [sections.disc, sections.enneagram].filter((section) => section !== undefined);
    const { memories: _, disc: __, enneagram: ___, summaries: summed, ...told } = sections;
    const [remembered, profiles, summaries] = await Promise.all([
      tx.memories.byIds(groupId, sections.memories?.memoryIds ?? []),
      tx.profiles.byIds(
        groupId,
        described.flatMap(({ profileIds }) => profileIds),
      ),
      summed && readSummaries(tx, groupId, keys.group, summed, blocked),
    ]);
    const memories = remembered.filter(({ memberId }) => !blocked.has(memberId));
    const cited = [
      ...(told.sentiment ? citedBy.sentiment(told.sentiment) : []),
      ...(told.topics ? citedBy.topics(told.topics) : []),
      ...(told.events ? citedBy.events(told.events) : []),
      ...(told.moments ? citedBy.moments(told.moments) : []),
      ...memories.flatMap(({ messageIds }) => messageIds),
      ...profiles.flatMap(({ messageIds }) => messageIds),
      ...(summaries ? citedBy.summaries(summaries) : []),
    ];
    const coverage = coverageOf(exports, analysis.finishedAt);
    const since =
      before && previous?.version && previous.finishedAt
        ? sinceVersion(
            { ...{ version: previous.version, finishedAt: previous.finishedAt }, sections: before },
            sections,
          )
        : undefined;

    const report: Report = {
      analysis: {
        id,
        version: analysis.version,
        finishedAt: analysis.finishedAt.toISOString(),
        partial: analysis.partial,
        withheld: analysis.manifest?.withheld?.map(({ agent }) => agent) ?? [],
        missing: agents.filter(({ state }) => state !== 'completed').map(({ agent }) => agent),
        agents: analysis.manifest?.agents ?? [],
      },
      group: {
        id: groupId,
        name: openText(keys.group.key, places.groupName(groupId), group.nameSealed),
        zone: group.zone,
      },
      members: Object.fromEntries(names),
      quotes: await quotesOf(tx, groupId, async () => keys, cited),
      ...(coverage && { coverage }),
      ...(since && { since }),
      ...told,
      ...(summaries && { summaries }),
      ...(sections.memories && {
        memories: {
          items: memories.map(({ id, memberId, predicate, bodySealed, confidence, trueFrom }) => ({
            id,
            memberId,
            predicate: predicate as Predicate,
            ...memoryBody.parse(openJson(keys.member(memberId), places.memory(id), bodySealed)),
            confidence,
            since: trueFrom && wallClock(trueFrom),
          })),
          dropped: sections.memories.dropped,
        },
      }),
      ...(described.length > 0 && {
        profiles: {
          items: profiles.map((row) => openProfile(row, keys.member(row.memberId))),
          dropped: described.reduce((sum, { dropped }) => sum + dropped, 0),
          unread: described.reduce((sum, { unread }) => sum + unread, 0),
        },
      }),
    };
    return { report, locale: group.locale };
  });

const mostExports = 1_000;

/** Of the exports that were stored when the analysis ended; none where the reader may not see exports. */
const coverageOf = (exports: readonly ExportRow[], asOf: Date): Report['coverage'] => {
  const read = exports.flatMap(({ state, finishedAt, accounting }) =>
    state === 'stored' && accounting && finishedAt && finishedAt <= asOf ? [accounting] : [],
  );
  const sum = (name: string) => read.reduce((total, counts) => total + (counts[name] ?? 0), 0);
  return read.length === 0
    ? undefined
    : { exports: read.length, lines: sum('lines'), unrecognised: sum('unrecognised') };
};

export const completed = async (tx: UserTransaction, wanted: Wanted) => {
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

/** The sections of an analysis that its group has a basis in law for, as far as the caller may see them; nothing of who is blocked. */
export const openSections = async (tx: UserTransaction, id: AnalysisId, groupKey: DataKey) => {
  const [lawful, blocked] = await Promise.all([tx.legalBases.inForceFor(id), tx.members.blockedFor(id)]);
  const sections = await openStoredSections(tx, id, groupKey, (name) => lawful.has(purposeOf(name)));
  return withoutMembers(sections, blocked);
};

export const openStoredSections = async (
  tx: UserTransaction,
  id: AnalysisId,
  groupKey: DataKey,
  wanted: (name: SectionName) => boolean,
) => {
  const opened: { [S in SectionName]?: Section<S> } = {};
  for (const { section, bodySealed } of await tx.reportSections.all(id)) {
    // A newer coordinator may store sections that this gateway does not know yet.
    if (!Object.hasOwn(reportSections, section)) continue;
    const name = section as SectionName;
    if (!wanted(name)) continue;
    const body = openJson(groupKey, places.reportSection(id, name), bodySealed);
    Object.assign(opened, { [name]: reportSections[name].schema.parse(body) });
  }
  return opened;
};
