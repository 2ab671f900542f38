import rateLimit from '@fastify/rate-limit';
import {
  anonymousRequestSchema,
  followedRequestSchema,
  idSchema,
  newAnonymousRequestSchema,
  ProsaError,
  type RequestId,
  requestCodeSchema,
  verifiedRequestSchema,
} from '@prosa/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { hashCode, hashToken, newToken, prepareRequest } from '../../privacy/anonymous.ts';
import { collectPerson } from '../../privacy/export/collect.ts';
import { contentTypes, writeExport } from '../../privacy/export/write.ts';
import { showRequest } from '../../privacy/request-view.ts';
import { say } from '../../privacy/say.ts';
import type { Router } from '../../router.ts';
import { exportAnswer, formatSchema } from './export.ts';

const tags = ['privacy'];
const one = z.object({ requestId: idSchema('request') });
const security: [] = [];
const byToken = [{ token: [] }];
const notFound = () => new ProsaError('not_found', 'There is no such request, or this is not its token');

/** Requests of people with no account: a one-time code proves a number or address theirs, and a token follows the request. */
export const anonymousRequestRoutes = async (api: Router, dependencies: Dependencies): Promise<void> => {
  const { database, vault, nudge, runtime, codes, guestsPerMinute } = dependencies;
  await api.register(rateLimit, {
    max: guestsPerMinute,
    timeWindow: '1 minute',
    cache: 50_000,
    errorResponseBuilder: (_, { ttl }) =>
      new ProsaError('rate_limited', `Too many requests: ${guestsPerMinute} a minute are allowed`, {
        context: { waitMs: ttl },
      }),
  });
  api.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const open = {
    tags,
    security,
    operationId: 'openAnonymousRequest',
    summary:
      'Exercise a right with no account: a one-time code is sent to your number or address. The answer says nothing of who is in a group',
    body: newAnonymousRequestSchema,
    response: { 202: anonymousRequestSchema, ...problems },
  };
  api.post('/privacy/anonymous-requests', { schema: open }, async ({ body }, reply) => {
    if (!codes) throw new ProsaError('conflict', 'No codes are sent here: write to the privacy contact');
    const { id, expiresAt } = await prepareRequest(dependencies, codes, body);
    return reply.code(202).send({ id, expiresAt: expiresAt.toISOString() });
  });

  const verify = {
    tags,
    security,
    operationId: 'verifyAnonymousRequest',
    summary: 'Enter the code: from now on the request counts. The token that follows it is shown this once',
    params: one,
    body: requestCodeSchema,
    response: { 200: verifiedRequestSchema, ...problems },
  };
  api.post('/privacy/anonymous-requests/:requestId/verification', { schema: verify }, async ({ params, body }) => {
    const { requestId } = params;
    const token = newToken();
    const codeHash = hashCode(requestId, body.code);
    const verified = await database.transaction(async (tx) => {
      // Not thrown: a try that fails has to count.
      if (!(await tx.anonymousRequests.verify(requestId, codeHash, hashToken(token)))) return false;
      const { groupId, memberId, kind, state } = await found(
        tx.anonymousRequests.followed(requestId, hashToken(token)),
      );
      const organisationId = (await tx.groups.organisations([groupId])).get(groupId);
      if (!organisationId) throw notFound();
      const data = { organisationId, groupId, requestId, kind, state, ...(memberId && { memberId }) };
      await tx.queue.enqueue('privacy.request-changed', data);
      return true;
    });
    if (!verified)
      throw new ProsaError(
        'code_invalid',
        'The code is not the right one, or no longer good: five tries in 15 minutes',
      );
    nudge();
    return { token };
  });

  const follow = {
    tags,
    security: byToken,
    operationId: 'followAnonymousRequest',
    summary: 'How far a request is, and its answer; with the token of the request',
    params: one,
    response: { 200: followedRequestSchema, ...problems },
  };
  api.get('/privacy/anonymous-requests/:requestId', { schema: follow }, async (request) => {
    const { row, key } = await byRequestToken(request, request.params.requestId);
    const { name: _, withoutAccount: __, ...shown } = showRequest(row, await vault.unwrap(key), runtime.clock());
    return shown;
  });

  const exported = {
    tags,
    security: byToken,
    operationId: 'exportForAnonymousRequest',
    summary:
      'Everything held about you, once a request for access or portability is answered; with the token of the request',
    params: one,
    querystring: z.object({ format: formatSchema }),
    response: exportAnswer,
  };
  api.get('/privacy/anonymous-requests/:requestId/export', { schema: exported }, async (request, reply) => {
    const { params, query } = request;
    const { row } = await byRequestToken(request, params.requestId);
    const { id: requestId, kind, state, memberId, handledBy, groupId } = row;
    if ((kind !== 'access' && kind !== 'portability') || state !== 'answered' || !memberId || !handledBy)
      throw new ProsaError('conflict', 'This is no answered request for access or portability');
    // As whoever answered it: what they may read no more, nobody hands out in their name.
    const head = await database.asUser(handledBy, async (tx) => {
      const collected = await collectPerson(tx, vault, memberId, runtime.clock());
      await say(tx, 'privacy.data-exported', groupId, { memberId, requestId });
      return collected;
    });
    nudge();
    return reply
      .type(contentTypes[query.format])
      .send(writeExport(dependencies, handledBy, head, query.format) as never);
  });

  const byRequestToken = async ({ headers }: FastifyRequest, requestId: RequestId) => {
    const [, token] = /^Bearer +([\w-]{43})$/i.exec(headers.authorization ?? '') ?? [];
    if (!token) throw new ProsaError('unauthenticated', 'Send the token of the request: Authorization: Bearer …');
    return database.transaction(async (tx) => {
      const row = await found(tx.anonymousRequests.followed(requestId, hashToken(token)));
      return { row, key: await tx.keys.ofGroup(row.groupId) };
    });
  };
};

const found = async <T>(row: Promise<T | undefined>): Promise<T> => {
  const one = await row;
  if (!one) throw notFound();
  return one;
};
