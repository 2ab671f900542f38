/** Messages `first` to `last` of the stream, both included, that came in quicker succession than the stream as a whole. */
export interface Burst {
  first: number;
  last: number;
  /** How much cheaper the burst is than the same gaps at the base rate, in nats; the cost of entering it not deducted. */
  weight: number;
}

export interface BurstOptions {
  /** How many times faster than the whole a burst is. */
  scale?: number;
  /** How reluctantly a burst begins. */
  gamma?: number;
}

/**
 * Kleinberg's two-state automaton ("Bursty and Hierarchical Structure in Streams", 2002) over the gaps between instants.
 *
 * n gaps that last T together; state 0 emits gaps at rate a0 = n / T, state 1 at a1 = scale x n / T, both exponentially:
 * a gap x costs a x - ln a. Going up costs gamma x ln n, going down nothing. The bursts are the stretches in state 1 of the
 * cheapest sequence (Viterbi; on a tie the lower state), which begins in state 0.
 *
 * `instants`: ascending, in any unit; of a group, of a topic, of anything. In order of time. None where fewer than two gaps
 * or no time passed. Chats sleep at night, so most lively conversations are bursts: rank by `weight`.
 */
export const findBursts = (instants: ArrayLike<number>, { scale = 2, gamma = 1 }: BurstOptions = {}): Burst[] => {
  const gaps = instants.length - 1;
  const time = (instants[instants.length - 1] ?? 0) - (instants[0] ?? 0);
  if (gaps < 2 || time <= 0) return [];
  const rate = gaps / time;
  const up = gamma * Math.log(gaps);
  const gapAt = (index: number): number => (instants[index + 1] ?? 0) - (instants[index] ?? 0);
  /** What a gap costs more in state 1 than in state 0: all that the cheapest sequence depends on. */
  const perTime = (scale - 1) * rate;
  const perGap = Math.log(scale);

  /** Of each gap: whether the cheapest way to state 0, and to state 1, came from state 1. */
  const cameDown = new Uint8Array(gaps);
  const stayedUp = new Uint8Array(gaps);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let index = 0; index < gaps; index += 1) {
    cameDown[index] = high < low ? 1 : 0;
    stayedUp[index] = high < low + up ? 1 : 0;
    const nextHigh = Math.min(high, low + up) + gapAt(index) * perTime - perGap;
    low = Math.min(low, high);
    high = nextHigh;
  }

  const bursts: Burst[] = [];
  let bursting = high < low;
  let burst: Burst | undefined;
  for (let index = gaps - 1; index >= 0; index -= 1) {
    if (bursting) {
      burst ??= { first: index, last: index + 1, weight: 0 };
      burst.first = index;
      burst.weight += perGap - gapAt(index) * perTime;
    } else if (burst) {
      bursts.push(burst);
      burst = undefined;
    }
    bursting = (bursting ? stayedUp[index] : cameDown[index]) === 1;
  }
  if (burst) bursts.push(burst);
  return bursts.reverse();
};
