import { databaseLimits } from '@prosa/database';
import { z } from 'zod';

const limit = (byDefault: number) => z.coerce.number().int().min(0).default(byDefault);

/** Where the key-encryption key is: for every service that seals or opens content (`configuredKeyProvider`). */
export const keyVariables = {
  KEY_FILE: z
    .string()
    .optional()
    .describe('File of the key-encryption key, mode 0600: 32 bytes, or a line `epoch:base64` an epoch.'),
  TRANSIT_URL: z
    .url()
    .optional()
    .describe('Vault or OpenBao server whose Transit engine wraps keys; KEY_FILE, if set, still opens older ones.'),
  TRANSIT_TOKEN_FILE: z.string().optional().describe('File of its access token, read at every request.'),
  TRANSIT_MOUNT: z.string().default('transit').describe('Where the engine is mounted.'),
  TRANSIT_KEY: z.string().default('prosa').describe('Name of the key in it.'),
};

/** Who provides models, of vectors and of answers. */
const providerVariables = {
  OPENAI_API_KEY: z.string().optional().describe('Key of the model provider; secret.'),
  OPENAI_BASE_URL: z
    .url()
    .optional()
    .describe('Another server that speaks OpenAI’s API, e.g. http://127.0.0.1:11434/v1.'),
  OPENAI_REGION: z
    .string()
    .default('unspecified')
    .describe(
      'Where the provider processes, `eu`, `br` or another: it is recorded of each transfer, and tenants may insist on one (LGPD, art. 33).',
    ),
};

/** Where the ledger of erasures and signed heads of the trail are kept (`configuredAnchors`): not in the database. */
export const anchorVariables = {
  ANCHOR_STORE: z
    .string()
    .describe('Where what outlives the database is written, once: the path of a folder, or the word `supabase`.'),
  SUPABASE_ANCHOR_BUCKET: z.string().default('anchors').describe('Bucket of it, private.'),
};

/** The model of vectors (`configuredEmbedding`): the same in every service that makes vectors or searches with them. */
export const embeddingVariables = {
  EMBEDDING_MODEL: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/)
    .optional()
    .describe('Model of vectors, e.g. text-embedding-3-small; vectors are made offline where it is not set.'),
  EMBEDDING_DIMENSIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(16_000)
    .default(1_536)
    .describe('Length of its vectors; it is asked for it.'),
  ...providerVariables,
};

/** The model that is asked for what rules and statistics do not find (`configuredModel`). */
export const modelVariables = {
  ANALYSIS_MODEL: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/)
    .optional()
    .describe('Model that agents ask, e.g. gpt-5-mini; rules and statistics alone serve where it is not set.'),
  ...providerVariables,
};

/** Variables of everything that stands on the database and the bus. */
export const workerVariables = {
  DATABASE_URL: z
    .string()
    .describe('Postgres URL of this service’s own login role; in production the transaction pooler.'),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(5)
    .describe('Connections of one process at most.'),
  DATABASE_WAITING: limit(databaseLimits.waiting).describe(
    'Transactions that may wait for a connection; more are refused.',
  ),
  DATABASE_WAIT_MS: limit(databaseLimits.waitMs).describe('How long one may wait before it is refused.'),
  DATABASE_STATEMENT_MS: limit(databaseLimits.statementMs).describe(
    'A statement that runs longer is ended; 0 for none.',
  ),
  DATABASE_IDLE_TRANSACTION_MS: limit(databaseLimits.idleTransactionMs).describe(
    'A transaction that does nothing for so long is ended; 0 for none.',
  ),
  DATABASE_CONNECT_SECONDS: limit(databaseLimits.connectSeconds).describe('How long a connection may take to open.'),
  DATABASE_LIFETIME_SECONDS: limit(databaseLimits.lifetimeSeconds).describe('Age at which a connection is replaced.'),
  NATS_URL: z.string().default('nats://127.0.0.1:4222').describe('NATS server, or several separated by commas.'),
  NATS_NKEY_SEED: z.string().optional().describe('Secret nkey seed of this service’s NATS user.'),
};
