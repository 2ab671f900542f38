import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { asProsaError, type ErrorCode, errorCodes, type Problem, ProsaError } from '@prosa/contracts';
import type { Logger } from '@prosa/runtime';
import type { FastifyError, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Router } from './router.ts';

/** Stable addresses of the problem types; they end in the error code. */
const problemType = (code: ErrorCode): string => `https://prosa.dev/problems/${code}`;

/** Every error leaves as `application/problem+json` (RFC 9457), made from the table of error codes and nothing else. */
export const answerProblems = (app: Router, log: Logger): void => {
  app.setErrorHandler((thrown, request, reply) => {
    const error = asRequestError(thrown);
    if (errorCodes[error.code].status >= 500) log.error('request.failed', { requestId: request.id, error });
    return send(reply, error, fieldErrors(thrown));
  });
  app.setNotFoundHandler((_, reply) => send(reply, new ProsaError('not_found', 'There is no such address')));
};

/** For what goes wrong before there is a route, such as an address that cannot be decoded. */
export const answerUnroutable = (thrown: unknown, reply: FastifyReply): void => {
  send(reply, asRequestError(thrown));
};

/** For what is no HTTP, or too much of it: there is no request yet, so the answer is written to the connection itself. */
export const answerUnreadable = ({ code }: { code?: string }, socket: Socket): void => {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const problem = problemOf(unreadable(code));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

const unreadable = (code: string | undefined): ProsaError => {
  if (code === 'HPE_HEADER_OVERFLOW') return new ProsaError('headers_too_large', 'All headers have 16 KiB at most');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ProsaError('request_timed_out', 'The request took too long');
  return new ProsaError('request_invalid', 'This is not HTTP as it can be read here');
};

const problemOf = (error: ProsaError): Problem => {
  const { status, title } = errorCodes[error.code];
  // Messages of server errors may speak of our insides.
  const detail = status >= 500 ? title : error.message;
  return { type: problemType(error.code), title, status, detail, code: error.code };
};

const send = (reply: FastifyReply, error: ProsaError, errors?: Problem['errors']) => {
  const problem = problemOf(error);
  const { status } = problem;
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="prosa"');
  if (status === 503) reply.header('retry-after', '5');
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ ...problem, ...(errors && { errors }) });
};

const fieldErrors = (thrown: unknown): Problem['errors'] =>
  hasZodFastifySchemaValidationErrors(thrown)
    ? thrown.validation.map(({ instancePath, message }) => ({
        path: `${thrown.validationContext ?? ''}${instancePath}`,
        message: message ?? 'not valid',
      }))
    : undefined;

/** Fastify's own refusals, which speak of the request only, become ours; anything else unknown stays `internal`. */
const asRequestError = (thrown: unknown): ProsaError => {
  const { statusCode, code, validation } = thrown as Partial<FastifyError>;
  if (validation) return new ProsaError('request_invalid', 'Some fields of the request are not valid');
  if (thrown instanceof ProsaError || typeof code !== 'string' || !code.startsWith('FST_')) return asProsaError(thrown);
  if (statusCode === 415 || statusCode === 406) {
    return new ProsaError('unsupported_media_type', 'This content type is not accepted here', { cause: thrown });
  }
  if (statusCode === 413) {
    return new ProsaError('request_too_large', 'The body is larger than allowed', { cause: thrown });
  }
  if (statusCode !== undefined && statusCode < 500) {
    return new ProsaError('request_invalid', 'The request cannot be read', { cause: thrown });
  }
  return asProsaError(thrown);
};
