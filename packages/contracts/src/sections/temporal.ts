import { z } from 'zod';
import { count, localDate, share } from './values.ts';

const perWeek = z.number().nonnegative();

/** How activity moves over time; of members' messages. */
export const temporalSection = z.object({
  /** Whole weeks, named by their Monday. */
  weeks: z.array(z.object({ week: localDate, messages: count })),
  /** Where it is heading; `perWeek`: messages more or fewer with each week. Null under eight whole weeks. */
  trend: z.object({ direction: z.enum(['rising', 'falling', 'steady']), perWeek: z.number(), weeks: count }).nullable(),
  /** Weekdays, Monday first, as multiples of the average day; `strength`: how much of the ups and downs they explain. */
  seasonality: z.object({ weekdays: z.array(z.number().nonnegative()).length(7), strength: share }).nullable(),
  /** Weeks from which the group wrote distinctly more or less; mean messages a week. */
  changes: z.array(z.object({ week: localDate, before: perWeek, after: perWeek })),
  /** The longest runs of days without a message, longest first. */
  quietPeriods: z.array(z.object({ from: localDate, to: localDate, days: count })),
});
