import { isMemberMessage } from '../message-facts.ts';
import { joinSeries, mergeRecords, type Series } from '../partials.ts';
import type { ReadMessage } from '../read-message.ts';
import { dateOf, mondayOf } from '../wall-clock.ts';
import type { Sentiment } from './sentiment.ts';

/**
 * How a number of messages felt: how many of each label, and the sums of their scores and of the squares, each score in
 * whole hundredths: whole numbers add up alike in any order.
 */
export type Feelings = [
  negative: number,
  neutral: number,
  positive: number,
  uncertain: number,
  scores: number,
  squares: number,
];

/** A message far to one side; the score in hundredths. */
export type Telling = [score: number, messageId: number];

/** One member's week, with the messages furthest to either side; the earlier of equal ones. */
export type MemberWeek = [felt: Feelings, brightest: Telling | null, darkest: Telling | null];

/** How messages felt, over any stretch of days: the partial aggregate. Plain JSON. */
export interface MoodPartial {
  /** The group, by date. */
  days: Series<Feelings>;
  /** Each member, by the Monday of the week. */
  members: Record<string, Series<MemberWeek>>;
}

const places: Record<Sentiment['label'], number> = { negative: 0, neutral: 1, positive: 2, uncertain: 3 };

/** Of the lines of one calendar day, in order. Left out: lines without a sentiment. */
export const moodOf = (lines: readonly ReadMessage[]): MoodPartial => {
  const day = noFeelings();
  const weeks = new Map<string, MemberWeek>();
  for (const line of lines) {
    const { sentiment } = line;
    if (!sentiment || !isMemberMessage(line)) continue;
    let week = weeks.get(line.memberId);
    if (!week) {
      week = [noFeelings(), null, null];
      weeks.set(line.memberId, week);
    }
    const score = Math.round(sentiment.score * 100);
    count(day, sentiment.label, score);
    count(week[0], sentiment.label, score);
    if (sentiment.label === 'positive' && score > (week[1]?.[0] ?? 0)) week[1] = [score, line.id];
    if (sentiment.label === 'negative' && score < (week[2]?.[0] ?? 0)) week[2] = [score, line.id];
  }
  if (weeks.size === 0) return { days: [], members: {} };
  const date = dateOf(lines[0]?.localTime ?? '');
  const monday = mondayOf(date);
  const members: MoodPartial['members'] = {};
  for (const [memberId, week] of weeks) members[memberId] = [[monday, week]];
  return { days: [[date, day]], members };
};

const count = (felt: Feelings, label: Sentiment['label'], score: number): void => {
  felt[places[label]] = (felt[places[label]] ?? 0) + 1;
  felt[4] += score;
  felt[5] += score * score;
};

/** The sum of `a` and `b`, which comes after it in time; neither is changed, but the sum may share parts with them. */
export const mergeMood = (a: MoodPartial, b: MoodPartial): MoodPartial => ({
  days: joinSeries(a.days, b.days, sumFeelings),
  members: mergeRecords(a.members, b.members, (left, right) => joinSeries(left, right, mergeWeeks)),
});

const mergeWeeks = (a: MemberWeek, b: MemberWeek): MemberWeek => [
  sumFeelings(a[0], b[0]),
  further(a[1], b[1]),
  further(a[2], b[2]),
];

/** Of two to the same side. */
const further = (a: Telling | null, b: Telling | null): Telling | null =>
  a && b ? (Math.abs(b[0]) > Math.abs(a[0]) ? b : a) : (a ?? b);

export const noFeelings = (): Feelings => [0, 0, 0, 0, 0, 0];

export const sumFeelings = (a: Feelings, b: Feelings): Feelings => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
  a[4] + b[4],
  a[5] + b[5],
];

export const messagesOf = ([negative, neutral, positive, uncertain]: Feelings): number =>
  negative + neutral + positive + uncertain;
