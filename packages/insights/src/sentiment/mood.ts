import { mergeRecords } from '../activity/partial.ts';
import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { dateOf } from '../wall-clock.ts';
import type { Sentiment } from './sentiment.ts';

/** How one member's messages of one day felt. */
export interface MemberMood {
  negative: number;
  neutral: number;
  positive: number;
  uncertain: number;
  /** Sum of scores and of their squares, each score in whole hundredths: whole numbers add up alike in any order. */
  scores: number;
  squares: number;
}

export interface MoodDay {
  members: Record<string, MemberMood>;
  /** The messages furthest to either side, furthest first; equal ones by id. */
  brightest: TellingMessage[];
  darkest: TellingMessage[];
}

export interface TellingMessage {
  id: number;
  /** In hundredths, -100 to 100. */
  score: number;
}

/**
 * Mood by date (`2025-03-10`): the partial aggregate. Plain JSON. As with activity, neither the order of messages nor how
 * they are split changes the whole.
 */
export type MoodDays = Record<string, MoodDay>;

const kept = 3;

/** Counts one message into `days`, in place. Left out: system lines, deleted messages, messages without a text. */
export const addToMood = (days: MoodDays, facts: MessageFacts, sentiment: Sentiment): void => {
  if (!isMemberMessage(facts) || facts.type === 'deleted' || facts.words === 0) return;
  const date = dateOf(facts.localTime);
  const day = days[date] ?? { members: {}, brightest: [], darkest: [] };
  days[date] = day;
  const member = day.members[facts.memberId] ?? emptyMood();
  day.members[facts.memberId] = member;
  const score = Math.round(sentiment.score * 100);
  member[sentiment.label] += 1;
  member.scores += score;
  member.squares += score * score;
  const told = { id: facts.id, score };
  if (sentiment.label === 'positive') day.brightest = furthest([...day.brightest, told]);
  if (sentiment.label === 'negative') day.darkest = furthest([...day.darkest, told]);
};

/** The sum of two partial aggregates over different messages; neither is changed, but the sum may share days with them. */
export const mergeMood = (a: MoodDays, b: MoodDays): MoodDays =>
  mergeRecords(a, b, (left, right) => ({
    members: mergeRecords(left.members, right.members, mergeMemberMoods),
    brightest: furthest([...left.brightest, ...right.brightest]),
    darkest: furthest([...left.darkest, ...right.darkest]),
  }));

export const mergeMemberMoods = (a: MemberMood, b: MemberMood): MemberMood => ({
  negative: a.negative + b.negative,
  neutral: a.neutral + b.neutral,
  positive: a.positive + b.positive,
  uncertain: a.uncertain + b.uncertain,
  scores: a.scores + b.scores,
  squares: a.squares + b.squares,
});

export const emptyMood = (): MemberMood => ({
  negative: 0,
  neutral: 0,
  positive: 0,
  uncertain: 0,
  scores: 0,
  squares: 0,
});

export const messagesOf = ({ negative, neutral, positive, uncertain }: MemberMood): number =>
  negative + neutral + positive + uncertain;

/** All of them lean to the same side. */
const furthest = (messages: readonly TellingMessage[]): TellingMessage[] =>
  messages.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score) || a.id - b.id).slice(0, kept);
