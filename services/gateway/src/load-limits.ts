import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { ProsaError } from '@prosa/contracts';
import type { Router } from './router.ts';
import type { SharedCounts } from './shared-counts.ts';

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
 * So many requests a minute of each user and each API key, over all replicas, with the usual headers and 429 beyond. Whoever sends no valid token
 * was turned away before. What is counted are requests, not what they cost: uploads have a limit of their own, in bytes.
 */
export const limitRates = async (api: Router, perMinute: number, counts: SharedCounts): Promise<void> => {
  await api.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    store: storeOf(counts),
    hook: 'preHandler',
    keyGenerator: ({ apiKeyId, userId }) => apiKeyId ?? userId,
    errorResponseBuilder: (_, { ttl }) =>
      new ProsaError('rate_limited', `Too many requests: ${perMinute} a minute are allowed`, {
        context: { waitMs: ttl },
      }),
  });
};

/** The plugin makes its store itself, and one for every route that has a limit of its own. */
const storeOf = ({ next }: SharedCounts): FastifyRateLimitStoreCtor =>
  class Store implements FastifyRateLimitStore {
    incr(asker: string, told: (error: Error | null, count: { current: number; ttl: number }) => void): void {
      told(null, next(asker));
    }
    child(): FastifyRateLimitStore {
      return new Store();
    }
  };
