import { mostConfidence } from './limits.ts';
import type { Voice } from './own-words.ts';

/** Rules count words and understand none. */
const trust = { offline: 0.6, model: 1 } as const;
/** Halves that cannot be compared, and a member with nobody to compare with, leave half the confidence. */
const unknown = 0.5;

/** How sure a profile is: at most what its words allow, less as its halves disagree. */
export const confidenceOf = (
  voice: Pick<Voice, 'words' | 'days'>,
  {
    method,
    agreement,
    comparedWith,
  }: { method: keyof typeof trust; agreement: number | null; comparedWith: number | null },
): number => {
  const sure = mostConfidence(voice) * trust[method] * (agreement ?? unknown) * (comparedWith === 0 ? unknown : 1);
  // What only the arithmetic of a machine keeps from the next hundredth has it.
  return Math.floor(sure * 100 + 1e-9) / 100;
};
