import { wordsIn } from '../own-words.ts';

/** A sentence that may be quoted. */
export interface Candidate {
  messageId: number;
  quote: string;
  folded: string;
  localTime: string;
  /** Signs of the theme in it. */
  signs: number;
}

const fewestWords = 3;
const longestQuote = 240;
/** Enough to choose from: a group may have a thousand members, and years of them. */
const mostKept = 10;

export const quotable = (folded: string): boolean => folded.length <= longestQuote && wordsIn(folded) >= fewestWords;

/** Keeps the candidates with the most signs, of equal ones the newest; the same words once. */
export const keepBest = (kept: Candidate[], candidate: Candidate): void => {
  const same = kept.findIndex(({ folded }) => folded === candidate.folded);
  if (same >= 0) kept.splice(same, 1);
  const at = kept.findIndex(({ signs }) => signs <= candidate.signs);
  kept.splice(at < 0 ? kept.length : at, 0, candidate);
  kept.length = Math.min(kept.length, mostKept);
};
