import type { Topic } from './topic-document.ts';

/** What a later version needs to know of a topic. */
export type KnownTopic = Pick<Topic, 'id' | 'profile'>;

/** Profiles alike to this degree are the same topic. */
const same = 0.4;

/**
 * An id for each profile: that of the earlier topic it resembles most (cosine), each given once, the closest pairs first;
 * a new one, counted on, where nothing resembles it.
 */
export const identify = (profiles: readonly Topic['profile'][], known: readonly KnownTopic[]): string[] => {
  const ids: (string | undefined)[] = profiles.map(() => undefined);
  const pairs = profiles
    .flatMap((profile, index) =>
      known.map((topic, age) => ({ index, age, id: topic.id, likeness: cosine(profile, topic.profile) })),
    )
    .filter(({ likeness }) => likeness >= same)
    .sort((a, b) => b.likeness - a.likeness || a.age - b.age || a.index - b.index);
  const taken = new Set<string>();
  for (const { index, id } of pairs) {
    if (ids[index] !== undefined || taken.has(id)) continue;
    ids[index] = id;
    taken.add(id);
  }
  let next = Math.max(0, ...known.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  return ids.map((id) => {
    if (id !== undefined) return id;
    next += 1;
    return `topic-${next}`;
  });
};

const cosine = (a: Topic['profile'], b: Topic['profile']): number =>
  Object.entries(a).reduce((sum, [stem, weight]) => sum + weight * (b[stem] ?? 0), 0);
