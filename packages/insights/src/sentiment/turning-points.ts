import { type Feelings, messagesOf, noFeelings, sumFeelings, type Telling } from './mood.ts';

/** One week of a group, or of a member, with the messages of each member furthest to either side. */
export interface WeekMood {
  monday: string;
  felt: Feelings;
  brightest: Telling[];
  darkest: Telling[];
}

/** A week in which the group's mood left what it had been. */
export interface TurningPoint {
  monday: string;
  direction: 'up' | 'down';
  /** Mean scores, -1 to 1, of the weeks before (up to four) and of this one. */
  before: number;
  after: number;
  /** How many times its own noise the change is. */
  strength: number;
  /** The messages of the week furthest to the side it turned to, most telling first: one of each member, three at most. */
  messageIds: number[];
}

const weeksBefore = 4;
const enough = { before: 60, week: 30 };
/** A year has 52 chances of a false alarm; at 3.3 times the noise it has one in twenty. */
const beyondNoise = 3.3;
const smallest = 0.08;
/** Messages of one conversation resemble each other: they count as half as many independent ones. */
const alike = 2;
const cited = 3;

/**
 * Compares each week's mean score with that of the four weeks before it, as far as they were written in, each with enough
 * messages. The noise is the standard error of their difference. Of adjoining weeks that turn the same way, the strongest.
 */
export const turningPointsOf = (weeks: readonly WeekMood[]): TurningPoint[] => {
  const points: (TurningPoint & { index: number })[] = [];
  for (const [index, { monday, felt, brightest, darkest }] of weeks.entries()) {
    const now = sampleOf(felt);
    const past = sampleOf(
      weeks
        .slice(Math.max(0, index - weeksBefore), index)
        .reduce((sum, week) => sumFeelings(sum, week.felt), noFeelings()),
    );
    if (now.messages < enough.week || past.messages < enough.before) continue;
    const change = now.mean - past.mean;
    const strength = Math.abs(change) / Math.sqrt(now.error + past.error || Number.EPSILON);
    if (Math.abs(change) < smallest || strength < beyondNoise) continue;
    const direction = change > 0 ? 'up' : 'down';
    const point = {
      monday,
      direction,
      before: past.mean,
      after: now.mean,
      strength,
      messageIds: idsOf(direction === 'up' ? brightest : darkest),
      index,
    } as const;
    const last = points.at(-1);
    if (last?.direction === direction && last.index === index - 1) {
      if (strength > last.strength) points[points.length - 1] = point;
    } else points.push(point);
  }
  return points.map(({ index: _, ...point }) => point);
};

const idsOf = (telling: readonly Telling[]): number[] =>
  telling
    .toSorted(([a, id], [b, other]) => Math.abs(b) - Math.abs(a) || id - other)
    .slice(0, cited)
    .map(([, messageId]) => messageId);

/** Messages, mean score, and the squared standard error of that mean. */
const sampleOf = (felt: Feelings): { messages: number; mean: number; error: number } => {
  const messages = messagesOf(felt);
  const [, , , , scores, squares] = felt;
  if (messages < 2) return { messages, mean: 0, error: 0 };
  const mean = scores / messages;
  const variance = (squares - messages * mean * mean) / (messages - 1);
  return { messages, mean: mean / 100, error: (variance / 10_000 / messages) * alike };
};
