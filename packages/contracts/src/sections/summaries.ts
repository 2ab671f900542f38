import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localTime, messageId } from './values.ts';

/** A sentence with the messages it rests on. Members in it are written `{mem_…}`; without a text, the messages speak. */
const sentence = z.object({ text: z.string().nullable(), messageIds: z.array(messageId) });

/** What a summary keeps sealed. */
export const summaryBody = z.object({
  /** What it is found by, without anybody's name: its sentences, or the telling words of its excerpts. */
  text: z.string(),
  sentences: z.array(sentence).min(1).max(3),
  /** Messages it covers, and who wrote them, most first. */
  messages: count,
  memberIds: z.array(idSchema('member')),
});
export type SummaryBody = z.infer<typeof summaryBody>;

/** Which summaries a version has; what they say is read under their own access rules. */
export const summariesSection = z.object({
  /** Of the group as a whole; null where there is none. */
  versionId: idSchema('summary').nullable(),
  /** Of the latest days that were worth one, the last first. */
  summaryIds: z.array(idSchema('summary')),
  /** Sentences left out because what they cite does not bear them. */
  dropped: count,
});

/** A summary as a reader gets it. */
export const toldSummary = z.object({
  id: idSchema('summary'),
  from: localTime,
  to: localTime,
  /** `offline`: excerpts, chosen and not written. */
  method: z.enum(['offline', 'model']),
  /** Language it is written in. */
  locale: z.string(),
  ...summaryBody.omit({ text: true }).shape,
});
export type ToldSummary = z.infer<typeof toldSummary>;
