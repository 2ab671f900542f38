import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { quotesSchema } from '../report.ts';
import { activitySection } from '../sections/activity.ts';
import { eventsSection } from '../sections/events.ts';
import { interactionsSection } from '../sections/interactions.ts';
import { overviewSection } from '../sections/overview.ts';
import { sentimentSection } from '../sections/sentiment.ts';
import { temporalSection } from '../sections/temporal.ts';
import { topicsSection } from '../sections/topics.ts';
import { localDate } from '../sections/values.ts';
import { instant } from './values.ts';

export const insightQuerySchema = z.object({
  from: localDate.optional().describe('First day; the first there is by default'),
  to: localDate
    .optional()
    .describe('Last day, included; a conversation belongs to the day that began at 4 in the morning'),
  member: idSchema('member').optional().describe('Only what concerns this member'),
});

const answer = <T extends z.ZodType>(result: T) =>
  z.object({
    /** First and last day of those asked for in which anything could be counted; null where there are none. */
    period: z.object({ from: localDate, to: localDate }).nullable(),
    /** Null where nothing was said in the period. */
    result: result.nullable(),
    /** Messages the result cites; empty for readers who may not read messages. */
    quotes: quotesSchema,
  });

/** What each family of insights answers, of any period. */
export const insightAnswers = {
  activity: answer(z.object({ overview: overviewSection, activity: activitySection })),
  temporal: answer(temporalSection),
  interactions: answer(interactionsSection),
  sentiment: answer(sentimentSection),
  topics: answer(topicsSection),
  events: answer(eventsSection),
};
export type InsightName = keyof typeof insightAnswers;
export type InsightAnswer<N extends InsightName> = z.infer<(typeof insightAnswers)[N]>;

/** The subjects of the latest analysis. */
export const subjectsSchema = z.object({
  analysis: z.object({ id: idSchema('analysis'), version: z.int().positive(), finishedAt: instant }),
  subjects: topicsSection.shape.topics,
  /** Cited messages by id; empty for readers who may not read messages. */
  quotes: quotesSchema,
});
export type Subjects = z.infer<typeof subjectsSchema>;
