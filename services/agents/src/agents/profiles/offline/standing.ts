/** Signs counted in so many words. */
export interface Rates {
  words: number;
  for: number;
  against: number;
}

/** What somebody writes is taken with as many words of the group's usual before it says something by itself. */
const usualWords = 400;
/** Who somebody is compared with where nobody else may be read. */
const anybody: Rates = { words: 1_000, for: 20, against: 8 };
/** Nobody differs from others by less than this without it being chance: the logarithm of rates. */
const leastSpread = 0.35;
/** How much the opposite counts. */
const opposite = 0.5;

/**
 * How far a member stands from others in one theme, in standard deviations: signs by word, logarithms, drawn towards the usual where
 * there are few words.
 */
export const standingOf = (own: Rates, others: readonly Rates[]): number => {
  const compared = others.length > 0 ? others : [anybody];
  const sum = (of: keyof Rates) => compared.reduce((total, rates) => total + rates[of], 0);
  const words = sum('words');
  const usual = { for: sum('for') / words, against: sum('against') / words };
  const level = (rates: Rates): number =>
    shrunk(rates.for, rates.words, usual.for) - opposite * shrunk(rates.against, rates.words, usual.against);
  const levels = compared.map(level);
  const mean = levels.reduce((total, one) => total + one, 0) / levels.length;
  const variance = levels.reduce((total, one) => total + (one - mean) ** 2, 0) / levels.length;
  return (level(own) - mean) / Math.max(leastSpread, Math.sqrt(variance));
};

const shrunk = (hits: number, words: number, usual: number): number =>
  Math.log((hits + usual * usualWords + 0.5) / (words + usualWords));
