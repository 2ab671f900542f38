import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ANALYSIS_INTERVAL_HOURS: z.coerce
    .number()
    .positive()
    .default(24)
    .describe('Time between two analyses of a group that has no cron of its own.'),
  JITTER_MINUTES: z.coerce
    .number()
    .min(0)
    .max(55)
    .default(15)
    .describe('Times by cron are late by up to so much, for each group always the same.'),
  SWEEP_INTERVAL_SECONDS: z.coerce.number().positive().default(30).describe('How often due groups are looked for.'),
  RECONCILE_SECONDS: z.coerce
    .number()
    .positive()
    .default(300)
    .describe('How often the stream is compared with what was published.'),
  RETENTION_MINUTES: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('How often messages are swept that are too old.'),
});
export type Environment = EnvironmentOf<typeof environment>;
