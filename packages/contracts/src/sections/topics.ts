import { z } from 'zod';
import { count, localDate, messageId, share } from './values.ts';

/** What conversations are about. Sizes are counted in segments: stretches of a conversation of some messages. */
export const topicsSection = z.object({
  /** The largest first. */
  topics: z
    .array(
      z.object({
        /** The same from version to version, as long as its words are. */
        id: z.string(),
        /** The telling ones, the heaviest first. */
        words: z.array(z.string()),
        /** A short name, without anybody's name in it; absent where there is none, and the words are its name. */
        label: z.string().optional(),
        size: count,
        /** Of all messages, those that belong to no topic included. */
        share,
        /** By weeks in which it came up, named by their Monday, in order. */
        weeks: z.array(z.object({ monday: localDate, size: count })),
        /** `past`: nobody speaks of it any more. Null where there is too little to tell. */
        trend: z.enum(['rising', 'falling', 'steady', 'past']).nullable(),
        /** Mean mood, -1 to 1; null where no message has one. */
        mood: z.number().min(-1).max(1).nullable().default(null),
        /** Messages that say most of what it says, the best first. */
        messageIds: z.array(messageId),
      }),
    )
    .max(30),
  /** Segments read, and those of them that belong to no topic. */
  segments: count,
  outliers: count,
});
