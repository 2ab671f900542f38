import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localDate, messageId, share } from './values.ts';

const score = z.number().min(-1).max(1);
/** How a number of messages felt; `mean` is null where they are too few. What `positive` and `negative` leave is neither. */
const mood = { messages: count, mean: score.nullable(), positive: share, negative: share };

/** How messages feel, and the weeks in which that changed. */
export const sentimentSection = z.object({
  overall: z.object(mood),
  members: z.array(z.object({ memberId: idSchema('member'), ...mood })),
  /** Days and weeks with a message, in order; a week is named by its Monday. */
  calendar: z.array(z.object({ date: localDate, ...mood })),
  weeks: z.array(z.object({ monday: localDate, ...mood })),
  turningPoints: z.array(
    z.object({
      monday: localDate,
      direction: z.enum(['up', 'down']),
      /** Mean scores of the weeks before and of this one. */
      before: score,
      after: score,
      /** How many times its own noise the change is. */
      strength: z.number().nonnegative(),
      /** The messages that made it, most telling first. */
      messageIds: z.array(messageId),
    }),
  ),
});
