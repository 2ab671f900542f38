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

const cap = z.object({
  period: z.enum(['run', 'day', 'month']).describe('Each analysis, or a day or a month of UTC'),
  tokens: count.nullable().describe('Read and written; null for no limit'),
  /** A cap on cost allows no call of a model whose price nobody said. */
  costUsd: z.number().nonnegative().max(1_000_000).nullable().describe('US dollars; null for no limit'),
});
export const budgetsSchema = z.object({
  budgets: z
    .array(cap)
    .max(3)
    .refine((caps) => new Set(caps.map(({ period }) => period)).size === caps.length, 'one budget for each period')
    .describe('All there are to be; what is left out has no limit'),
});
export const budgetStandingSchema = z.object({
  budgets: z.array(
    cap.extend({
      /** Since the period began; null for runs, each of which begins anew. */
      used: z.object({ tokens: count, costUsd: z.number().nonnegative() }).nullable(),
      /** `degraded`: some of what models do is left out already; `exhausted`: no model is asked until the period ends. */
      state: z.enum(['open', 'degraded', 'exhausted']),
      /** What models are not asked for at present. */
      withheld: z.array(z.string()),
    }),
  ),
});
export type BudgetStanding = z.infer<typeof budgetStandingSchema>;
export const groupBudgetsSchema = budgetStandingSchema.extend({
  /** What the last analysis expected to ask models at most before it asked, and the cap that stopped it; null where none was to be asked. */
  forecast: z
    .object({
      analysisId: idSchema('analysis'),
      newMessages: count,
      inputTokens: count,
      exhausted: z.string().nullable(),
    })
    .nullable(),
});
