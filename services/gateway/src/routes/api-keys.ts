import {
  type ApiKey,
  apiKeySchema,
  createdApiKeySchema,
  idSchema,
  newApiKeySchema,
  newId,
  ProsaError,
} from '@prosa/contracts';
import type { ApiKeyRow } from '@prosa/database';
import { z } from 'zod';
import { makeKey } from '../domain/api-key.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['api keys'];
const params = z.object({ apiKeyId: idSchema('apiKey') });
// A key that leaks must not be able to make more of itself.
const config = { scope: 'never' } as const;
const dayMs = 86_400_000;
const notFound = () => new ProsaError('not_found', 'There is no such API key, or it has ended already');

/** Keys for a user's own servers: scoped, expiring, shown once. */
export const apiKeyRoutes = (api: Router, { database }: Dependencies): void => {
  const create = {
    tags,
    operationId: 'createApiKey',
    summary: 'Make an API key; it is shown this once',
    body: newApiKeySchema,
    response: { 201: createdApiKeySchema, ...problems },
  };
  api.post('/api-keys', { schema: create, config }, async ({ userId, body }, reply) => {
    const { key, ...made } = makeKey();
    const expiresAt = new Date(Date.now() + body.expiresInDays * dayMs);
    const { label, scopes } = body;
    const row = await database.asUser(userId, (tx) =>
      tx.apiKeys.insert({ id: newId('apiKey'), userId, label, scopes, expiresAt, ...made }),
    );
    return reply.code(201).send({ ...show(row), key });
  });

  const list = {
    tags,
    operationId: 'listApiKeys',
    summary: 'Your API keys, newest first',
    response: { 200: z.object({ items: z.array(apiKeySchema) }), ...problems },
  };
  api.get('/api-keys', { schema: list, config }, async ({ userId }) => {
    const rows = await database.asUser(userId, (tx) => tx.apiKeys.all());
    return { items: rows.map(show) };
  });

  const rotate = {
    tags,
    operationId: 'rotateApiKey',
    summary: 'Replace an API key by one with the same scopes; the old one is good for another day',
    params,
    response: { 201: createdApiKeySchema, ...problems },
  };
  api.post(
    '/api-keys/:apiKeyId/rotate',
    { schema: rotate, config },
    async ({ userId, params: { apiKeyId } }, reply) => {
      const { key, ...made } = makeKey();
      const row = await database.asUser(userId, async (tx) => {
        const old = await tx.apiKeys.revoke(apiKeyId, new Date(Date.now() + dayMs));
        if (!old) throw notFound();
        const lifetimeMs = old.expiresAt.getTime() - old.createdAt.getTime();
        const expiresAt = new Date(Date.now() + lifetimeMs);
        return tx.apiKeys.insert({
          id: newId('apiKey'),
          userId,
          label: old.label,
          scopes: old.scopes,
          expiresAt,
          ...made,
        });
      });
      return reply.code(201).send({ ...show(row), key });
    },
  );

  const revoke = {
    tags,
    operationId: 'revokeApiKey',
    summary: 'End an API key at once',
    params,
    response: { 204: z.null(), ...problems },
  };
  api.delete('/api-keys/:apiKeyId', { schema: revoke, config }, async ({ userId, params: { apiKeyId } }, reply) => {
    if (!(await database.asUser(userId, (tx) => tx.apiKeys.revoke(apiKeyId, new Date())))) throw notFound();
    return reply.code(204).send(null);
  });
};

const show = ({ userId: _, createdAt, expiresAt, lastUsedAt, revokedAt, ...row }: ApiKeyRow): ApiKey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
