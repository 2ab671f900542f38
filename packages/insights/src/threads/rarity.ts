/** Stems counted at most; beyond it counts are halved and what is then below one is forgotten. */
const most = 50_000;

export interface RarityCounter {
  add: (stems: readonly string[]) => void;
  /** Inverse document frequency among the lines so far, in nats; the rarer, the higher. */
  of: (stem: string) => number;
}

/** Learns from the stream itself which words are rare; memory is bounded. */
export const rarityCounter = (): RarityCounter => {
  const counts = new Map<string, number>();
  let lines = 0;
  return {
    add: (stems) => {
      lines += 1;
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (counts.size <= most) return;
      lines /= 2;
      for (const [stem, count] of counts)
        if (count < 2) counts.delete(stem);
        else counts.set(stem, count / 2);
    },
    of: (stem) => Math.log((lines + 10) / ((counts.get(stem) ?? 0) + 1)),
  };
};
