/** How soon a place further down stops mattering: reciprocal rank fusion. */
const flatness = 20;

/** What is found by its vector: so many at most, as similar as this at least, trusted so far beside what words find. */
export interface NearPieces {
  pieces: number;
  similar: number;
  weight: number;
}

/** Vectors without a model know letters, not meaning: they find half of what words find, so they only break ties and stand in. */
export const offlinePieces: NearPieces = { pieces: 10, similar: 0.25, weight: 0.1 };
/** Those of a model know meaning; how similar is alike differs from model to model, so their order alone counts. */
export const modelPieces: NearPieces = { pieces: 10, similar: 0, weight: 0.5 };

/** What the vectors of one model found, best first: pieces of conversation with their messages, or single things. */
export interface Near<Id> extends NearPieces {
  found: readonly { ids: readonly Id[]; similarity: number }[];
}

/** What is found by its words, best first, brought together with what vectors of each model found. */
export const fuse = <Id>(byWords: readonly Id[], near: readonly Near<Id>[]): { id: Id; alike: boolean }[] => {
  const scores = new Map(byWords.map((id, place) => [id, 1 / (flatness + place)]));
  const alike = new Set<Id>();
  for (const { found, pieces, similar, weight } of near) {
    const seen = new Set<Id>();
    for (const [place, { ids, similarity }] of found.slice(0, pieces).entries()) {
      // Nothing resembles the vector of a text without words: its similarity is no number.
      if (!(similarity >= similar)) break;
      for (const id of ids) {
        if (seen.has(id)) continue;
        seen.add(id);
        scores.set(id, (scores.get(id) ?? 0) + weight / (flatness + place));
      }
    }
    for (const id of seen) alike.add(id);
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => ({ id, alike: alike.has(id) }));
};
