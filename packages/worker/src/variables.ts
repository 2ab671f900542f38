import { z } from 'zod';

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
