import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
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

const none = ["'none'"];

/**
 * What browsers are told: this is data, never a page (nothing of it may run, be framed or be guessed to be something else), and
 * the named origins may read it. Tokens travel in a header, so no cookie and no credential of a browser is ever asked for.
 */
export const guardBrowsers = async (app: Router, origins: readonly string[]): Promise<void> => {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        baseUri: none,
        formAction: none,
        frameAncestors: none,
        objectSrc: none,
        sandbox: [],
      },
    },
    crossOriginResourcePolicy: { policy: origins.length > 0 ? 'cross-origin' : 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
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
