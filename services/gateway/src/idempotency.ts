import { createHash } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { FastifyRequest } from 'fastify';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the key that this request has to itself; null where it has none. */
    idempotencyKey: Buffer | null;
    /** Where the answer to the same key points to; set for an upload, whose body is compared only as it is read. */
    answeredBefore: string | null;
  }
}

const keyForm = /^[\x21-\x7e]{1,255}$/;

/**
 * `Idempotency-Key` on a POST: the same key and request give the answer of the first time, read again from where it points
 * to; another request under the key is 422, the same one while it is worked on 409. Failures are not kept.
 */
export const answerOnce = (api: Router, database: Pick<Database, 'transaction'>): void => {
  api.decorateRequest('idempotencyKey', null);
  api.decorateRequest('answeredBefore', null);

  api.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const claim = await database.transaction((tx) => tx.idempotency.claim(request.userId, key, requestHash(request)));
    switch (claim.state) {
      case 'claimed':
        request.idempotencyKey = key;
        return;
      case 'other':
        throw new ProsaError('idempotency_key_reused', 'This Idempotency-Key was used for another request');
      case 'working':
        reply.header('retry-after', '2');
        throw new ProsaError('request_in_progress', 'A request with this Idempotency-Key is still being worked on');
      case 'done': {
        if (request.routeOptions.config.upload) {
          request.answeredBefore = claim.location;
          return;
        }
        const { authorization = '' } = request.headers;
        const found = await api.inject({ url: claim.location, headers: { authorization } });
        return reply
          .code(found.statusCode < 400 ? claim.status : found.statusCode)
          .header('location', claim.location)
          .type(String(found.headers['content-type']))
          .serializer((body: string) => body)
          .send(found.body);
      }
    }
  });

  // Before the answer leaves: whoever has it may send the request again at once.
  api.addHook('onSend', async (request, reply) => {
    const { idempotencyKey, userId } = request;
    if (idempotencyKey === null) return;
    const location = reply.getHeader('location');
    await database.transaction((tx) =>
      reply.statusCode < 400 && typeof location === 'string'
        ? tx.idempotency.finish(userId, idempotencyKey, { status: reply.statusCode, location })
        : tx.idempotency.release(userId, idempotencyKey),
    );
  });
};

/** @throws ProsaError `request_invalid` for a key that is none. */
const keyOf = ({ method, headers, routeOptions }: FastifyRequest): Buffer | null => {
  const key = headers['idempotency-key'];
  // What is shown once cannot be shown again.
  if (method !== 'POST' || key === undefined || routeOptions.config.scope === 'never') return null;
  if (typeof key !== 'string' || !keyForm.test(key))
    throw new ProsaError('request_invalid', 'An Idempotency-Key has 1 to 255 printable ASCII characters');
  return createHash('sha256').update(key).digest();
};

/** A body counts where the operation has one: then its schema has bounded it, and nothing else may be too deep to be written. */
const requestHash = ({ method, url, body, routeOptions }: FastifyRequest): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, url, routeOptions.schema?.body ? body : null]))
    .digest();
