import { findBursts } from './bursts.ts';
import { localTimeOf } from './planned/plan-fact.ts';
import { unpackPulse } from './pulse.ts';

/** A stretch in which messages came in quicker succession than in the whole history. */
export interface LivelyStretch {
  /** Wall-clock times of its first and last message. */
  from: string;
  to: string;
  messages: number;
  /** As of `Burst`: the higher, the more it stands out. */
  weight: number;
}

const most = 20;
const fewestMessages = 6;

/** The bursts that weigh most, 20 at most, in order of time: of 6 messages or more, not all of one member. */
export const livelyStretches = (days: Parameters<typeof unpackPulse>[0]): LivelyStretch[] => {
  const { seconds, turns } = unpackPulse(days);
  return findBursts(seconds)
    .filter(({ first, last }) => last - first + 1 >= fewestMessages && turns.subarray(first + 1, last + 1).includes(1))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, weight }) => ({
      from: localTimeOf(seconds[first] ?? 0),
      to: localTimeOf(seconds[last] ?? 0),
      messages: last - first + 1,
      weight,
    }));
};
