import { z } from 'zod';
import { agentNames } from './events/analyses.ts';
import { idSchema } from './ids.ts';

/** Wall-clock time of the group, without a zone: `2025-03-10T14:05:00`. */
const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const localDate = z.iso.date();
const count = z.int().nonnegative();
/** Messages by hour of the day, 0 to 23. */
const byHour = z.array(count).length(24);

/** The group in numbers. */
export const overviewSection = z.object({
  from: localTime,
  to: localTime,
  /** Calendar days from the first message to the last, and how many of them had a message. */
  days: count,
  activeDays: count,
  members: count,
  messages: count,
  words: count,
  media: count,
  edited: count,
  deleted: count,
  systemLines: count,
});

/** Who writes, and when. System lines are left out. */
export const activitySection = z.object({
  members: z.array(
    z.object({
      memberId: idSchema('member'),
      messages: count,
      /** Share of the group's messages, 0 to 1. */
      share: z.number().min(0).max(1),
      words: count,
      media: count,
      firstAt: localTime,
      lastAt: localTime,
      hours: byHour,
    }),
  ),
  hours: byHour,
  /** By weekday, Monday first, and hour. */
  week: z.array(byHour).length(7),
  /** Days with messages, in order. */
  calendar: z.array(z.object({ date: localDate, messages: count })),
});

/** Conversations that stand out, in order of time. */
export const momentsSection = z.object({
  moments: z.array(
    z.object({
      from: localTime,
      to: localTime,
      messages: count,
      memberIds: z.array(idSchema('member')),
      /** The message that set off most laughter, hearts or answers in the minutes after it. */
      highlight: z.object({ messageId: z.int().positive(), reactions: count }).nullable(),
    }),
  ),
  /** The longest time without a message. */
  silence: z.object({ from: localTime, to: localTime, hours: z.number().nonnegative() }).nullable(),
});

/** What the memories agent found; the memories themselves are read under their own access rules. */
export const memoriesSection = z.object({
  memoryIds: z.array(idSchema('memory')),
  /** Claims left out because their quote is not in the message they cite. */
  dropped: count,
});

/** Sections of a report as the coordinator stores them: numbers and ids. */
export const reportSections = {
  overview: { schema: overviewSection, individual: false },
  activity: { schema: activitySection, individual: false },
  moments: { schema: momentsSection, individual: false },
  memories: { schema: memoriesSection, individual: true },
} as const;
export type SectionName = keyof typeof reportSections;
export type Section<S extends SectionName> = z.infer<(typeof reportSections)[S]['schema']>;

/** What each agent hands to the coordinator. */
export const agentResults = {
  activity: z.object({ overview: overviewSection, activity: activitySection, moments: momentsSection }),
  memories: memoriesSection,
} as const satisfies Record<(typeof agentNames)[number], z.ZodType>;
export type AgentResult<A extends keyof typeof agentResults> = z.infer<(typeof agentResults)[A]>;

/** What a memory keeps sealed. */
export const memoryBody = z.object({
  /** The value as it was said, e.g. a city or a date. */
  value: z.string(),
  quotes: z.array(z.object({ messageId: z.int().positive(), quote: z.string() })).min(1),
});
export type MemoryBody = z.infer<typeof memoryBody>;

export const predicates = [
  'birthday',
  'lives_in',
  'comes_from',
  'works_as',
  'works_at',
  'studies',
  'likes',
  'dislikes',
  'allergic_to',
  'has_pet',
  'family',
  'supports_team',
  'plans',
  'milestone',
] as const;
export type Predicate = (typeof predicates)[number];

/** What a member said of themself, with where. */
export const saidOfThemself = z.object({
  id: idSchema('memory'),
  memberId: idSchema('member'),
  predicate: z.enum(predicates),
  ...memoryBody.shape,
  confidence: z.number(),
});

/** A report as a reader gets it: names, quotes and memories filled in as far as the reader may see them. */
export const reportSchema = z.object({
  analysis: z.object({
    id: idSchema('analysis'),
    version: z.int().positive(),
    finishedAt: z.iso.datetime(),
    /** True where an agent failed; `missing` names it. */
    partial: z.boolean(),
    missing: z.array(z.enum(agentNames)),
    agents: z.array(z.object({ name: z.string(), version: z.string(), method: z.string() })),
  }),
  group: z.object({ id: idSchema('group'), name: z.string(), zone: z.string() }),
  /** Names by member id. */
  members: z.record(z.string(), z.string()),
  /** Cited messages by id; empty for readers who may not read messages. */
  quotes: z.record(z.string(), z.object({ memberId: idSchema('member').nullable(), localTime, text: z.string() })),
  overview: overviewSection.optional(),
  activity: activitySection.optional(),
  moments: momentsSection.optional(),
  /** Absent for readers who may not read what is said about single members. */
  memories: z
    .object({
      items: z.array(saidOfThemself.extend({ since: localTime.nullable() })),
      dropped: count,
    })
    .optional(),
});
export type Report = z.infer<typeof reportSchema>;
