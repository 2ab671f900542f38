import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { memorySchema } from '../rest.ts';
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
const memoryFound = z.object({
  kind: z.literal('memory'),
  memory: memorySchema,
  why: z.object({ words: z.array(z.string()) }),
});
const subjectFound = z.object({
  kind: z.literal('subject'),
  /** As the latest analysis has it. */
  subject: topicsSection.shape.topics.unwrap().pick({ id: true, words: true, size: true, share: true, trend: true }),
  why: z.object({ words: z.array(z.string()) }),
});
export const foundSchema = z.discriminatedUnion('kind', [passage, memoryFound, subjectFound]);

const filters = {
  from: z.iso.date().optional().describe('First day'),
  to: z.iso.date().optional().describe('Last day'),
  member: idSchema('member').optional().describe('Only what this member wrote, or said of themself'),
};
export const searchSchema = z.object({
  query: z.string().trim().min(1).max(500).describe('Some words, or a question'),
  ...filters,
  kinds: z
    .array(z.enum(['messages', 'memories', 'subjects']))
    .min(1)
    .default(['messages'])
    .describe('Subjects are of the whole group: with a period or a member there are none'),
  limit: z.int().min(1).max(50).default(10),
  cursor: z.string().max(500).optional(),
});
export const foundPageSchema = z.object({ items: z.array(foundSchema), next: z.string().nullable() });

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
  passages: z.array(passage),
});

export type Passage = z.infer<typeof passage>;
export type Found = z.infer<typeof foundSchema>;
export type FoundPage = z.infer<typeof foundPageSchema>;
export type Answer = z.infer<typeof answerSchema>;
