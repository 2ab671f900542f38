import type { MarkedDay } from '@prosa/database';
import { dayAfter, dayBefore } from '@prosa/insights';

/** Chat days without a gap that are to be counted again, and the stale calendar days that are the reason. */
export interface Stretch {
  from: string;
  to: string;
  stale: MarkedDay[];
}

/** The lines of a calendar day belong to two chat days: the one that began the day before, and its own. */
export const stretchesOf = (stale: readonly MarkedDay[]): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const marked of stale) {
    const last = stretches.at(-1);
    const from = dayBefore(marked.day);
    if (last && from <= dayAfter(last.to)) {
      last.to = marked.day;
      last.stale.push(marked);
    } else stretches.push({ from, to: marked.day, stale: [marked] });
  }
  return stretches;
};
