import type { MemberId } from '@prosa/contracts';
import { weekdayOf } from '../wall-clock.ts';
import {
  emptyMood,
  type MemberMood,
  type MoodDay,
  type MoodDays,
  mergeMemberMoods,
  mergeMood,
  messagesOf,
} from './mood.ts';
import { type TurningPoint, turningPointsOf } from './turning-points.ts';

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

/** The mood of the days given, or null where nobody wrote a text. For a shorter period, hand over just its days. */
export const finishMood = (days: MoodDays): Mood | null => {
  const weeks: MoodDays = {};
  const perMember = new Map<string, MemberMood>();
  const dates = Object.keys(days).sort();
  for (const date of dates) {
    const day = days[date] as MoodDay;
    const monday = mondayOf(date);
    Object.assign(
      weeks,
      mergeMood({ [monday]: weeks[monday] ?? { members: {}, brightest: [], darkest: [] } }, { [monday]: day }),
    );
    for (const [memberId, mood] of Object.entries(day.members))
      perMember.set(memberId, mergeMemberMoods(perMember.get(memberId) ?? emptyMood(), mood));
  }
  if (perMember.size === 0) return null;

  return {
    overall: summarize([...perMember.values()].reduce(mergeMemberMoods)),
    members: [...perMember]
      .map(([memberId, mood]) => ({ memberId: memberId as MemberId, ...summarize(mood) }))
      .sort((a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1)),
    calendar: dates.map((date) => ({ date, ...summarize(moodOf(days[date] as MoodDay)) })),
    weeks: Object.entries(weeks).map(([monday, week]) => ({ monday, ...summarize(moodOf(week)) })),
    turningPoints: turningPointsOf(weeks),
  };
};

const moodOf = (day: MoodDay): MemberMood => Object.values(day.members).reduce(mergeMemberMoods, emptyMood());

const summarize = (mood: MemberMood): MoodSummary => {
  const messages = messagesOf(mood);
  return {
    messages,
    mean: messages < fewest ? null : mood.scores / 100 / messages,
    positive: mood.positive / messages,
    negative: mood.negative / messages,
  };
};

const mondayOf = (date: string): string =>
  new Date(Date.parse(date) - weekdayOf(date) * 86_400_000).toISOString().slice(0, 10);
