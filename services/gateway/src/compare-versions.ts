import {
  type AnalysisId,
  type Comparison,
  type MemberId,
  memoryBody,
  type Predicate,
  ProsaError,
  reportSections,
  type SectionName,
  type UserId,
} from '@prosa/contracts';
import type { MemoryRow } from '@prosa/database';
import { type Keyring, openJson, places } from '@prosa/vault';
import { changedNumbers } from './domain/compare.ts';
import { changeText } from './domain/compare-text.ts';
import { type Locale, localeOf } from './domain/locale.ts';
import { keyringOf } from './keys.ts';
import type { Dependencies } from './ports.ts';
import { shownNames } from './privacy/names.ts';
import { completed, openSections } from './read-report.ts';

/** These tell the figures of the others in other words. */
const retold: readonly SectionName[] = ['engagement', 'patterns', 'summaries'];
const compared = (Object.keys(reportSections) as SectionName[]).filter((section) => !retold.includes(section));

/** More than anybody reads; the rest is counted. */
const mostChanges = 200;

/**
 * What changed between two versions of one group, as far as the reader may see either of them.
 * @throws ProsaError `not_found`; `conflict` where one is not completed, or they are of two groups.
 */
export const compareVersions = (
  { database, vault }: Pick<Dependencies, 'database' | 'vault'>,
  userId: UserId,
  ids: { from: AnalysisId; to: AnalysisId },
  wish: Locale | undefined,
): Promise<Comparison> =>
  database.asUser(userId, async (tx) => {
    const from = await completed(tx, { analysisId: ids.from });
    const to = await completed(tx, { analysisId: ids.to });
    if (from.groupId !== to.groupId) throw new ProsaError('conflict', 'These are analyses of two groups');
    const { groupId } = from;
    const keys = await keyringOf(tx, vault, groupId);
    const [before, after] = [await openSections(tx, from.id, keys.group), await openSections(tx, to.id, keys.group)];
    const locale = wish ?? localeOf((await tx.groups.find(groupId))?.locale ?? '') ?? 'pt-BR';
    const names = await shownNames(tx, groupId, keys, locale);
    const blocked = await tx.members.blocked(groupId);

    const changes = compared.flatMap((section) =>
      changedNumbers(before[section], after[section], (id) => names.get(id as MemberId) ?? id).map((change) => ({
        section,
        what: change.path.join(' / '),
        before: change.before,
        after: change.after,
        text: changeText(change, locale),
      })),
    );
    const [had, has] = [before.memories?.memoryIds, after.memories?.memoryIds];
    const memories = async (ids: typeof had = [], without: typeof had = []) =>
      (
        await tx.memories.everByIds(
          groupId,
          ids.filter((id) => !without.includes(id)),
        )
      )
        .filter(({ memberId }) => !blocked.has(memberId))
        .map((row) => openMemory(row, keys));
    return {
      from: view(from),
      to: view(to),
      changes: changes.slice(0, mostChanges),
      more: Math.max(0, changes.length - mostChanges),
      ...(had && has && { memories: { added: await memories(has, had), retired: await memories(had, has) } }),
    };
  });

const openMemory = ({ id, memberId, predicate, bodySealed, confidence }: MemoryRow, keys: Keyring) => ({
  ...{ id, memberId, predicate: predicate as Predicate, confidence },
  ...memoryBody.parse(openJson(keys.member(memberId), places.memory(id), bodySealed)),
});

const view = ({ id, version, finishedAt }: Awaited<ReturnType<typeof completed>>) => ({
  ...{ id, version },
  finishedAt: finishedAt.toISOString(),
});
