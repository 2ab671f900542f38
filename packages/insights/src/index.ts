export { type DayCount, dailyMessages } from './activity/calendar.ts';
export { type Activity, finishActivity } from './activity/finish.ts';
export { type ActivityPartial, activityOf, mergeActivity } from './activity/partial.ts';
export { type DateLocale, readDates } from './dates/read-dates.ts';
export type { DateReading } from './dates/reading.ts';
export { chatDayBeginsAt, chatDayOf } from './days/chat-day.ts';
export {
  type CalendarDay,
  type ChatDayLines,
  type CountedDay,
  countDates,
  countDay,
  type SpokenLine,
} from './days/count-day.ts';
export { coarsestGrain, mergeAll, type PartialFamily, type Partials, partialsVersion } from './days/families.ts';
export { eventsSection, interactionsSection, sentimentSection, topicsSection } from './days/sections.ts';
export { type AnomalousDay, findAnomalousDays } from './events/anomalous-days.ts';
export { type Burst, type BurstOptions, findBursts } from './events/bursts.ts';
export { type Events, finishEvents } from './events/finish.ts';
export { type CalendarEvent, type CalendarOptions, calendarOf } from './events/icalendar.ts';
export type { LivelyStretch } from './events/lively-stretches.ts';
export { type EventsPartial, eventsOf, mergeEvents } from './events/partial.ts';
export type { Answer } from './events/planned/answer.ts';
export type { EventState, EventTime, PlannedEvent, Rsvp, StateChange } from './events/planned/planned-event.ts';
export type { Stretch } from './events/planned/stretch.ts';
export { interactionsOf } from './interactions/count.ts';
export { finishInteractions, type Interactions } from './interactions/finish.ts';
export { graphmlOf } from './interactions/graphml.ts';
export type { LinkedMessage } from './interactions/linked-message.ts';
export { type InteractionsPartial, mergeInteractions } from './interactions/partial.ts';
export { isMemberMessage, type MemberMessage, type MessageFacts } from './message-facts.ts';
export { finishMoments } from './moments/finish.ts';
export { type MomentsPartial, mergeMoments, momentsOf } from './moments/partial.ts';
export type { OfMember } from './partials.ts';
export { coveredOf, datesOf, type Period, partsOf, type Span, spanAround, spansOf, widened } from './periods.ts';
export type { ReadMessage } from './read-message.ts';
export { finishMood, type Mood, type MoodSummary } from './sentiment/finish.ts';
export { languageOf } from './sentiment/language.ts';
export type { Language } from './sentiment/lexicon.ts';
export { type MoodPartial, mergeMood, moodOf } from './sentiment/mood.ts';
export { type Sentiment, sentimentOf } from './sentiment/sentiment.ts';
export type { TurningPoint } from './sentiment/turning-points.ts';
export { finishTemporal, type Temporal } from './temporal/finish.ts';
export { linkThreads, type ThreadLinker } from './threads/link-threads.ts';
export { type Segment, segmentsOf } from './threads/segments.ts';
export type { MemberName, ThreadLine } from './threads/thread-line.ts';
export { agreement } from './topics/agreement.ts';
export { finishTopics, needsRefit, type Topic, type Topics, type TopicTrend } from './topics/finish.ts';
export { fitTopics } from './topics/fit-topics.ts';
export { packedSegments } from './topics/packed-segments.ts';
export { mergeTopics, type Quote, type TopicsPartial, type TopicTotals, topicsOf } from './topics/partial.ts';
export type { FittedTopic, KnownTopic, TopicModel, TopicWord } from './topics/topic-model.ts';
export { readerOf, type TopicReader } from './topics/topic-reader.ts';
export { type TopicSegment, topicSegmentsOf } from './topics/topic-segment.ts';
export { dayAfter, dayBefore } from './wall-clock.ts';
export { contentWords } from './words/content-words.ts';
