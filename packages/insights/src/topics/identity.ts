import type { KnownTopic } from './topic-model.ts';

/** Profiles alike to this degree are the same topic. */
const same = 0.4;

/**
 * An id for each profile: that of the earlier topic it resembles most (cosine), each given once, the closest pairs first;
 * a new one, counted on, where nothing resembles it.
 */
export const identify = (profiles: readonly KnownTopic['profile'][], known: readonly KnownTopic[]): string[] => {
  const ids: (string | undefined)[] = profiles.map(() => undefined);
  const pairs = known
    .flatMap((topic, age) => {
      const weights = new Map(topic.profile);
      return profiles.map((profile, index) => ({ index, age, id: topic.id, likeness: product(profile, weights) }));
    })
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

const product = (profile: KnownTopic['profile'], weights: ReadonlyMap<string, number>): number =>
  profile.reduce((sum, [stem, weight]) => sum + weight * (weights.get(stem) ?? 0), 0);
