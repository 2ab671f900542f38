/** Under this many own words nothing is said of anybody, and no model is asked. */
export const leastWords = 350;

/** How sure one may be at most, by what there is to read. Chat text proves nothing, so it is never more than 0.7. */
export const mostConfidence = ({ words, days }: { words: number; days: number }): number => {
  if (words < leastWords) return 0;
  if (words < 1_000) return 0.4;
  if (words < 3_000 || days < 14) return 0.6;
  return 0.7;
};

/** Fewer verified quotes bear no score out. */
export const leastQuotes = 3;
