import { ProsaError } from '@prosa/contracts';
import { APIConnectionError, APIError, APIUserAbortError } from 'openai';

/** Longer than this is not waited for here: the caller's redelivery comes back to it. */
export const longestWaitMs = 30_000;

/** `waitMs`: what the provider said to wait. */
export type Failure = ProsaError & { waitMs?: number };

/**
 * What a thrown error of the SDK means to us. The messages of providers may quote what they were sent, so none of them is
 * passed on: status and code are.
 */
export const failureOf = (thrown: unknown): Failure => {
  if (thrown instanceof ProsaError) return thrown;
  // A caller who gave up is told so by its own signal.
  if (thrown instanceof APIUserAbortError) throw thrown;
  // The SDK throws a bare SyntaxError where the body of an answer is cut off.
  if (thrown instanceof SyntaxError) return new ProsaError('model_unavailable', 'The answer of the model was cut off');
  if (thrown instanceof APIConnectionError)
    return new ProsaError('model_unavailable', 'The model provider could not be reached');
  if (!(thrown instanceof APIError))
    return new ProsaError('model_unavailable', 'The call of the model failed', { cause: kindOf(thrown) });

  const context = { status: thrown.status ?? 0, ...(thrown.code ? { providerCode: String(thrown.code) } : {}) };
  if (thrown.code === 'insufficient_quota' || thrown.type === 'insufficient_quota')
    return new ProsaError('model_quota_exceeded', 'The account at the model provider is used up', { context });
  if (thrown.status === 429) {
    const waitMs = waitOf(thrown.headers);
    const error = new ProsaError('model_rate_limited', 'The model provider allows no more requests for now', {
      context: { ...context, ...(waitMs === undefined ? {} : { waitMs }) },
    });
    return waitMs === undefined ? error : Object.assign(error, { waitMs });
  }
  if (thrown.status === 408 || thrown.status === 409 || (thrown.status ?? 500) >= 500)
    return new ProsaError('model_unavailable', `The model provider answered ${context.status}`, { context });
  return new ProsaError('model_request_refused', `The model provider answered ${context.status}`, { context });
};

/** Whether the same call is worth another try right away, and after how long; null where it is not. */
export const retryDelay = (failure: Failure, attempt: number, random: () => number): number | null => {
  if (failure.code !== 'model_unavailable' && failure.code !== 'model_rate_limited') return null;
  const backoff = 500 * 2 ** attempt * (0.5 + random());
  const waitMs = Math.max(failure.waitMs ?? 0, backoff);
  return waitMs > longestWaitMs ? null : waitMs;
};

const waitOf = (headers: Headers | undefined): number | undefined => {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return ms;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
};

/** The class of an error and nothing it says. */
const kindOf = (thrown: unknown): Error => new Error(thrown instanceof Error ? thrown.name : typeof thrown);
