import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ANALYSIS_INTERVAL_HOURS: z.coerce.number().positive().default(24).describe('Time between two analyses of a group.'),
  SWEEP_INTERVAL_SECONDS: z.coerce.number().positive().default(30).describe('How often due groups are looked for.'),
});
export type Environment = EnvironmentOf<typeof environment>;
