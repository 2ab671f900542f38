import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count } from './values.ts';

export const usageQuerySchema = z.object({
  from: z.iso.date().optional().describe('First day; 30 days before the last by default'),
  to: z.iso.date().optional().describe('Last day; today by default'),
  groupId: idSchema('group').optional(),
});

/** What models used for one group on one day (UTC). */
export const usageSchema = z.object({
  groupId: idSchema('group'),
  date: z.iso.date(),
  calls: count,
  inputTokens: count,
  /** Those of them that the model had cached. */
  cachedTokens: count,
  outputTokens: count,
  /** US dollars, of the calls whose price is known; null where none is. */
  costUsd: z.number().nonnegative().nullable(),
  /** Calls of models that nobody said the price of. */
  unpricedCalls: count,
});
export type Usage = z.infer<typeof usageSchema>;
