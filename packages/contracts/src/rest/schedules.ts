import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { analysisSchema } from '../rest.ts';

const instant = z.iso.datetime();

/** When a group is analysed by the clock: what ran, and what is due. */
export const scheduleSchema = z.object({
  groupId: idSchema('group'),
  /** Five fields; null: a day after the last time. */
  cron: z.string().nullable(),
  /** IANA time zone of `cron`; null: the group's. */
  zone: z.string().nullable(),
  /** Whether to analyse also where nothing has changed since the last version. */
  always: z.boolean(),
  /** Null until it is planned, within a minute of a change. */
  nextRunAt: instant.nullable(),
  lastRunAt: instant,
  /** What came of the last time: an analysis, or none because nothing had changed, or nothing is there yet. */
  lastOutcome: z.enum(['requested', 'unchanged', 'empty']).nullable(),
  /** The analysis that was last asked for by the clock, as far as it has come. */
  lastAnalysis: analysisSchema.pick({ id: true, version: true, state: true, finishedAt: true }).nullable(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

export const scheduleChangesSchema = z.object({
  cron: z
    .string()
    .max(100)
    .nullable()
    .optional()
    .describe('Minute, hour, day of the month, month, day of the week, e.g. "0 4 * * *"; once an hour at most'),
  zone: z.string().refine(isZone, 'not an IANA time zone').nullable().optional(),
  always: z.boolean().optional(),
});
