import { median } from '../averages.ts';

export interface Trend {
  direction: 'rising' | 'falling' | 'steady';
  /** Messages a week more (or fewer) with each week: the median slope between all pairs of weeks (Theil-Sen). */
  perWeek: number;
  /** Whole weeks looked at. */
  weeks: number;
}

/** Fewer weeks tell nothing of a trend. */
const fewestWeeks = 8;
/** Two years and a half: what a reader means by a trend, and pairs enough. */
const mostWeeks = 130;

/**
 * Where a series of weekly counts is heading, of its newest 130 weeks; null under 8. `steady` unless the Mann-Kendall
 * test, corrected for ties, finds a direction at 95 % (|z| at least 1.96). One wild week moves neither slope nor test.
 */
export const trendOf = (weekly: readonly number[]): Trend | null => {
  const counts = weekly.slice(-mostWeeks);
  const weeks = counts.length;
  if (weeks < fewestWeeks) return null;
  const slopes: number[] = [];
  let rises = 0;
  for (const [later, count] of counts.entries()) {
    for (const [earlier, before] of counts.slice(0, later).entries()) {
      slopes.push((count - before) / (later - earlier));
      rises += Math.sign(count - before);
    }
  }
  const variance = spread(weeks) - tiesOf(counts).reduce((sum, tied) => sum + spread(tied), 0);
  const z = variance > 0 ? (rises - Math.sign(rises)) / Math.sqrt(variance) : 0;
  const direction = z >= 1.96 ? 'rising' : z <= -1.96 ? 'falling' : 'steady';
  return { direction, perWeek: median(slopes), weeks };
};

/** Variance of the Mann-Kendall sum over n values in random order. */
const spread = (n: number): number => (n * (n - 1) * (2 * n + 5)) / 18;

/** Sizes of the groups of equal values. */
const tiesOf = (values: readonly number[]): number[] => {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
};
