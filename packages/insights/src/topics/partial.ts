import type { MemberId } from '@prosa/contracts';
import { dateOf, mondayOf } from '../wall-clock.ts';
import type { TopicModel } from './topic-model.ts';
import { readerOf } from './topic-reader.ts';
import type { TopicSegment } from './topic-segment.ts';
import { countWeek, mergeWeeks, type WeekCounts } from './week-counts.ts';

/** A message that speaks for its topic: how much it says of what the topic says, 0 to 1; its id; the date its segment began. */
export type Quote = [likeness: number, messageId: number, date: string];

export interface TopicTotals {
  segments: number;
  messages: number;
  /** Sum of the sentiment scores in thousandths, and how many messages have one. */
  mood: [sum: number, judged: number];
  weeks: WeekCounts;
  /** Messages in its segments by member. */
  members: Record<MemberId, number>;
  /** The best first; at most five. */
  quotes: Quote[];
}

/** What was said of each topic of one model; `none` is what belongs to no topic. Partials of different models do not mix. */
export interface TopicsPartial {
  topics: Record<string, TopicTotals>;
  none: Pick<TopicTotals, 'segments' | 'messages' | 'weeks'>;
}

const mostQuotes = 5;

/** The partial aggregate of segments: of a day, or of any number of days. */
export const topicsOf = (segments: readonly TopicSegment[], model: TopicModel): TopicsPartial => {
  const reader = readerOf(model);
  const partial = emptyTopics();
  let [date, monday] = ['', ''];
  for (const segment of segments) {
    // Most of a day's segments begin on the same date.
    if (!segment.from.startsWith(date) || date === '') {
      date = dateOf(segment.from);
      monday = mondayOf(date);
    }
    const id = reader.topicOf(segment);
    if (id === null) {
      count(partial.none, segment, monday);
      continue;
    }
    partial.topics[id] ??= emptyTotals();
    const totals = partial.topics[id];
    count(totals, segment, monday);
    totals.mood[0] += segment.mood[0];
    totals.mood[1] += segment.mood[1];
    for (const [member, messages] of segment.members) totals.members[member] = (totals.members[member] ?? 0) + messages;
    const [likeness, messageId] = reader.quoteFrom(segment, id);
    if (likeness >= (totals.quotes[mostQuotes - 1]?.[0] ?? 0))
      totals.quotes = best([...totals.quotes, [likeness, messageId, date]]);
  }
  return partial;
};

const count = (totals: TopicsPartial['none'], { messages }: TopicSegment, monday: string): void => {
  totals.segments += 1;
  totals.messages += messages;
  countWeek(totals.weeks, monday);
};

const emptyTopics = (): TopicsPartial => ({ topics: {}, none: { segments: 0, messages: 0, weeks: [] } });

/** `a` lies before `b`; both of one model; neither is changed. */
export const mergeTopics = (a: TopicsPartial, b: TopicsPartial): TopicsPartial => {
  const topics = { ...a.topics };
  for (const [id, totals] of Object.entries(b.topics)) {
    const before = topics[id];
    topics[id] = before ? mergeTotals(before, totals) : totals;
  }
  return {
    topics,
    none: {
      segments: a.none.segments + b.none.segments,
      messages: a.none.messages + b.none.messages,
      weeks: mergeWeeks(a.none.weeks, b.none.weeks),
    },
  };
};

const mergeTotals = (a: TopicTotals, b: TopicTotals): TopicTotals => ({
  segments: a.segments + b.segments,
  messages: a.messages + b.messages,
  mood: [a.mood[0] + b.mood[0], a.mood[1] + b.mood[1]],
  weeks: mergeWeeks(a.weeks, b.weeks),
  members: addMembers(a.members, b.members),
  quotes: best([...a.quotes, ...b.quotes]),
});

const addMembers = (a: TopicTotals['members'], b: TopicTotals['members']): TopicTotals['members'] => {
  const sum = { ...a };
  for (const [id, messages] of Object.entries(b) as [MemberId, number][]) sum[id] = (sum[id] ?? 0) + messages;
  return sum;
};

const best = (quotes: Quote[]): Quote[] =>
  quotes.sort(([a, id], [b, other]) => b - a || id - other).slice(0, mostQuotes);

const emptyTotals = (): TopicTotals => ({
  segments: 0,
  messages: 0,
  mood: [0, 0],
  weeks: [],
  members: {},
  quotes: [],
});
