import { isTheme } from './themes.ts';
import { frequencyOf, type Phrases, phrasesIn } from './units.ts';

/** Documents as sets of units (words that tell something, set phrases as one), all by number. */
export interface Corpus {
  documents: readonly Int32Array[];
  units: readonly string[];
  /** In how many documents each unit stands. */
  frequency: Float64Array;
  /** Sum of the frequencies. */
  tokens: number;
  phrases: Phrases;
}

/**
 * Documents from their stems, each once. Stems of one document alone are left out, for they join nothing, and so are units
 * that only ever stand alone ("vou dormir", written by everybody every night, is about nothing else), but for themes.
 */
export const corpusOf = (stems: readonly (readonly string[])[]): Corpus => {
  const said = frequencyOf(stems);
  const phrases = phrasesIn(stems);
  const phraseOf = new Map(phrases);
  const shared = stems.map((own) => [
    ...new Set(own.filter((stem) => (said.get(stem) ?? 0) > 1).map((stem) => phraseOf.get(stem) ?? stem)),
  ]);
  const accompanied = new Set(shared.flatMap((units) => (units.length > 1 ? units : units.filter(isTheme))));
  const numbers = new Map([...accompanied].sort().map((unit, number) => [unit, number]));
  const documents = shared.map((units) => Int32Array.from(units.flatMap((unit) => numbers.get(unit) ?? [])).sort());
  const frequency = new Float64Array(numbers.size);
  for (const document of documents) for (const unit of document) frequency[unit] = (frequency[unit] ?? 0) + 1;
  return {
    documents,
    units: [...numbers.keys()],
    frequency,
    tokens: frequency.reduce((sum, count) => sum + count, 0),
    phrases,
  };
};
