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
 * @throws ProsaError `not_found`; `conflict` where the version is not completed.
 */
export const readReport = (
  { database, vault }: Pick<Dependencies, 'database' | 'vault'>,
  userId: UserId,
  wanted: Wanted,
): Promise<{ report: Report; locale: string }> =>
  database.asUser(userId, async (tx) => {
    const analysis = await completed(tx, wanted);
    const { id, groupId } = analysis;
    const group = await tx.groups.find(groupId);
    if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
    const keys = await keyringOf(tx, vault, groupId);

    const sections = await openSections(tx, id, keys.group);
    const names = await shownNames(tx, groupId, keys, group.locale);
    const blocked = await tx.members.blocked(groupId);
    const memories = (await tx.memories.byIds(groupId, sections.memories?.memoryIds ?? [])).filter(
      ({ memberId }) => !blocked.has(memberId),
    );
    const described = [sections.disc, sections.enneagram].filter((section) => section !== undefined);
    const profiles = await tx.profiles.byIds(
      groupId,
      described.flatMap(({ profileIds }) => profileIds),
    );
    const { memories: _, disc: __, enneagram: ___, summaries: summed, ...told } = sections;
    const summaries = summed && (await readSummaries(tx, groupId, keys.group, summed, blocked));
    const cited = [
      ...(told.sentiment ? citedBy.sentiment(told.sentiment) : []),
      ...(told.topics ? citedBy.topics(told.topics) : []),
      ...(told.events ? citedBy.events(told.events) : []),
      ...(told.moments ? citedBy.moments(told.moments) : []),
      ...memories.flatMap(({ messageIds }) => messageIds),
      ...profiles.flatMap(({ messageIds }) => messageIds),
      ...(summaries ? citedBy.summaries(summaries) : []),
    ];
    const agents = await tx.agentResults.all(id);
    const coverage = coverageOf(await tx.exports.page(groupId, mostExports, undefined), analysis.finishedAt);

    const previous = await tx.analyses.completedBefore(groupId, analysis.version);
    const since =
      previous?.version && previous.finishedAt
        ? sinceVersion(
            {
              ...{ version: previous.version, finishedAt: previous.finishedAt },
              sections: await openSections(tx, previous.id, keys.group),
            },
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
  const lawful = await tx.legalBases.inForceFor(id);
  const sections = await openStoredSections(tx, id, groupKey, (name) => lawful.has(purposeOf(name)));
  return withoutMembers(sections, await tx.members.blockedFor(id));
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
