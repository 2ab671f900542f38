import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';

/**
 * Lets a request go wrong. True where the reply is dealt with; false for no fault, and for those that are in what the
 * model says (`incomplete`, `refusal`, `wrong_schema`).
 * @throws ApiError for faults that are honest answers of the API.
 */
export const misbehave = async (fault: Fault | null, reply: FastifyReply): Promise<boolean> => {
  switch (fault) {
    case 'rate_limit_short':
      throw limited('500ms', { 'retry-after': '1', 'retry-after-ms': '500' });
    case 'rate_limit_long':
      throw limited('90s', { 'retry-after': '90' });
    case 'quota':
      throw new ApiError(429, 'You exceeded your current quota, please check your plan and billing details.', {
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      });
    case 'server_error':
      throw new ApiError(500, 'The server had an error while processing your request.', { type: 'server_error' });
    case 'html_503':
      reply.code(503).type('text/html').send('<html><body><h1>503 Service Unavailable</h1></body></html>');
      return true;
    case 'reset':
      reply.hijack();
      reply.raw.socket?.resetAndDestroy();
      return true;
    case 'stall':
      // Headers come, the body never does: until the caller's own deadline.
      reply.hijack();
      reply.raw.writeHead(200, jsonHeaders(reply));
      reply.raw.flushHeaders();
      return true;
    case 'truncation':
      reply.hijack();
      reply.raw.writeHead(200, { ...jsonHeaders(reply), connection: 'close' });
      reply.raw.end('{"id":"resp_1","object":"response","status":"completed","output":[{"type":"mess');
      return true;
    default:
      return false;
  }
};

const limited = (wait: string, headers: Record<string, string>) =>
  new ApiError(
    429,
    `Rate limit reached. Please try again in ${wait}.`,
    { type: 'requests', code: 'rate_limit_exceeded' },
    headers,
  );

/** Those already set, the limits' among them, for an answer that is written by hand. */
const jsonHeaders = (reply: FastifyReply): OutgoingHttpHeaders => ({
  ...(reply.getHeaders() as OutgoingHttpHeaders),
  'content-type': 'application/json',
});
