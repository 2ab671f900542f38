import { APIError, type APIPromise } from 'openai';
import type { Called } from '../limits/limiter.ts';
import { readLimits } from '../limits/rate-headers.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Usage } from './prices.ts';

export type Sent<T> = { latencyMs: number } & ({ answer: T } | { failure: Failure });

/** While the account is used up nobody asks again and again; afterwards one call tries. */
const quotaPauseMs = 600_000;

/** One call over the wire, and what it tells of the provider's limits. Rejects only when the caller gives up. */
export const call = async <T>(
  send: () => APIPromise<T>,
  { usageOf, signal, now }: { usageOf: (answer: T) => Usage; signal: AbortSignal; now: () => number },
): Promise<Called<Sent<T>>> => {
  const since = now();
  try {
    const { data, response } = await send().withResponse();
    const { input, output } = usageOf(data);
    return {
      value: { answer: data, latencyMs: now() - since },
      answer: { limits: readLimits(response.headers), refused: false },
      used: input + output || undefined,
    };
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = failureOf(thrown);
    const limits = thrown instanceof APIError && thrown.headers ? readLimits(thrown.headers) : null;
    const refused = failure.code === 'model_rate_limited' || failure.code === 'model_quota_exceeded';
    return {
      value: { failure, latencyMs: now() - since },
      answer: limits && { limits, refused },
      pause: pauseOf(failure),
    };
  }
};

const pauseOf = ({ code, waitMs }: Failure): Called<unknown>['pause'] => {
  if (code === 'model_quota_exceeded') return { ms: quotaPauseMs, code };
  return code === 'model_rate_limited' && waitMs !== undefined ? { ms: waitMs, code } : undefined;
};
