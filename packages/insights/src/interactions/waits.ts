/**
 * Times until an answer, as a histogram that merges: how many waits were shorter than each bound, in minutes, the last
 * without one; buckets after the last wait are left out. Exports of Android know minutes only, hence none finer; percentiles are
 * interpolated inside a bucket.
 */
export type Waits = number[];

const bounds = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 720, 1440];

/** Counts a wait of so many minutes, in place. */
export const addWait = (waits: Waits, minutes: number): void => {
  const bucket = bounds.findIndex((bound) => minutes < bound);
  const at = bucket < 0 ? bounds.length : bucket;
  while (waits.length <= at) waits.push(0);
  waits[at] = (waits[at] ?? 0) + 1;
};

/** Adds one histogram to another, in place. */
export const addWaits = (waits: Waits, more: Readonly<Waits>): void => {
  for (let at = 0; at < more.length; at += 1) waits[at] = (waits[at] ?? 0) + (more[at] ?? 0);
};

export interface WaitPercentiles {
  /** Answers looked at. */
  answers: number;
  /** Minutes within which half, three quarters, and nine tenths, of them came. */
  p50: number;
  p75: number;
  p90: number;
}

/** Null where nothing was answered. */
export const percentilesOf = (waits: Readonly<Waits>): WaitPercentiles | null => {
  const answers = waits.reduce((sum, count) => sum + count, 0);
  if (answers === 0) return null;
  const within = (share: number): number => percentile(waits, answers * share);
  return { answers, p50: within(0.5), p75: within(0.75), p90: within(0.9) };
};

const percentile = (waits: Readonly<Waits>, rank: number): number => {
  let below = 0;
  for (const [at, count] of waits.entries()) {
    if (count > 0 && below + count >= rank) {
      const from = bounds[at - 1] ?? 0;
      const to = bounds[at] ?? from;
      return from + ((to - from) * (rank - below)) / count;
    }
    below += count;
  }
  return bounds.at(-1) ?? 0;
};
