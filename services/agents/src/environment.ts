import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { keyVariables, workerVariables } from '@prosa/worker';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
});
export type Environment = EnvironmentOf<typeof environment>;
