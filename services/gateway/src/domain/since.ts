import type { Report, Section, SectionName } from '@prosa/contracts';

type Sections = { [S in SectionName]?: Section<S> };

/** What changed between two versions, of what a reader may see in both. */
export const sinceVersion = (
  before: { version: number; finishedAt: Date; sections: Sections },
  now: Sections,
): NonNullable<Report['since']> => {
  const then = before.sections;
  const wrote = new Set(then.activity?.members.map(({ memberId }) => memberId));
  const known = new Set(then.topics?.topics.map(({ id }) => id));
  const [had, has] = [then.memories?.memoryIds, now.memories?.memoryIds];
  return {
    version: before.version,
    finishedAt: before.finishedAt.toISOString(),
    messages: (now.overview?.messages ?? 0) - (then.overview?.messages ?? 0),
    newMembers: (now.activity?.members ?? []).flatMap(({ memberId }) => (wrote.has(memberId) ? [] : [memberId])),
    newTopics: (now.topics?.topics ?? []).flatMap(({ id }) => (known.has(id) ? [] : [id])),
    ...(had && has && { memories: { added: without(has, had), retired: without(had, has) } }),
  };
};

const without = (ids: readonly string[], others: readonly string[]): number => {
  const known = new Set(others);
  return ids.filter((id) => !known.has(id)).length;
};
