import { mean, median } from '../averages.ts';

export interface ChangePoint {
  /** Index of the first week of the new level. */
  at: number;
  /** Mean messages a week of the stretch that ends here, and of the one that begins. */
  before: number;
  after: number;
}

/** A new level lasts four weeks at least: a holiday is no change. */
const shortestStretch = 4;

/**
 * Weeks at which a series of weekly counts changes its level for good. The best cut into stretches of four weeks or more,
 * found exactly (optimal partitioning, Jackson et al. 2005): least squares around each stretch's mean, of the square roots
 * of the counts, since counts scatter more where they are high; every stretch more must gain 4 ln(weeks) times the noise
 * variance (BIC has 2: chats are burstier than Poisson). Noise comes from differences of neighbours, which a change moves little.
 * The running median of five weeks is cut, so that one or two wild or empty weeks are no change; it keeps edges where they are.
 */
export const changePointsOf = (weekly: readonly number[]): ChangePoint[] => {
  const weeks = weekly.length;
  if (weeks < 2 * shortestStretch) return [];
  const roots = weekly.map(Math.sqrt);
  const penalty = 4 * Math.log(weeks) * noiseOf(roots);
  const costOf = stretchCosts(roots.map((_, week) => median(roots.slice(Math.max(0, week - 2), week + 3))));

  // best[end]: the least cost of the first `end` weeks, and where their last stretch begins.
  const best = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= weeks; end++) {
    let least = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = 0; from <= end - shortestStretch; from++) {
      const before = best[from];
      const cost = before ? before.cost + costOf(from, end) + penalty : Number.POSITIVE_INFINITY;
      if (cost < least.cost) least = { cost, from };
    }
    best.push(least);
  }

  const bounds = [weeks];
  for (let end = weeks; end > 0; end = bounds[0] ?? 0) bounds.unshift(best[end]?.from ?? 0);
  const levelOf = (stretch: number) => mean(weekly.slice(bounds[stretch], bounds[stretch + 1]));
  return bounds.slice(1, -1).map((at, index) => ({ at, before: levelOf(index), after: levelOf(index + 1) }));
};

/** Sum of squares around the mean of any stretch, in constant time. */
const stretchCosts = (values: readonly number[]) => {
  const sums = [0];
  const squares = [0];
  for (const [index, value] of values.entries()) {
    sums.push((sums[index] ?? 0) + value);
    squares.push((squares[index] ?? 0) + value * value);
  }
  const between = (totals: readonly number[], from: number, end: number) => (totals[end] ?? 0) - (totals[from] ?? 0);
  return (from: number, end: number): number =>
    between(squares, from, end) - between(sums, from, end) ** 2 / (end - from);
};

/** Variance of one value around its level, from the median step between neighbours; a count's root has 1/4 at least. */
const noiseOf = (values: readonly number[]): number => {
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  return Math.max((median(steps) / 0.6745) ** 2 / 2, 0.25);
};
