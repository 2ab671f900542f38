import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runtime } from '@prosa/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';

const pollMs = 250;
const heartbeatMs = 15_000;

/** What a stream follows. */
interface Watched<T> {
  /** The resource as the caller may see it now; undefined once that is nothing any more. */
  read: () => Promise<T | undefined>;
  /** How it ended, if it did. */
  outcome: (resource: T) => 'done' | 'failed' | 'cancelled' | undefined;
}

/**
 * Server-sent events about one resource, read from the database: `progress` whenever it changed, then `done`, `failed` or
 * `cancelled` with its last state. The id of an event is a digest of what it says, the same on every replica: a client that comes
 * back with Last-Event-ID is told only what is new to it.
 */
export const sendEvents = <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  first: T,
  watched: Watched<T>,
  { log, stopping }: Pick<Runtime, 'log' | 'stopping'>,
): FastifyReply => {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const known = request.headers['last-event-id'];
  const events = follow(
    first,
    watched,
    typeof known === 'string' ? known : '',
    AbortSignal.any([gone.signal, stopping]),
  );
  const body = Readable.from(events).on('error', (error) => log.warn('stream.lost', { requestId: request.id, error }));
  return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(body);
};

async function* follow<T>(first: T, { read, outcome }: Watched<T>, known: string, signal: AbortSignal) {
  let revision = known;
  let spokenAt = Date.now();
  yield 'retry: 2000\n\n';
  for (let resource: T | undefined = first; resource !== undefined; resource = await next(read, signal)) {
    const data = JSON.stringify(resource);
    const digest = createHash('sha256').update(data).digest('base64url').slice(0, 16);
    const end = outcome(resource);
    if (end !== undefined || digest !== revision) {
      yield `id: ${digest}\nevent: ${end ?? 'progress'}\ndata: ${data}\n\n`;
      revision = digest;
      spokenAt = Date.now();
    } else if (Date.now() - spokenAt > heartbeatMs) {
      yield ': still here\n\n';
      spokenAt = Date.now();
    }
    if (end !== undefined) return;
  }
}

const next = async <T>(read: () => Promise<T | undefined>, signal: AbortSignal): Promise<T | undefined> => {
  try {
    await delay(pollMs, undefined, { signal });
  } catch {
    return undefined;
  }
  return read();
};
