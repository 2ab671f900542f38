import { ProsaError, type UserId } from '@prosa/contracts';
import type { ClaimsVerifier } from '@prosa/supabase';
import type { FastifyRequest } from 'fastify';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; set before anything else of a request under /v1 is looked at. */
    userId: UserId;
  }
}

/** Every route of this scope needs a valid access token, and answers may hold content: nobody on the way keeps them. */
export const requireUser = (api: Router, tokens: ClaimsVerifier): void => {
  api.decorateRequest('userId', '');
  api.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    request.userId = (await tokens.verify(bearerToken(request))).userId;
  });
};

const bearerToken = ({ headers }: FastifyRequest): string => {
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new ProsaError('unauthenticated', 'Send an access token: Authorization: Bearer …');
  return token;
};
