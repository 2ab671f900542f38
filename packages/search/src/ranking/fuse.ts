/** How soon a place further down stops mattering: reciprocal rank fusion. */
const flatness = 20;

/** Pieces of conversation whose vectors are near what is asked: so many at most, as similar as this at least, trusted so far. */
export interface NearPieces {
  pieces: number;
  similar: number;
  weight: number;
}

/** Vectors without a model know letters, not meaning: they find half of what words find, so they only break ties and stand in. */
export const offlinePieces: NearPieces = { pieces: 10, similar: 0.25, weight: 0.1 };

/** Messages found by their words, best first, brought together with near pieces of conversation, best first too. */
export const fuse = (
  byWords: readonly number[],
  near: readonly { messageIds: readonly number[]; similarity: number }[],
  { pieces, similar, weight }: NearPieces,
): { id: number; alike: boolean }[] => {
  const scores = new Map(byWords.map((id, place) => [id, 1 / (flatness + place)]));
  const alike = new Set<number>();
  for (const [place, { messageIds, similarity }] of near.slice(0, pieces).entries()) {
    if (similarity < similar) break;
    for (const id of messageIds) {
      if (alike.has(id)) continue;
      alike.add(id);
      scores.set(id, (scores.get(id) ?? 0) + weight / (flatness + place));
    }
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => ({ id, alike: alike.has(id) }));
};
