import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localTime, messageId } from './values.ts';

/** Conversations that stand out, in order of time. */
export const momentsSection = z.object({
  moments: z.array(
    z.object({
      from: localTime,
      to: localTime,
      messages: count,
      memberIds: z.array(idSchema('member')),
      /** The message that set off most laughter, hearts or answers in the minutes after it. */
      highlight: z.object({ messageId, reactions: count }).nullable(),
    }),
  ),
  /** The longest time without a message. */
  silence: z.object({ from: localTime, to: localTime, hours: z.number().nonnegative() }).nullable(),
});
