interface Word {
  /** Lines it stood in. */
  lines: number;
  /** Places of the latest of them, in order. */
  places: number[];
  /** The line that last had it. */
  latest: number;
}

export interface SharedWords {
  /** Takes the next line: what is asked for afterwards is about it and the lines from `oldest` on. Words may be repeated. */
  next: (said: readonly { stem: string }[], place: number, oldest: number) => void;
  /** Rarity-weighted share of the line's telling words that stand in the one at `place`, 0 to 1. */
  shareOf: (place: number) => number;
  /** The highest of all shares. */
  highestShare: () => number;
}

/**
 * Knows which of the last `reach` lines have words of a line, without looking at those that have none. Which words are rare is
 * learned from the lines so far: inverse document frequency, in nats. Memory grows with the vocabulary.
 */
export const sharedWords = (reach: number): SharedWords => {
  const words = new Map<string, Word>();
  const shared = new Float64Array(reach);
  let lines = 0;
  let whole = 0;
  let most = 0;
  return {
    next: (said, place, oldest) => {
      shared.fill(0);
      whole = 0;
      most = 0;
      for (const { stem } of said) {
        const word = words.get(stem) ?? { lines: 0, places: [], latest: -1 };
        if (word.lines === 0) words.set(stem, word);
        if (word.latest === place) continue;
        word.latest = place;
        const rarity = Math.log((lines + 10) / (word.lines + 1));
        whole += rarity;
        const { places } = word;
        for (let index = places.length - 1; index >= 0; index -= 1) {
          const candidate = places[index] ?? 0;
          if (candidate < oldest) break;
          const sum = (shared[candidate % reach] ?? 0) + rarity;
          shared[candidate % reach] = sum;
          if (sum > most) most = sum;
        }
        word.lines += 1;
        places.push(place);
        if (places.length >= 2 * reach) places.splice(0, reach);
      }
      lines += 1;
    },
    shareOf: (place) => (shared[place % reach] ?? 0) / (whole + 2),
    highestShare: () => most / (whole + 2),
  };
};
