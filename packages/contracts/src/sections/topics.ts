import { z } from 'zod';
import { count, localDate, messageId, share } from './values.ts';

/** What conversations are about. The unit is a stretch of conversation, not a message. */
export const topicsSection = z.object({
  /** The largest first. */
  topics: z
    .array(
      z.object({
        /** The same from version to version, as long as its words are. */
        id: z.string(),
        /** The telling ones, the heaviest first: its name. */
        words: z.array(z.string()).min(1),
        /** Stretches of conversation about it, and their share of all. */
        size: count,
        share,
        /** Weeks in which it came up, named by their Monday, in order. */
        weeks: z.array(z.object({ monday: localDate, size: count })),
        /** Null where there is too little to tell. */
        trend: z.enum(['rising', 'falling', 'steady']).nullable(),
        /** Messages that say most of what it says, the best first. */
        messageIds: z.array(messageId),
      }),
    )
    .max(30),
  /** Stretches of conversation read, and those of them that belong to no topic. */
  segments: count,
  outliers: count,
});
