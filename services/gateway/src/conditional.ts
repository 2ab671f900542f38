import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every answer of this route may be kept (`mayBeKept`). */
    kept?: boolean;
  }
}

/** For the reader alone, who asks again each time whether it still holds: access may have ended meanwhile. */
const revalidated = 'private, no-cache';

/**
 * Marks an answer that does not change any more for this reader: it may be kept, and gets an ETag. Everything else under
 * /v1 is `no-store`.
 */
export const mayBeKept = (reply: FastifyReply, ...variesBy: string[]): void => {
  const before = [reply.getHeader('vary') ?? []].flat();
  reply.header('cache-control', revalidated).header('vary', [...before, 'authorization', ...variesBy].join(', '));
};

/**
 * Gives kept answers a strong ETag, the digest of their bytes, and answers 304 to who has these already. What a reader may
 * see is decided before: whoever lost access gets 404, whatever they have.
 */
export const answerConditionally = (api: Router): void => {
  api.addHook('onSend', async (request, reply, payload) => {
    if (request.routeOptions.config.kept && reply.statusCode === 200) mayBeKept(reply);
    if (reply.statusCode !== 200 || reply.getHeader('cache-control') !== revalidated) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', etag);
    if (!names(request.headers['if-none-match'], etag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
};

/** If-None-Match compares weakly (RFC 9110, 13.1.2): proxies that compress make a tag weak. */
const names = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
