import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { memorySchema } from '../rest.ts';
import { toldSummary } from '../sections/summaries.ts';
import { topicsSection } from '../sections/topics.ts';

const place = z.object({ start: z.int().min(0), end: z.int().min(0) });

const passage = z.object({
  kind: z.literal('message'),
  messageId: z.int().positive(),
  memberId: idSchema('member').nullable(),
  localTime: z.string(),
  text: z.string(),
  /** Where words that were looked for stand in the text, in UTF-16 units. */
  highlights: z.array(place),
  /** The messages right before and after, as far as the reader may read them: the conversation it belongs to. */
  around: z.array(z.int().positive()),
  why: z.object({
    /** Words of the query that it has, in any form of theirs, and that those around it have. */
    words: z.array(z.string()),
    wordsAround: z.array(z.string()),
    /** Its author is named in the query. */
    named: z.boolean(),
    /** Its piece of conversation is alike as a whole. */
    alike: z.boolean(),
  }),
});
/** Words of the query that it has, and whether it is alike as a whole. */
const why = z.object({ words: z.array(z.string()), alike: z.boolean() });
const memoryFound = z.object({ kind: z.literal('memory'), memory: memorySchema, why });
const subjectFound = z.object({
  kind: z.literal('subject'),
  /** As the latest analysis has it. */
  subject: topicsSection.shape.topics
    .unwrap()
    .pick({ id: true, words: true, size: true, share: true, trend: true })
    /** Null where its words are its name. */
    .extend({ label: z.string().nullable() }),
  why,
});
const summaryFound = z.object({
  kind: z.literal('summary'),
  summary: toldSummary.extend({
    of: z.enum(['analysis', 'day', 'segment']),
    /** The version summed up. */
    analysisId: idSchema('analysis').nullable(),
  }),
  why,
});
export const foundSchema = z.discriminatedUnion('kind', [passage, memoryFound, subjectFound, summaryFound]);

/** Why a model was not asked, or gave nothing. */
export const withoutModel = [
  'no_legal_basis',
  'transfer_region',
  'budget_exhausted',
  'model_rate_limited',
  'model_quota_exceeded',
  'model_unavailable',
  'model_request_refused',
  'model_refused',
  'model_output_invalid',
  'broker_unavailable',
  'internal',
] as const;

const filters = {
  from: z.iso.date().optional().describe('First day'),
  to: z.iso.date().optional().describe('Last day'),
  member: idSchema('member').optional().describe('Only what this member wrote, or said of themself'),
};
export const searchSchema = z.object({
  query: z.string().trim().min(1).max(500).describe('Some words, or a question'),
  ...filters,
  kinds: z
    .array(z.enum(['messages', 'memories', 'subjects', 'summaries']))
    .min(1)
    .default(['messages'])
    .describe(
      'Subjects are of the whole group: with a period or a member there are none. Summaries are of versions, days and conversations',
    ),
  limit: z.int().min(1).max(50).default(10),
  cursor: z.string().max(500).optional(),
});
export const foundPageSchema = z.object({
  items: z.array(foundSchema),
  next: z.string().nullable(),
  /** Why the vectors of a model were not searched, where the group has some; null where nothing is missing. */
  withoutModel: z.enum(withoutModel).nullable(),
});

export const questionSchema = z.object({
  question: z.string().trim().min(1).max(500),
  ...filters,
  limit: z.int().min(1).max(50).default(10).describe('Passages at most'),
});
export const answerSchema = z.object({
  /** How it came about; offline there are passages and no answer: none is made up. */
  method: z.enum(['offline', 'model']),
  answer: z.string().nullable(),
  /** What each claim rests on, word for word; checked against the message. */
  citations: z.array(z.object({ messageId: z.int().positive(), quote: z.string() })),
  /** Why there is no answer: nothing that was found answers, nothing that the model said stands in what was found, or no model was asked. */
  reason: z.enum(['not_in_conversation', 'not_grounded', 'nothing_found', 'no_model', ...withoutModel]).nullable(),
  /** Sentences of the model that were left out, because what they cite does not say so. */
  dropped: z.int().min(0),
  passages: z.array(passage),
});

export type WithoutModel = (typeof withoutModel)[number];
export type Passage = z.infer<typeof passage>;
export type Found = z.infer<typeof foundSchema>;
export type FoundPage = z.infer<typeof foundPageSchema>;
export type Answer = z.infer<typeof answerSchema>;
