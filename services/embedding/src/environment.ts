import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { embeddingVariables, keyVariables, workerVariables } from '@prosa/worker';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
  ...embeddingVariables,
});
export type Environment = EnvironmentOf<typeof environment>;
