import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localDate, share, wording } from './values.ts';

const days = z.number().nonnegative();

/**
 * How each member takes part, by figures alone. All of them hold for the whole `period`; what happened after its last day is
 * not known, so silence is counted up to that day and not to today.
 */
export const engagementSection = z.object({
  period: z.object({ from: localDate, to: localDate }),
  /** Members with a message in the last 30 days of the period, of those who ever wrote. */
  lately: z.object({ members: count, of: count }),
  /** Those who wrote most first. */
  members: z.array(
    z.object({
      memberId: idSchema('member'),
      /** Of the days since the member's first message, those with one. `share`: of the group's messages. */
      participation: z.object({ messages: count, share, activeDays: count, days: count }),
      /** Answers to others, and the minutes within which half of them came; null where there are too few to tell. */
      responsiveness: z.object({ answers: count, minutes: z.number().nonnegative() }).nullable(),
      /** How evenly turning to others comes back, 1 where each pair does so equally often; null where there is too little. */
      reciprocity: share.nullable(),
      /** Members with whom there was an exchange, either way, of all the others. */
      reach: z.object({ members: count, of: count }),
      /** Where the member's messages a week are heading; null under eight whole weeks. */
      trend: z
        .object({ direction: z.enum(['rising', 'falling', 'steady']), perWeek: z.number(), weeks: count })
        .nullable(),
      /**
       * A rule, and no claim about anybody: `silent`: quiet for longer than nine in ten of the member's own gaps, and a week at
       * least; `long-silent`: for longer than ever before, and two weeks at least; `falling`: the trend falls where the group's does not, or
       * messages of the last 30 days, beside those of the 30 before, are half of what they are in the group, or less. `high` is a long silence, or silence after falling; `raised` is one of the
       * others. Null where the member wrote on fewer than eight days.
       */
      churn: z
        .object({
          risk: z.enum(['low', 'raised', 'high']),
          signs: z.array(z.enum(['silent', 'long-silent', 'falling'])),
          /** Days without a message up to the last day of the period. */
          silentDays: count,
          /** Nine in ten of the member's gaps between days with a message are this long at most; and the longest of them. */
          usualGap: days,
          longestGap: days,
        })
        .nullable(),
      wording,
    }),
  ),
  /** Sentences of a model left out because they said what the figures do not. */
  dropped: count,
});
