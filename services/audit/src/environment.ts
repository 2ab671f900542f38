import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { anchorVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  ...anchorVariables,
  SUPABASE_URL: z.url().optional().describe('Supabase project; needed with ANCHOR_STORE=supabase.'),
  SUPABASE_SERVICE_KEY: z.string().optional().describe('Secret key of the project; needed with ANCHOR_STORE=supabase.'),
  AUDIT_SIGNING_KEY: z.string().describe('Ed25519 key that heads are signed with, PEM (PKCS#8); secret.'),
  AUDIT_SIGNING_MINUTES: z.coerce
    .number()
    .min(0)
    .default(60)
    .describe('How long an entry waits at most until a signed head speaks of it.'),
});
export type Environment = EnvironmentOf<typeof environment>;
