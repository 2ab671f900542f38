export interface Limits {
  /** Requests and tokens a minute. */
  rpm: number;
  tpm: number;
}

/** What a caller is told with every answer, and whether it may have what it asked for. */
interface Verdict {
  allowed: boolean;
  /** Milliseconds until the same request would be allowed; 0 where it is. */
  waitMs: number;
  headers: Record<string, string>;
}

export interface Buckets {
  take: (tokens: number) => Verdict;
  /** Gives back, or takes after the fact, where a request turned out smaller or larger than it was taken for. */
  settle: (tokens: number) => void;
  limits: () => Limits;
  setLimits: (limits: Limits) => void;
}

/** A full bucket holds what flows in ten seconds: a minute's worth at once is not what the API allows either. */
const burstSeconds = 10;

/**
 * Two buckets, of requests and of tokens, that fill continuously, as the API describes its own. A request must find
 * room in both and is then taken from both; a refused one costs nothing. `now` in milliseconds.
 */
export const createBuckets = (limits: Limits, now: () => number): Buckets => {
  const requests = bucket(limits.rpm, now);
  const tokens = bucket(limits.tpm, now);
  return {
    take: (wanted) => {
      const waitMs = Math.max(requests.wait(1), tokens.wait(wanted));
      const allowed = waitMs === 0;
      if (allowed) {
        requests.take(1);
        tokens.take(wanted);
      }
      return { allowed, waitMs, headers: { ...requests.headers('requests'), ...tokens.headers('tokens') } };
    },
    settle: (difference) => tokens.take(difference),
    limits: () => ({ rpm: requests.limit(), tpm: tokens.limit() }),
    setLimits: ({ rpm, tpm }) => {
      requests.setLimit(rpm);
      tokens.setLimit(tpm);
    },
  };
};

const bucket = (perMinute: number, now: () => number) => {
  let rate = perMinute / 60_000;
  let level = size();
  let at = now();

  function size(): number {
    return rate * burstSeconds * 1_000;
  }
  const fill = () => {
    const time = now();
    level = Math.min(size(), level + (time - at) * rate);
    at = time;
  };
  return {
    limit: () => Math.round(rate * 60_000),
    setLimit: (limit: number) => {
      fill();
      rate = limit / 60_000;
      level = Math.min(level, size());
    },
    /** More than a full bucket holds is allowed once it is full. */
    wait: (wanted: number) => {
      fill();
      const missing = Math.min(wanted, size()) - level;
      return missing > 1e-9 ? Math.ceil(missing / rate) : 0;
    },
    take: (amount: number) => {
      fill();
      level -= amount;
    },
    headers: (kind: string) => ({
      [`x-ratelimit-limit-${kind}`]: String(Math.round(rate * 60_000)),
      [`x-ratelimit-remaining-${kind}`]: String(Math.max(0, Math.floor(level))),
      [`x-ratelimit-reset-${kind}`]: duration((size() - level) / rate),
    }),
  };
};

/** As the API writes times: `20ms`, `1.5s`, `6m0s`. */
const duration = (ms: number): string => {
  if (ms < 1_000) return `${Math.max(0, Math.ceil(ms))}ms`;
  const seconds = ms / 1_000;
  return seconds < 60
    ? `${seconds.toFixed(3).replace(/\.?0+$/, '')}s`
    : `${Math.floor(seconds / 60)}m${Math.ceil(seconds % 60)}s`;
};
