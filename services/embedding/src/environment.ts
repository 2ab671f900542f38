import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { embeddingVariables, keyVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
  ...embeddingVariables,
  EMBEDDING_BATCHES: z
    .stringbool()
    .default(true)
    .describe('Whether many texts at once go by the provider’s Batch API, at half the price and within a day.'),
});
export type Environment = EnvironmentOf<typeof environment>;
