import {
  emptyMood,
  type MemberMood,
  type MoodDay,
  type MoodDays,
  mergeMemberMoods,
  messagesOf,
  type TellingMessage,
} from './mood.ts';

/** A week in which the group's mood left what it had been. */
export interface TurningPoint {
  monday: string;
  direction: 'up' | 'down';
  /** Mean scores, -1 to 1, of the weeks before (up to four) and of this one. */
  before: number;
  after: number;
  /** How many times its own noise the change is. */
  strength: number;
  /** The messages of the week furthest to the side it turned to, most telling first. */
  messageIds: number[];
}

const weeksBefore = 4;
const enough = { before: 60, week: 30 };
/** A year has 52 chances of a false alarm; at 3.3 times the noise it has one in twenty. */
const beyondNoise = 3.3;
const smallest = 0.08;
/** Messages of one conversation resemble each other: they count as half as many independent ones. */
const alike = 2;

/**
 * Compares each week's mean score with that of the four weeks before it, as far as they were written in, each with enough
 * messages. The noise is the standard error of their difference. Of adjoining weeks that turn the same way, the strongest.
 */
export const turningPointsOf = (weeks: MoodDays): TurningPoint[] => {
  const mondays = Object.keys(weeks).sort();
  const points: (TurningPoint & { index: number })[] = [];
  mondays.forEach((monday, index) => {
    const week = weeks[monday] as MoodDay;
    const now = sampleOf([week]);
    const past = sampleOf(mondays.slice(Math.max(0, index - weeksBefore), index).map((name) => weeks[name] as MoodDay));
    if (now.messages < enough.week || past.messages < enough.before) return;
    const change = now.mean - past.mean;
    const strength = Math.abs(change) / Math.sqrt(now.error + past.error || Number.EPSILON);
    if (Math.abs(change) < smallest || strength < beyondNoise) return;
    const direction = change > 0 ? 'up' : 'down';
    const telling = direction === 'up' ? week.brightest : week.darkest;
    const point = {
      monday,
      direction,
      before: past.mean,
      after: now.mean,
      strength,
      messageIds: idsOf(telling),
      index,
    } as const;
    const last = points.at(-1);
    if (last?.direction === direction && last.index === index - 1) {
      if (strength > last.strength) points[points.length - 1] = point;
    } else points.push(point);
  });
  return points.map(({ index: _, ...point }) => point);
};

const idsOf = (messages: readonly TellingMessage[]): number[] => messages.map(({ id }) => id);

/** Messages, mean score, and the squared standard error of that mean. */
const sampleOf = (weeks: readonly MoodDay[]): { messages: number; mean: number; error: number } => {
  const moods: MemberMood[] = weeks.flatMap(({ members }) => Object.values(members));
  const sum = moods.reduce(mergeMemberMoods, emptyMood());
  const messages = messagesOf(sum);
  if (messages < 2) return { messages, mean: 0, error: 0 };
  const mean = sum.scores / messages;
  const variance = (sum.squares - messages * mean * mean) / (messages - 1);
  return { messages, mean: mean / 100, error: (variance / 10_000 / messages) * alike };
};
