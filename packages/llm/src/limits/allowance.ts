import type { ErrorCode } from '@prosa/contracts';
import { type Bucket, draw, fill, learn, perMs, roomOf } from './bucket.ts';
import type { ReportedLimits } from './rate-headers.ts';

/** What a model of an account allows, as all replicas together know it. */
export interface Allowance {
  /** Null where the provider has set no limit yet. */
  requests: Bucket | null;
  tokens: Bucket | null;
  /** Until an answer has told of limits, or of none, one request at a time goes out; this one has until `probeUntil`. */
  known: boolean;
  probeUntil: number;
  /** Nobody asks before this; `pauseCode` says why. */
  pausedUntil: number;
  pauseCode: PauseCode;
}

export type PauseCode = Extract<ErrorCode, 'model_rate_limited' | 'model_quota_exceeded'>;

export interface Amount {
  requests: number;
  tokens: number;
}

/** What replicas tell the others and ask of them, in one exchange. */
export interface Message {
  /** Granted before and not spent. */
  unspent: Amount;
  /** For the requests that could be sent within a slice; `head` is the tokens of the first of them. */
  want: Amount & { head: number };
  /** The last word of the provider, `ageMs` after the request it answers was sent; `limits` is null where it named none. */
  heard: { limits: ReportedLimits | null; ageMs: number; refused: boolean } | null;
  /** The provider wants nobody to ask for so long. */
  pause: { ms: number; code: PauseCode } | null;
}

export interface Grant extends Amount {
  /** To be spent only after so long. */
  inMs: number;
  paused: PauseCode | null;
}

/** One replica gets no more at a time than what flows in this time. */
const sliceMs = 2_000;
const probeMs = 5_000;

const unknown: Allowance = {
  requests: null,
  tokens: null,
  known: false,
  probeUntil: 0,
  pausedUntil: 0,
  pauseCode: 'model_rate_limited',
};

/**
 * Gives back, learns, and grants a slice. Who asks for more than is there is promised the first request of what it wants, for
 * when there will be room: what is promised is no longer there for others, so that large requests are not starved by small.
 */
export const exchange = (
  before: Allowance | undefined,
  message: Message,
  now: number,
): { allowance: Allowance; grant: Grant } => {
  const told = hear(returned(before ?? unknown, message.unspent, now), message, now);
  if (now < told.pausedUntil) return { allowance: told, grant: nothing(told.pausedUntil - now, told.pauseCode) };
  if (message.want.requests === 0) return { allowance: told, grant: nothing(0) };
  if (!told.known) return probe(told, message.want, now);
  return take(told, message.want);
};

const nothing = (inMs: number, paused: PauseCode | null = null): Grant => ({ requests: 0, tokens: 0, inMs, paused });

const returned = (allowance: Allowance, unspent: Amount, now: number): Allowance => ({
  ...allowance,
  // A probe that came to nothing.
  probeUntil: unspent.requests > 0 ? 0 : allowance.probeUntil,
  requests: allowance.requests && draw(fill(allowance.requests, now), -unspent.requests),
  tokens: allowance.tokens && draw(fill(allowance.tokens, now), -unspent.tokens),
});

const hear = (allowance: Allowance, { heard, pause }: Message, now: number): Allowance => {
  const paused = pause && now + pause.ms > allowance.pausedUntil;
  const next = paused ? { ...allowance, pausedUntil: now + pause.ms, pauseCode: pause.code } : { ...allowance };
  if (!heard) return next;
  const told = { sentAt: now - heard.ageMs, refused: heard.refused };
  const { requests, tokens } = heard.limits ?? { requests: null, tokens: null };
  return {
    ...next,
    known: true,
    requests: requests ? learn(next.requests, requests, told, now) : next.requests,
    tokens: tokens ? learn(next.tokens, tokens, told, now) : next.tokens,
  };
};

/** What the limits are, only an answer tells. */
const probe = (allowance: Allowance, want: Message['want'], now: number) =>
  now < allowance.probeUntil
    ? { allowance, grant: nothing(Math.min(100, allowance.probeUntil - now)) }
    : {
        allowance: { ...allowance, probeUntil: now + probeMs },
        grant: { ...nothing(0), requests: 1, tokens: want.head },
      };

const take = (allowance: Allowance, want: Message['want']): { allowance: Allowance; grant: Grant } => {
  const { requests, tokens } = allowance;
  // Both in the same proportion: tokens are of no use to requests that may not be sent.
  const share = Math.max(0, Math.min(shareOf(requests, want.requests), shareOf(tokens, want.tokens)));
  const granted = {
    requests: Math.max(1, Math.floor(want.requests * share)),
    tokens: Math.max(want.head, Math.floor(want.tokens * share)),
  };
  return {
    allowance: {
      ...allowance,
      requests: requests && draw(requests, granted.requests),
      tokens: tokens && draw(tokens, granted.tokens),
    },
    grant: {
      ...granted,
      inMs: Math.max(waitFor(requests, granted.requests), waitFor(tokens, granted.tokens)),
      paused: null,
    },
  };
};

/** Of what is wanted, what there is room for in one slice: 1 at most, below 0 where more is promised than is there. */
const shareOf = (bucket: Bucket | null, want: number): number =>
  bucket && want > 0 ? Math.min(1, Math.min(roomOf(bucket), sliceMs * perMs(bucket)) / want) : 1;

const waitFor = (bucket: Bucket | null, amount: number): number =>
  bucket ? Math.max(0, Math.ceil((amount - roomOf(bucket)) / perMs(bucket))) : 0;
