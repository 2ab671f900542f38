import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { ProsaError } from '@prosa/contracts';
import type { Router } from './router.ts';

/** Over this the process answers nobody in time any more; some are turned away so that the others are served. */
const longestLagMs = 1_000;

/** Turns requests away with 503 before the process collapses. Health checks are always answered. */
export const shedLoad = async (app: Router): Promise<void> => {
  await app.register(underPressure, {
    maxEventLoopDelay: longestLagMs,
    exposeStatusRoute: false,
    pressureHandler: (request, reply) => {
      if (request.url.startsWith('/health/')) return;
      reply.header('retry-after', '5');
      throw new ProsaError('overloaded', 'The service has too much to do');
    },
  });
};

/**
 * So many requests a minute of each user and each API key, in each replica, with the usual headers and 429 beyond. Whoever sends no valid token
 * was turned away before. What is counted are requests, not what they cost: uploads have a limit of their own, in bytes.
 */
export const limitRates = async (api: Router, perMinute: number): Promise<void> => {
  await api.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    cache: 50_000,
    hook: 'preHandler',
    keyGenerator: ({ apiKeyId, userId }) => apiKeyId ?? userId,
    errorResponseBuilder: (_, { ttl }) =>
      new ProsaError('rate_limited', `Too many requests: ${perMinute} a minute are allowed`, {
        context: { waitMs: ttl },
      }),
  });
};
