import type { PlannedEvent, Report, Section } from '@prosa/contracts';

/** What a plan is called and where it is stands in the messages that say so. */
const plans = (planned: readonly PlannedEvent[]): number[] =>
  planned.flatMap(({ messageId, title, place }) => [messageId, title.messageId, ...(place ? [place.messageId] : [])]);

/** Ids of the messages that sections cite. */
export const citedBy = {
  sentiment: ({ turningPoints }: Section<'sentiment'>): number[] =>
    turningPoints.flatMap(({ messageIds }) => messageIds),
  topics: ({ topics }: Section<'topics'>): number[] => topics.flatMap(({ messageIds }) => messageIds),
  plans,
  events: ({ planned }: Section<'events'>): number[] => plans(planned),
  moments: ({ moments }: Section<'moments'>): number[] =>
    moments.flatMap(({ highlight }) => (highlight ? [highlight.messageId] : [])),
  summaries: ({ days }: NonNullable<Report['summaries']>): number[] =>
    days.flatMap(({ sentences }) => sentences.flatMap(({ messageIds }) => messageIds)),
};
