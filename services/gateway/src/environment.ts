import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { anchorVariables, embeddingVariables, keyVariables, modelVariables, workerVariables } from '@prosa/worker';
import { z } from 'zod';

export const environment = defineEnvironment({
  ...workerVariables,
  HOST: z.string().default('127.0.0.1').describe('Address the API listens on; `0.0.0.0` in a container.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port of the API; `0` takes a free one.'),
  ...keyVariables,
  ...anchorVariables,
  ...embeddingVariables,
  ...modelVariables,
  SUPABASE_URL: z.url().describe('Supabase project: whose access tokens are accepted, and whose storage is used.'),
  STORAGE: z.string().describe('Where uploaded files go: the path of a folder, or the word `supabase`.'),
  SUPABASE_SERVICE_KEY: z.string().optional().describe('Secret key of the project; needed with STORAGE=supabase.'),
  SUPABASE_BUCKET: z.string().default('exports').describe('Bucket of uploaded files, private.'),
  AUDIT_PUBLIC_KEYS: z
    .string()
    .describe('Public keys of AUDIT_SIGNING_KEY, of today and before, PEM (SPKI): what signed heads are checked with.'),
  UPLOAD_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(200 * 1024 * 1024)
    .describe('Largest export file, as it is sent.'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url()))
    .describe(
      'Origins whose pages may call the API, separated by commas, e.g. `https://app.example.com`; none by default.',
    ),
  REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .positive()
    .default(600)
    .describe('Requests a minute allowed to one user or API key, over all replicas.'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .describe(
      'Addresses or CIDR ranges of proxies in front of the API, whose X-Forwarded-For is believed; none by default.',
    ),
  PRIVACY_CONTACT_NAME: z
    .string()
    .optional()
    .describe('Person in charge of personal data (LGPD, art. 41), shown to anybody.'),
  PRIVACY_CONTACT_EMAIL: z.email().optional().describe('Their e-mail address; without it nobody is named.'),
  PRIVACY_CONTACT_ADDRESS: z.string().optional().describe('Their postal address.'),
  CODE_CHANNEL: z
    .union([z.enum(['none', 'terminal']), z.url({ protocol: /^https?$/ })])
    .default('none')
    .describe(
      'How one-time codes reach people with no account: `none`, the address of a service that sends messages, or `terminal` for a stack on one machine.',
    ),
  CODE_CHANNEL_SECRET: z.string().optional().describe('Bearer token for that service.'),
  LOCAL_WEBHOOKS: z
    .stringbool()
    .default(false)
    .describe(
      'Whether webhooks may have http and private addresses: for tests and a stack on one machine, never else.',
    ),
});
export type Environment = EnvironmentOf<typeof environment>;
