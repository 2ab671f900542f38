const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** After each attempt that failed: 16 hours in all, then a delivery is given up. */
const delays = [
  ...[5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute],
  ...[hour, 2 * hour, 4 * hour, 8 * hour],
];
const spread = 0.2;
/** A webhook to which nothing has arrived for so long, and whose delivery is given up, is switched off. */
const patienceMs = 72 * hour;

/** When a delivery is tried again after this many attempts; null for never. `chance` is from 0 to 1. */
export const nextAttempt = (attempts: number, at: Date, chance: number): Date | null => {
  const delay = delays[attempts - 1];
  return delay === undefined ? null : new Date(at.getTime() + delay * (1 - spread + 2 * spread * chance));
};

export const isHopeless = (failingSince: Date | null, at: Date): boolean =>
  failingSince !== null && at.getTime() - failingSince.getTime() >= patienceMs;
