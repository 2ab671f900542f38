import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { embeddingVariables, keyVariables, modelVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
  ...embeddingVariables,
  ...modelVariables,
  COUNTING_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Threads that count days for the statistics, beside the one that reads and writes.'),
});
export type Environment = EnvironmentOf<typeof environment>;
