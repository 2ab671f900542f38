import { z } from 'zod';
import { agentNames } from './agents.ts';
import { idSchema } from './ids.ts';
import { saidOfThemself } from './memory.ts';
import { profileSchema } from './rest/profiles.ts';
import { activitySection } from './sections/activity.ts';
import { engagementSection } from './sections/engagement.ts';
import { eventsSection } from './sections/events.ts';
import { interactionsSection } from './sections/interactions.ts';
import { memoriesSection } from './sections/memories.ts';
import { momentsSection } from './sections/moments.ts';
import { overviewSection } from './sections/overview.ts';
import { patternsSection } from './sections/patterns.ts';
import { profilesSection } from './sections/profiles.ts';
import { sentimentSection } from './sections/sentiment.ts';
import { summariesSection, toldSummary } from './sections/summaries.ts';
import { temporalSection } from './sections/temporal.ts';
import { topicsSection } from './sections/topics.ts';
import { count, localTime } from './sections/values.ts';

/** Sections of a report as the coordinator stores them: numbers and ids. `individual`: about single members. */
export const reportSections = {
  overview: { schema: overviewSection, individual: false },
  activity: { schema: activitySection, individual: false },
  temporal: { schema: temporalSection, individual: false },
  interactions: { schema: interactionsSection, individual: false },
  sentiment: { schema: sentimentSection, individual: false },
  topics: { schema: topicsSection, individual: false },
  events: { schema: eventsSection, individual: false },
  moments: { schema: momentsSection, individual: false },
  memories: { schema: memoriesSection, individual: true },
  disc: { schema: profilesSection, individual: true },
  enneagram: { schema: profilesSection, individual: true },
  engagement: { schema: engagementSection, individual: true },
  patterns: { schema: patternsSection, individual: true },
  summaries: { schema: summariesSection, individual: false },
} as const;
export type SectionName = keyof typeof reportSections;
export type Section<S extends SectionName> = z.infer<(typeof reportSections)[S]['schema']>;

/** The sections that statistics fill in; a family with nothing to tell is absent. */
const statistics = z.object({
  overview: overviewSection,
  activity: activitySection,
  temporal: temporalSection.optional(),
  interactions: interactionsSection.optional(),
  sentiment: sentimentSection.optional(),
  topics: topicsSection.optional(),
  events: eventsSection.optional(),
  moments: momentsSection,
});

/** What each agent hands to the coordinator. */
export const agentResults = {
  statistics,
  memories: memoriesSection,
  disc: profilesSection,
  enneagram: profilesSection,
  engagement: engagementSection,
  patterns: patternsSection,
  /** The topics that statistics found, with their labels. */
  subjects: z.object({ topics: topicsSection, dropped: count }),
  summaries: summariesSection,
} as const satisfies Record<(typeof agentNames)[number], z.ZodType>;
export type AgentResult<A extends keyof typeof agentResults> = z.infer<(typeof agentResults)[A]>;

/** Names by member id. */
const names = z.record(z.string(), z.string());
/** Cited messages by id; empty for readers who may not read messages. */
export const quotesSchema = z.record(
  z.string(),
  z.object({ memberId: idSchema('member').nullable(), localTime, text: z.string() }),
);
export type Quotes = z.infer<typeof quotesSchema>;

/** A report as a reader gets it: names, quotes and memories filled in as far as the reader may see them. */
export const reportSchema = z.object({
  analysis: z.object({
    id: idSchema('analysis'),
    version: z.int().positive(),
    finishedAt: z.iso.datetime(),
    /** True where an agent failed; `missing` names it. */
    partial: z.boolean(),
    missing: z.array(z.enum(agentNames)),
    /** Agents that were not run, because no legal basis allows what they are for. */
    withheld: z.array(z.enum(agentNames)).optional(),
    agents: z.array(z.object({ name: z.string(), version: z.string(), method: z.string() })),
  }),
  group: z.object({ id: idSchema('group'), name: z.string(), zone: z.string() }),
  members: names,
  quotes: quotesSchema,
  /** How much of the exports was understood; absent for readers who may not see exports. */
  coverage: z
    .object({
      exports: count,
      /** Lines of all of them, and those that are no part of any message. */
      lines: count,
      unrecognised: count,
    })
    .optional(),
  ...statistics.partial().shape,
  /** What changed since the version before; absent in the first. */
  since: z
    .object({
      version: z.int().positive(),
      finishedAt: z.iso.datetime(),
      /** Messages more, or fewer where some were deleted. */
      messages: z.int(),
      /** Members who had not written before. */
      newMembers: z.array(idSchema('member')),
      /** Ids of topics that were not there before. */
      newTopics: z.array(z.string()),
      /** Memories that came, and that are not valid any longer; absent for readers who may not see them. */
      memories: z.object({ added: count, retired: count }).optional(),
    })
    .optional(),
  /** Absent for readers who may not read what is said about single members. */
  memories: z
    .object({
      items: z.array(saidOfThemself.extend({ since: localTime.nullable() })),
      dropped: count,
    })
    .optional(),
  /** The same; where no basis in law allows profiles there are none. */
  profiles: z
    .object({
      items: z.array(profileSchema.omit({ explanation: true }).extend({ memberId: idSchema('member') })),
      dropped: count,
      /** Members of whom a model gave no answer that could be used. */
      unread: count,
    })
    .optional(),
  /** Absent for readers who may not read what is said about single members. */
  engagement: engagementSection.optional(),
  patterns: patternsSection.optional(),
  /** Of the version, and of the latest days as far as the reader may read messages; the last first. */
  summaries: z.object({ version: toldSummary.nullable(), days: z.array(toldSummary), dropped: count }).optional(),
});
export type Report = z.infer<typeof reportSchema>;
