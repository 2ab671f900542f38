import { type ApiKeyId, ProsaError, type Scope, type UserId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { ClaimsVerifier } from '@prosa/supabase';
import type { FastifyRequest } from 'fastify';
import { readKey, sameSecret } from './domain/api-key.ts';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; set before anything else of a request under /v1 is looked at. */
    userId: UserId;
    /** Set where a server asks for its user with an API key. */
    apiKeyId: ApiKeyId | null;
  }
  interface FastifyContextConfig {
    /** What an API key must be good for; `read` for GET and `manage` for the rest where nothing is said, `never` for people only. */
    scope?: Scope | 'never';
  }
}

interface Asker {
  userId: UserId;
  apiKey: { id: ApiKeyId; scopes: readonly Scope[] } | null;
}

/** How often the last use of a key is written down. */
const usedEveryMs = 60_000;

/**
 * Every route of this scope needs an access token or an API key, and answers may hold content: nobody on the way keeps them.
 * A key acts as its user, within its scopes.
 */
export const requireUser = (api: Router, tokens: ClaimsVerifier, database: Pick<Database, 'transaction'>): void => {
  const noted = new Map<ApiKeyId, number>();

  const ofKey = async (prefix: string, secretHash: Uint8Array): Promise<Asker> => {
    const key = await database.transaction(async (tx) => {
      const found = await tx.apiKeys.good(prefix);
      if (!found || !sameSecret(found.secretHash, secretHash)) return null;
      if (performance.now() - (noted.get(found.id) ?? Number.NEGATIVE_INFINITY) > usedEveryMs) {
        await tx.apiKeys.used(found.id);
        noted.set(found.id, performance.now());
      }
      return found;
    });
    if (!key) throw new ProsaError('unauthenticated', 'This API key is not, or no longer, good');
    return { userId: key.userId, apiKey: key };
  };

  const askerOf = async (token: string): Promise<Asker> => {
    const key = readKey(token);
    if (key) return ofKey(key.prefix, key.secretHash);
    return { userId: (await tokens.verify(token)).userId, apiKey: null };
  };

  api.decorateRequest('userId', '');
  api.decorateRequest('apiKeyId', null);
  api.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { userId, apiKey } = await askerOf(bearerToken(request));
    request.userId = userId;
    if (!apiKey) return;
    request.apiKeyId = apiKey.id;
    const scope = request.routeOptions.config.scope ?? (request.method === 'GET' ? 'read' : 'manage');
    if (scope === 'never' || !apiKey.scopes.includes(scope))
      throw new ProsaError(
        'forbidden',
        scope === 'never' ? 'This is for people, not for API keys' : `This API key lacks the scope ${scope}`,
      );
  });
};

const bearerToken = ({ headers }: FastifyRequest): string => {
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new ProsaError('unauthenticated', 'Send an access token: Authorization: Bearer …');
  return token;
};
