import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { keyVariables, modelVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
  ANALYSIS_MODEL: modelVariables.ANALYSIS_MODEL,
  SWEEP_INTERVAL_SECONDS: z.coerce
    .number()
    .positive()
    .default(5)
    .describe('How often runs are looked for that no event takes further.'),
  UNSTARTED_SECONDS: z.coerce
    .number()
    .positive()
    .default(120)
    .describe('A run that nobody has started for so long is started without its event.'),
  UNASKED_MINUTES: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('An export that was stored so long ago is analysed, whether or not all its vectors have come.'),
  SILENT_SECONDS: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('A share whose worker has been silent for so long is asked for again.'),
  AGENT_ATTEMPTS: z.coerce.number().int().min(1).default(3).describe('How often a share is asked for in all.'),
  AGENT_DEADLINE_MINUTES: z.coerce.number().positive().default(90).describe('How long an agent may take.'),
  ANALYSIS_DEADLINE_MINUTES: z.coerce
    .number()
    .positive()
    .default(240)
    .describe('How long a run may take; then it ends with what there is.'),
});
export type Environment = EnvironmentOf<typeof environment>;
