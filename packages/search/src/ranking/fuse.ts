/** How soon a place further down stops mattering: reciprocal rank fusion. */
const flatness = 20;

/**
 * Messages found by their words, best first, brought together with pieces of conversation whose vectors are near, best first too.
 * `weight` says how far the vectors are trusted. What only they found comes behind.
 */
export const fuse = (
  byWords: readonly number[],
  pieces: readonly (readonly number[])[],
  weight: number,
): { id: number; alike: boolean }[] => {
  const scores = new Map(byWords.map((id, place) => [id, 1 / (flatness + place)]));
  const alike = new Set<number>();
  pieces.forEach((ids, place) => {
    for (const id of ids) {
      if (alike.has(id)) continue;
      alike.add(id);
      scores.set(id, (scores.get(id) ?? 0) + weight / (flatness + place));
    }
  });
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => ({ id, alike: alike.has(id) }));
};

/** Vectors without a model know letters, not meaning: alone they find half of what words find, so they only break ties, and stand in where no word was found. */
export const offlineTrust = 0.1;
