import { ProsaError } from '@prosa/contracts';
import { allowed } from './log-fields.ts';

/** What may be logged of an error. Only a ProsaError keeps its message: any other may quote content. */
export interface ErrorRecord {
  type: string;
  code?: string;
  retryable?: boolean;
  message?: string;
  context?: Record<string, string | number | boolean>;
  stack?: string;
  cause?: ErrorRecord;
}

const deepestCause = 4;
const mostFrames = 12;

export const describeError = (thrown: unknown, depth = 0): ErrorRecord => {
  if (!(thrown instanceof Error)) return { type: thrown === null ? 'null' : typeof thrown };
  const stack = frames(thrown);
  return {
    ...(thrown instanceof ProsaError ? knownError(thrown) : unknownError(thrown)),
    ...(stack && { stack }),
    ...(thrown.cause !== undefined && depth < deepestCause && { cause: describeError(thrown.cause, depth + 1) }),
  };
};

const knownError = (error: ProsaError): ErrorRecord => ({
  type: error.name,
  code: error.code,
  retryable: error.retryable,
  message: error.message,
  context: allowed(error.context).kept,
});

const unknownError = (error: Error): ErrorRecord => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return { type: errorType(error), ...(isVendorCode(code) && { code }) };
};

/** SQLSTATE (`23505`) and system codes (`ECONNREFUSED`, `ERR_…`); any other code could be anything. */
const isVendorCode = (code: unknown): code is string =>
  typeof code === 'string' && /^(?:[0-9A-Z]{5}|E[A-Z_]{2,40})$/.test(code);

const errorType = (error: Error): string =>
  /^[A-Z]\w{0,60}(?:Error|Exception)$/.test(error.name) ? error.name : 'Error';

const frame = /^\s+at (?:async )?(?:[\w$.<>[\] ]+ \()?(?:async )?(?:file:|node:|\/)[^\s()]*:\d+:\d+\)?$/;

/** The frames alone: the text above them repeats the message, which may itself hold lines that look like frames. */
const frames = (error: Error): string => {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const start = stack.indexOf(error.message);
  return stack
    .slice(start < 0 ? 0 : start + error.message.length)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim())
    .join('\n');
};
