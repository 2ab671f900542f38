/** Words that nearly always come together count as one: a set phrase repeated by many is one observation, not five. */
const togetherness = 0.6;
const fewestTogether = 3;

export type Units = readonly (readonly string[])[];

/** Stems of set phrases, each with the stem that stands for the phrase. */
export type Phrases = [stem: string, phrase: string][];

/**
 * Stems that nearly always come together (Jaccard 0.6 and more). Without that, phrases that people frame everything with
 * ("minha opinião é que ... importa") outweigh what is framed.
 */
export const phrasesIn = (documents: Units): Phrases => {
  const frequency = frequencyOf(documents);
  const leaders = new Map<string, string>();
  const leaderOf = (stem: string): string => {
    const leader = leaders.get(stem);
    return leader === undefined ? stem : leaderOf(leader);
  };
  const frequent = documents.map((stems) => stems.filter((stem) => (frequency.get(stem) ?? 0) >= fewestTogether));
  const together = pairsOf(frequent);
  for (const a of [...together.keys()].sort())
    for (const [b, count] of together.get(a) ?? []) {
      const either = (frequency.get(a) ?? 0) + (frequency.get(b) ?? 0) - count;
      if (count < fewestTogether || count / either < togetherness) continue;
      const [first, second] = [leaderOf(a), leaderOf(b)].sort();
      if (first !== undefined && second !== undefined && first !== second) leaders.set(second, first);
    }
  return [...leaders.keys()].map((stem) => [stem, leaderOf(stem)]);
};

export const frequencyOf = (documents: Units): Map<string, number> => {
  const frequency = new Map<string, number>();
  for (const units of documents) for (const unit of units) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  return frequency;
};

const pairsOf = (documents: Units): Map<string, Map<string, number>> => {
  const pairs = new Map<string, Map<string, number>>();
  for (const stems of documents)
    for (const a of stems)
      for (const b of stems) {
        if (a >= b) continue;
        const others = pairs.get(a) ?? new Map<string, number>();
        pairs.set(a, others.set(b, (others.get(b) ?? 0) + 1));
      }
  return pairs;
};
