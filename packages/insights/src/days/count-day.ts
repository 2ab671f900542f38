import { type ActivityPartial, activityOf } from '../activity/partial.ts';
import type { DateLocale } from '../dates/read-dates.ts';
import { type EventsPartial, eventsOf } from '../events/partial.ts';
import { interactionsOf } from '../interactions/count.ts';
import type { InteractionsPartial } from '../interactions/partial.ts';
import { isMemberMessage } from '../message-facts.ts';
import { type MomentsPartial, momentsOf } from '../moments/partial.ts';
import type { ReadMessage } from '../read-message.ts';
import { type MoodPartial, moodOf } from '../sentiment/mood.ts';
import { linkThreads } from '../threads/link-threads.ts';
import type { MemberName } from '../threads/thread-line.ts';
import { type TopicSegment, topicSegmentsOf } from '../topics/topic-segment.ts';

/** What is counted by calendar day. */
export interface CalendarDay {
  activity: ActivityPartial;
  mood: MoodPartial;
}

/** What is counted by chat day, since it is of conversations; topics are told of its segments, by a model. */
export interface ChatDay {
  interactions: InteractionsPartial;
  moments: MomentsPartial;
  events: EventsPartial;
  segments: TopicSegment[];
}

/** From all lines of one calendar day, in order. */
export const countCalendarDay = (lines: readonly ReadMessage[]): CalendarDay => ({
  activity: activityOf(lines),
  mood: moodOf(lines),
});

/** From all lines of one chat day, in order, and from nothing else: recounting one day gives what recounting all gives. */
export const countChatDay = (
  lines: readonly ReadMessage[],
  { members, locale }: { members: readonly MemberName[]; locale: DateLocale },
): ChatDay => {
  const threads = linkThreads(members);
  const linked = lines.filter(isMemberMessage).map((line) => threads.next(line));
  return {
    interactions: interactionsOf(linked),
    moments: momentsOf(lines),
    events: eventsOf(lines, locale),
    segments: topicSegmentsOf(linked, lines),
  };
};
