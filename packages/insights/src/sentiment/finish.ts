import type { MemberId } from '@prosa/contracts';
import { membersIn, type OfMember } from '../partials.ts';
import { type Feelings, type MemberWeek, type MoodPartial, messagesOf, noFeelings, sumFeelings } from './mood.ts';
import { type TurningPoint, turningPointsOf, type WeekMood } from './turning-points.ts';

/** How a number of messages felt. */
export interface MoodSummary {
  messages: number;
  /** Mean score, -1 to 1; null under `fewest` messages. */
  mean: number | null;
  /** Of `messages`, 0 to 1; what is missing to 1 is neutral or uncertain. */
  positive: number;
  negative: number;
}

export interface Mood {
  overall: MoodSummary;
  /** By messages, most first; equal ones by id. */
  members: (MoodSummary & { memberId: MemberId })[];
  /** Days and weeks with a message, in order; a week is named by its Monday. */
  calendar: (MoodSummary & { date: string })[];
  weeks: (MoodSummary & { monday: string })[];
  turningPoints: TurningPoint[];
}

/** A mean of fewer messages says more of chance than of mood. */
const fewest = 10;

/**
 * The mood of a group, or of one of its members, or null where there is no text. A member has no `calendar`: the single
 * days of one person say more of chance than of mood.
 */
export const finishMood = (partial: MoodPartial, of: OfMember = {}): Mood | null => {
  const members = membersIn(partial.members, of);
  if (members.length === 0) return null;
  const felt = members.map(([memberId, weeks]) => ({
    memberId,
    felt: weeks.reduce((sum, [, [felt]]) => sumFeelings(sum, felt), noFeelings()),
  }));
  const weeks = weeksOf(members.flatMap(([, weeks]) => weeks));
  return {
    overall: summarize(felt.map(({ felt }) => felt).reduce(sumFeelings)),
    members: felt
      .map(({ memberId, felt }) => ({ memberId, ...summarize(felt) }))
      .sort((a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1)),
    calendar: of.member === undefined ? partial.days.map(([date, felt]) => ({ date, ...summarize(felt) })) : [],
    weeks: weeks.map(({ monday, felt }) => ({ monday, ...summarize(felt) })),
    turningPoints: turningPointsOf(weeks),
  };
};

/** What several members felt, week by week. */
const weeksOf = (entries: readonly [monday: string, MemberWeek][]): WeekMood[] => {
  const weeks = new Map<string, WeekMood>();
  for (const [monday, [felt, brightest, darkest]] of entries) {
    const week = weeks.get(monday) ?? { monday, felt: noFeelings(), brightest: [], darkest: [] };
    weeks.set(monday, week);
    week.felt = sumFeelings(week.felt, felt);
    if (brightest) week.brightest.push(brightest);
    if (darkest) week.darkest.push(darkest);
  }
  return [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1));
};

const summarize = (felt: Feelings): MoodSummary => {
  const messages = messagesOf(felt);
  const [negative, , positive, , scores] = felt;
  return {
    messages,
    mean: messages < fewest ? null : scores / 100 / messages,
    positive: positive / messages,
    negative: negative / messages,
  };
};
