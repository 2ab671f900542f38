import { type ActivityPartial, activityOf } from '../activity/partial.ts';
import type { DateLocale } from '../dates/read-dates.ts';
import { type EventsPartial, eventsOf } from '../events/partial.ts';
import { interactionsOf } from '../interactions/count.ts';
import type { InteractionsPartial } from '../interactions/partial.ts';
import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { type MomentsPartial, momentsOf } from '../moments/partial.ts';
import type { ReadMessage } from '../read-message.ts';
import { type MoodPartial, moodOf } from '../sentiment/mood.ts';
import { feel } from '../sentiment/sentiment.ts';
import { linkThreads } from '../threads/link-threads.ts';
import type { MemberName } from '../threads/thread-line.ts';
import { type TopicSegment, topicSegmentsOf } from '../topics/topic-segment.ts';
import { dateOf } from '../wall-clock.ts';
import { cutText } from '../words/chunks.ts';

/** A line with what it says; the text is empty for deleted messages and for media without a caption. */
export type SpokenLine = MessageFacts & { text: string };

/** All lines of one chat day, in order, and what they are read with. */
export interface ChatDayLines {
  lines: readonly SpokenLine[];
  members: readonly MemberName[];
  locale: DateLocale;
}

/** What is counted by calendar day. */
export interface CalendarDay {
  activity: ActivityPartial;
  mood: MoodPartial;
}

/**
 * What is counted of one chat day; topics are told of its segments, by a model. `dates` are the parts of calendar days
 * within it: the one it is named by from four on, the next one until four.
 */
export interface CountedDay {
  interactions: InteractionsPartial;
  moments: MomentsPartial;
  events: EventsPartial;
  segments: TopicSegment[];
  dates: [date: string, part: CalendarDay][];
}

/** From the lines of one chat day and nothing else: counting one day again gives what counting all of them gives. */
export const countDay = ({ lines, members, locale }: ChatDayLines): CountedDay => {
  const read = lines.map(readLine);
  const threads = linkThreads(members);
  const linked = read.filter(isMemberMessage).map(threads.next);
  return {
    interactions: interactionsOf(linked),
    moments: momentsOf(read),
    events: eventsOf(read, locale),
    segments: topicSegmentsOf(linked, read),
    dates: calendarDaysIn(read),
  };
};

/** Calendar days, or parts of them, by date: of lines in order that are not read for anything else. */
export const countDates = (lines: readonly SpokenLine[]): CountedDay['dates'] => calendarDaysIn(lines.map(readLine));

const calendarDaysIn = (lines: readonly ReadMessage[]): CountedDay['dates'] =>
  [...Map.groupBy(lines, ({ localTime }) => dateOf(localTime))].map(([date, part]) => [
    date,
    { activity: activityOf(part), mood: moodOf(part) },
  ]);

/** Each part by its name: with more parts behind it, a spread line would take several times as long. */
const readLine = ({ id, memberId, kind, type, localTime, words, media, edited, text }: SpokenLine): ReadMessage => {
  const cut = cutText(text);
  const sentiment = kind === 'message' && memberId !== null && text !== '' ? feel(cut) : null;
  return { id, memberId, kind, type, localTime, words, media, edited, text, cut, sentiment };
};
