import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  KEY_FILE: z.string().describe('File of 32 random bytes, mode 0600: the key-encryption key.'),
});
export type Environment = EnvironmentOf<typeof environment>;
