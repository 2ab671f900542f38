import { ProsaError } from '@prosa/contracts';
import Bottleneck from 'bottleneck';
import { longestWaitMs } from '../model/failure.ts';
import { type Allowance, type Amount, exchange, type PauseCode } from './allowance.ts';
import { createNap } from './nap.ts';
import { createNews } from './news.ts';
import type { ReportedLimits } from './rate-headers.ts';
import type { SharedCell } from './shared-cell.ts';

/** Those of a lower one wait while there are any of a higher. */
export type Priority = 'interactive' | 'live' | 'backfill';
const ranks = { interactive: 2, live: 5, backfill: 8 } as const satisfies Record<Priority, number>;

/** What a call turned out to be. */
export interface Called<T> {
  value: T;
  /** Null where no answer came. */
  answer: {
    limits: ReportedLimits | null;
    refused: boolean;
  } | null;
  /** Tokens really used, of those that were reserved; undefined where nobody said. */
  used?: number | undefined;
  /** Nobody is to ask for so long. */
  pause?: { ms: number; code: PauseCode } | undefined;
}

export interface Limiter {
  /**
   * Calls when it is this job's turn and the provider has room for it. `tokens`: what it may use at most.
   * @throws ProsaError `model_rate_limited` or `model_quota_exceeded` at once where the provider wants a longer pause than is
   * waited for here; what the cell throws; the reason of the signal.
   */
  run: <T>(
    job: { priority: Priority; tokens: number; signal: AbortSignal },
    call: () => Promise<Called<T>>,
  ) => Promise<T>;
}

export interface LimiterOptions {
  cell: SharedCell;
  /** Calls of this process at a time. */
  concurrency: number;
  /** Milliseconds, only ever forward; of this process. */
  now: () => number;
}

interface Job {
  rank: number;
  tokens: number;
  /** Given up; its place in the queue is only passed through. */
  over: boolean;
  giveUp: (reason: unknown) => void;
}

/** A slice that was not enough is renewed after this; with room for more, as soon as there is something to ask for. */
const renewMs = 500;
const soonestMs = 25;

/**
 * Bottleneck schedules within this process: one for tokens, by priority; behind it one for requests and calls at a time.
 * Both live on slices of an allowance that all replicas share; nothing unspent is kept from one exchange to the next.
 */
export const createLimiter = ({ cell, concurrency, now }: LimiterOptions): Limiter => {
  const byTokens = new Bottleneck({ reservoir: 0 });
  const byRequests = new Bottleneck({ reservoir: 0, maxConcurrent: concurrency });
  /** In the queue for tokens; past it, in the one for requests. */
  const waiting = new Set<Job>();
  const ready = new Set<Job>();
  /** Past the tokens and not ended. */
  let past = 0;
  let feeding = false;
  const nap = createNap();
  const news = createNews(now);

  /** The requests that could be sent now, as far as calls at a time allow. */
  const wanted = () => {
    const next = [...waiting].sort((one, other) => one.rank - other.rank).slice(0, Math.max(0, concurrency - past));
    const tokens = next.reduce((sum, job) => sum + job.tokens, 0);
    return { requests: next.length + ready.size, tokens, head: next[0]?.tokens ?? 0 };
  };

  const trade = async (unspent: Amount) => {
    const want = wanted();
    const message = { unspent, want, ...news.tell() };
    const { allowance, grant } = await cell.change((value, now) => {
      const traded = exchange(value as Allowance | undefined, message, now);
      return { value: traded.allowance, result: traded };
    });
    news.known(allowance);
    return { grant, enough: grant.requests >= want.requests && grant.tokens >= want.tokens };
  };

  const give = async (amount: Amount): Promise<void> => {
    await Promise.all([byRequests.incrementReservoir(amount.requests), byTokens.incrementReservoir(amount.tokens)]);
  };

  /** Exchanges slices for as long as jobs wait, then gives back what is left. */
  const feed = async (): Promise<void> => {
    let promised: Amount = { requests: 0, tokens: 0 };
    for (;;) {
      const idle = waiting.size + ready.size === 0;
      const [requests, tokens] = await Promise.all([empty(byRequests), empty(byTokens)]);
      const { grant, enough } = await trade({
        requests: requests + promised.requests,
        tokens: tokens + promised.tokens,
      });
      if (idle && waiting.size === 0) return;
      if (grant.paused && grant.inMs > longestWaitMs)
        throw new ProsaError(grant.paused, 'The model provider wants no requests for now', {
          context: { waitMs: grant.inMs },
        });
      if (grant.inMs > 0) await nap.rest(grant.inMs);
      if (grant.inMs > 0 && grant.requests === 0) continue;
      // What all must know goes out first, and what was promised back with it.
      promised = news.urgent() ? grant : { requests: 0, tokens: 0 };
      if (news.urgent()) continue;
      await give(grant);
      if (!enough) await nap.rest(renewMs);
      else {
        await nap.rest(soonestMs);
        if (waiting.size === 0 || past >= concurrency) await nap.rest(renewMs, 'light');
      }
    }
  };

  const kick = () => {
    nap.stir();
    if (feeding || (waiting.size + ready.size === 0 && !news.urgent())) return;
    feeding = true;
    feed()
      .catch((error: unknown) => {
        for (const job of [...waiting, ...ready]) job.giveUp(error);
      })
      .finally(() => {
        feeding = false;
        if (news.urgent() || [...waiting, ...ready].some(({ over }) => !over)) kick();
      });
  };

  /** Calls, and gives back what the call turned out not to use: all of it where nobody counted it, or it was refused. */
  const send = async <T>(call: () => Promise<Called<T>>, tokens: number): Promise<T> => {
    const sentAt = now();
    let unused: Amount = { requests: 1, tokens };
    try {
      const { value, answer, used = tokens, pause } = await call();
      if (answer) news.hear({ ...answer, sentAt });
      if (pause) news.pause(pause);
      if (answer && !answer.refused) unused = { requests: 0, tokens: tokens - used };
      return value;
    } finally {
      await give(unused);
      if (news.urgent()) nap.wake();
    }
  };

  const run: Limiter['run'] = async ({ priority, tokens, signal }, call) => {
    signal.throwIfAborted();
    const { promise: givenUp, reject } = Promise.withResolvers<never>();
    const job = {
      rank: ranks[priority],
      tokens,
      over: false,
      giveUp: (reason: unknown) => {
        job.over = true;
        reject(reason);
      },
    };
    const abort = () => job.giveUp(signal.reason);
    signal.addEventListener('abort', abort, { once: true });

    const throughRequests = async () => {
      ready.delete(job);
      if (!job.over) return send(call, tokens);
      await give({ requests: 1, tokens });
      return givenUp;
    };
    const throughTokens = () => {
      waiting.delete(job);
      ready.add(job);
      past++;
      return byRequests.schedule({ priority: job.rank }, throughRequests).finally(() => {
        past--;
        kick();
      });
    };
    waiting.add(job);
    const called = byTokens.schedule({ priority: job.rank, weight: tokens }, throughTokens);
    kick();
    try {
      return await Promise.race([called, givenUp]);
    } finally {
      signal.removeEventListener('abort', abort);
      // Whoever lost the race is nobody's business any more.
      called.catch(() => {});
      givenUp.catch(() => {});
    }
  };
  return { run };
};

/** Takes what is left of a slice. */
const empty = async (bottleneck: Bottleneck): Promise<number> => {
  const left = (await bottleneck.currentReservoir()) ?? 0;
  await bottleneck.incrementReservoir(-left);
  return left;
};
