/** One of a provider's two buckets, as the headers of an answer tell of it. */
export interface Reported {
  /** What flows into it in a minute. */
  limit: number;
  remaining: number;
  /** What it holds when full. */
  size: number;
}

/** Null where the provider sets no such limit, or does not say. */
export interface ReportedLimits {
  requests: Reported | null;
  tokens: Reported | null;
}

/** Reads `x-ratelimit-*`; null where there are none. */
export const readLimits = (headers: Headers): ReportedLimits | null => {
  const limits = { requests: reported(headers, 'requests'), tokens: reported(headers, 'tokens') };
  return limits.requests || limits.tokens ? limits : null;
};

const reported = (headers: Headers, kind: 'requests' | 'tokens'): Reported | null => {
  const number = (name: string) => Number(headers.get(`x-ratelimit-${name}-${kind}`) ?? Number.NaN);
  const [limit, remaining] = [number('limit'), number('remaining')];
  if (!(limit > 0) || !(remaining >= 0)) return null;
  // The time until it is full tells how much is missing.
  const missing = (durationOf(headers.get(`x-ratelimit-reset-${kind}`) ?? '') * limit) / 60_000;
  return { limit, remaining, size: Math.max(remaining, Math.min(limit, remaining + missing)) };
};

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `20ms`, `1.5s` or `6m0s`; 0 for what is not a time. */
const durationOf = (text: string): number =>
  [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (unitMs[unit ?? ''] ?? 0),
    0,
  );
