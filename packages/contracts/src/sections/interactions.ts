import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, share } from './values.ts';

const minutes = z.number().nonnegative();
/** Minutes within which half, and nine tenths, of the answers came; null where there were none. */
const waits = z.object({ answers: count, p50: minutes, p90: minutes }).nullable();

/** Who turns to whom, by answers and by names. */
export const interactionsSection = z.object({
  /** From one member to another, most messages first; `messages` answer the other, or name them, or both. */
  ties: z
    .array(
      z.object({
        from: idSchema('member'),
        to: idSchema('member'),
        answers: count,
        mentions: count,
        messages: count,
      }),
    )
    .max(500),
  members: z.array(
    z.object({
      memberId: idSchema('member'),
      /** Messages with which the member turned to others, and others to the member. */
      sent: count,
      received: count,
      /** Weight in the graph of ties; all members' add up to 1. */
      centrality: z.number().nonnegative(),
      /** Conversations begun and ended with a message of this member. */
      opened: count,
      closed: count,
      /** Messages that ask something, and those of them that nobody else answered. */
      questions: count,
      unanswered: count,
      /** Until this member answered others. */
      waits,
    }),
  ),
  /** How far turning to somebody goes both ways; null where nobody turned to anybody. */
  reciprocity: share.nullable(),
  /** Groups within the group: members who turn to each other more than to the rest. */
  communities: z.array(z.object({ memberIds: z.array(idSchema('member')) })),
  /** How far apart those groups are: from about 0.3 on they are more than chance. */
  modularity: z.number(),
  waits,
});
