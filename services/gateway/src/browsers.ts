import cors from '@fastify/cors';
import type { Router } from './router.ts';

/** Headers a script may read of an answer from another origin. */
const exposedHeaders = [
  'etag',
  'location',
  'retry-after',
  'traceparent',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
];

const policy = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';object-src 'none';sandbox";

/**
 * What browsers are told: this is data, never a page (nothing of it may run, be framed or be guessed to be something else), and
 * the named origins may read it. Tokens travel in a header, so no cookie and no credential of a browser is ever asked for.
 */
export const guardBrowsers = async (app: Router, origins: readonly string[]): Promise<void> => {
  const told = {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': origins.length > 0 ? 'cross-origin' : 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(told);
    done();
  });
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'accept-language',
      'idempotency-key',
      'if-none-match',
      'last-event-id',
      'traceparent',
    ],
    exposedHeaders,
    credentials: false,
    maxAge: 600,
  });
};
