import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { workerVariables } from '@prosa/worker';

export const environment = defineEnvironment(workerVariables);
export type Environment = EnvironmentOf<typeof environment>;
