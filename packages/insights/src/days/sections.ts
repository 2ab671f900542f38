import type { MemberId, Section } from '@prosa/contracts';
import { dailyMessages } from '../activity/calendar.ts';
import type { ActivityPartial } from '../activity/partial.ts';
import { finishEvents } from '../events/finish.ts';
import type { EventsPartial } from '../events/partial.ts';
import { finishInteractions } from '../interactions/finish.ts';
import type { InteractionsPartial } from '../interactions/partial.ts';
import { finishMood } from '../sentiment/finish.ts';
import type { MoodPartial } from '../sentiment/mood.ts';
import { finishTopics } from '../topics/finish.ts';
import type { TopicsPartial } from '../topics/partial.ts';
import type { TopicModel } from '../topics/topic-model.ts';

interface OfMember {
  member?: MemberId | undefined;
}

/** Sections are bounded: a group of a thousand members has a million ties. */
const most = { ties: 500, topics: 30, words: 10, quotes: 5, days: 50, planned: 50 } as const;

export const interactionsSection = (partial: InteractionsPartial, of: OfMember = {}): Section<'interactions'> => {
  const { ties, ...rest } = finishInteractions(partial, of);
  return { ...rest, ties: ties.slice(0, most.ties) };
};

/** Undefined where nobody wrote a text. */
export const sentimentSection = (partial: MoodPartial, of: OfMember = {}): Section<'sentiment'> | undefined =>
  finishMood(partial, of) ?? undefined;

/** With `member`, topics by that member's share of them: those it never spoke of are left out. */
export const topicsSection = (
  partial: TopicsPartial,
  model: TopicModel,
  { member }: OfMember = {},
): Section<'topics'> => {
  const { topics, none } = finishTopics(partial, model);
  const spoken =
    member === undefined ? topics : topics.filter(({ members }) => members.some((one) => one.memberId === member));
  return {
    topics: spoken.slice(0, most.topics).map(({ id, words, segments, share, trend, weeks, mood, quotes }) => ({
      id,
      words: words.slice(0, most.words).map(({ word }) => word),
      size: segments,
      share,
      weeks: Object.entries(weeks).map(([monday, size]) => ({ monday, size })),
      trend,
      mood,
      messageIds: quotes.slice(0, most.quotes).map(({ messageId }) => messageId),
    })),
    segments: none.segments + topics.reduce((sum, { segments }) => sum + segments, 0),
    outliers: none.segments,
  };
};

/** Anomalous days and plans: the latest; bursts: the liveliest. */
export const eventsSection = (partial: EventsPartial, activity: ActivityPartial, asOf: string): Section<'events'> => {
  const { bursts, anomalousDays, planned } = finishEvents(partial, dailyMessages(activity), { asOf });
  return { bursts, anomalousDays: anomalousDays.slice(-most.days), planned: planned.slice(-most.planned) };
};
