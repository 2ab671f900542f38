import type { MemberId } from '@prosa/contracts';
import { dayAfter, daysBetween } from '../wall-clock.ts';
import type { TopicsPartial, TopicTotals } from './partial.ts';
import type { TopicModel, TopicWord } from './topic-model.ts';
import type { WeekCounts } from './week-counts.ts';

/**
 * How a topic moves, by its segments in the last quarter of the weeks, beside what its share of all segments would be there
 * if it had always had the same: `rising` and `falling` are half as much again, or a third less, and beyond chance (two standard deviations);
 * `past` is none at all where three or more would be expected. Null where there are under eight weeks.
 */
export type TopicTrend = 'rising' | 'falling' | 'steady' | 'past' | null;

export interface Topic {
  id: string;
  words: TopicWord[];
  segments: number;
  messages: number;
  /** Of all messages, those that belong to no topic included. */
  share: number;
  trend: TopicTrend;
  /** Segments by the Monday of their week, in order. */
  weeks: Record<string, number>;
  /** Mean sentiment score, -1 to 1; null where no message has one. */
  mood: number | null;
  /** Those who wrote most of its messages first. */
  members: { memberId: MemberId; messages: number }[];
  /** Messages that say most of what the topic says, the best first. */
  quotes: { messageId: number; date: string; likeness: number }[];
}

export interface Topics {
  /** The largest first. */
  topics: Topic[];
  /** What belongs to no topic: without a telling word, or alone with theirs. */
  none: { segments: number; messages: number; share: number };
}

const fewestWeeks = 8;
const fewestExpected = 3;
const deviations = 2;
const factor = 1.5;

/** The answer for the period of a partial; topics that nobody spoke of in it are left out. */
export const finishTopics = (partial: TopicsPartial, model: TopicModel): Topics => {
  const talk = Object.values(partial.topics);
  const messages = partial.none.messages + talk.reduce((sum, totals) => sum + totals.messages, 0);
  const trendOf = trendsIn([partial.none, ...talk].map(({ weeks }) => weeks));
  const topics = model.topics.flatMap(({ id, words }): Topic[] => {
    const totals = partial.topics[id];
    if (!totals) return [];
    const [sum, judged] = totals.mood;
    return [
      {
        id,
        words,
        segments: totals.segments,
        messages: totals.messages,
        share: totals.messages / messages,
        trend: trendOf(totals.weeks),
        weeks: Object.fromEntries(totals.weeks),
        mood: judged === 0 ? null : sum / judged / 1_000,
        members: membersOf(totals),
        quotes: totals.quotes.map(([likeness, messageId, date]) => ({ messageId, date, likeness })),
      },
    ];
  });
  const { segments, messages: left } = partial.none;
  return {
    topics: topics.sort((a, b) => b.messages - a.messages),
    none: { segments, messages: left, share: messages === 0 ? 0 : left / messages },
  };
};

const membersOf = ({ members }: TopicTotals): Topic['members'] =>
  Object.entries(members)
    .map(([memberId, messages]) => ({ memberId: memberId as MemberId, messages }))
    .sort((a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1));

const trendsIn = (series: readonly WeekCounts[]): ((weeks: WeekCounts) => TopicTrend) => {
  const ends = series.flatMap((weeks) => [weeks[0]?.[0] ?? [], weeks.at(-1)?.[0] ?? []].flat()).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  const weeks = first === undefined || last === undefined ? 0 : daysBetween(first, last) / 7 + 1;
  if (first === undefined || weeks < fewestWeeks) return () => null;
  const lateFrom = dayAfter(first, 7 * Math.floor(weeks * 0.75));
  const sumOf = (counts: WeekCounts, from = ''): number =>
    counts.reduce((sum, [monday, segments]) => (monday >= from ? sum + segments : sum), 0);
  const total = (from?: string): number => series.reduce((sum, counts) => sum + sumOf(counts, from), 0);
  const usual = total(lateFrom) / total();
  return (own) => {
    const expected = sumOf(own) * usual;
    const seen = sumOf(own, lateFrom);
    if (seen === 0 && expected >= fewestExpected) return 'past';
    const beyond = (seen - expected) / Math.sqrt(expected * (1 - usual) || 1);
    if (beyond >= deviations && seen >= expected * factor) return 'rising';
    return beyond <= -deviations && seen <= expected / factor ? 'falling' : 'steady';
  };
};

const grown = 1.2;
const doubled = 2;
const unnoticed = 0.05;

/**
 * Whether topics should be fitted anew, by the partial of the whole history: its segments grew by a fifth, or the share that belongs
 * to no topic doubled (and rose by five points) since the model was fitted. After a fit every partial is made anew.
 */
export const needsRefit = ({ fitted }: TopicModel, { topics, none }: TopicsPartial): boolean => {
  const segments = none.segments + Object.values(topics).reduce((sum, totals) => sum + totals.segments, 0);
  const outliers = none.segments / Math.max(1, segments);
  return (
    segments > fitted.segments * grown ||
    (outliers > fitted.outliers * doubled && outliers > fitted.outliers + unnoticed)
  );
};
