import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { anchorVariables, keyVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ...keyVariables,
  ...anchorVariables,
  STORAGE: z.string().describe('Where uploaded files lie: the path of a folder, or the word `supabase`.'),
  SUPABASE_URL: z.url().optional().describe('Supabase project; needed with STORAGE=supabase.'),
  SUPABASE_SERVICE_KEY: z.string().optional().describe('Its secret key; needed with STORAGE=supabase.'),
  SUPABASE_BUCKET: z.string().default('exports').describe('Its bucket of uploaded files.'),
  BATCH_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(2_000)
    .describe('Messages stored in one transaction, at most.'),
});
export type Environment = EnvironmentOf<typeof environment>;
