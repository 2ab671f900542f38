import type { Allowance, Message, PauseCode } from './allowance.ts';
import type { Bucket } from './bucket.ts';
import type { Reported, ReportedLimits } from './rate-headers.ts';

/** What an answer said of limits, and when its request was sent, by the clock of this process. */
interface Heard {
  limits: ReportedLimits | null;
  sentAt: number;
  /** The answer was that there is no room. */
  refused: boolean;
}

export interface News {
  hear: (heard: Heard) => void;
  pause: (pause: NonNullable<Message['pause']>) => void;
  /** All replicas must know it now: limits have changed, or the provider wants a pause. */
  urgent: () => boolean;
  /** Tells what has been heard, once. */
  tell: () => Pick<Message, 'heard' | 'pause'>;
  /** What all know: only what differs is urgent. */
  known: (allowance: Allowance) => void;
}

/** Gathers what the provider says between one exchange and the next. `now` in milliseconds, only ever forward. */
export const createNews = (now: () => number): News => {
  let heard: Heard | null = null;
  let pause: { until: number; code: PauseCode } | null = null;
  let common: Pick<Allowance, 'known' | 'requests' | 'tokens'> = { known: false, requests: null, tokens: null };
  const differs = ({ limits }: Heard): boolean =>
    !common.known || (['requests', 'tokens'] as const).some((kind) => changed(limits?.[kind], common[kind]));

  return {
    hear: (next) => {
      heard = merge(heard, next);
    },
    pause: (next) => {
      pause = { until: now() + next.ms, code: next.code };
    },
    urgent: () => pause !== null || (heard !== null && (heard.refused || differs(heard))),
    tell: () => {
      const at = now();
      const told = {
        heard: heard && { ...heard, ageMs: at - heard.sentAt },
        pause: pause && { ms: pause.until - at, code: pause.code },
      };
      [heard, pause] = [null, null];
      return told;
    },
    known: (allowance) => {
      common = allowance;
    },
  };
};

const changed = (said: Reported | null | undefined, known: Bucket | null): boolean =>
  Boolean(said) && said?.limit !== known?.limit;

/** The latest limits, and of those the least that was left. */
const merge = (before: Heard | null, next: Heard): Heard => {
  if (before === null) return next;
  const limits = next.limits && {
    requests: lower(before.limits?.requests ?? null, next.limits.requests),
    tokens: lower(before.limits?.tokens ?? null, next.limits.tokens),
  };
  return { limits, sentAt: next.sentAt, refused: before.refused || next.refused };
};

const lower = (before: Reported | null, next: Reported | null): Reported | null =>
  before && next && before.limit === next.limit && before.remaining < next.remaining
    ? { ...next, remaining: before.remaining }
    : next;
