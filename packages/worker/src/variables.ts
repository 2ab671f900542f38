import { z } from 'zod';

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
  NATS_URL: z.string().default('nats://127.0.0.1:4222').describe('NATS server, or several separated by commas.'),
  NATS_NKEY_SEED: z.string().optional().describe('Secret nkey seed of this service’s NATS user.'),
};
