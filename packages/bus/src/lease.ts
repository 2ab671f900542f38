import { JetStreamApiCodes, JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { millis } from '@nats-io/nats-core';
import { ProsaError } from '@prosa/contracts';
import { leaseBucket, leaseStream } from './durables.ts';
import type { BusLog } from './log.ts';

export interface Lease {
  name: string;
  /** Grows from holder to holder: whoever writes with a smaller one than has been seen is late. */
  token: number;
  /** Aborted when the lease is lost. Stop at once: somebody else may have it. */
  signal: AbortSignal;
  release(): Promise<void>;
}

/** Before the server lets go of a lease that is not renewed, its holder must have stopped. */
const safety = 0.8;

/**
 * Takes the lease `name`, or null where somebody has it. It renews itself until it is released; a holder that dies keeps
 * it for the bucket's time to live, which the topology job sets.
 * @throws ProsaError `broker_unavailable`
 */
export const acquireLease = async (
  js: JetStreamClient,
  { holder, name, log }: { holder: string; name: string; log: BusLog },
): Promise<Lease | null> => {
  const key = `${holder}.${name}`;
  try {
    const manager = await js.jetstreamManager(false);
    const ttlMs = millis((await manager.streams.info(leaseStream)).config.max_age);
    const bucket = await new Kvm(js).open(leaseBucket, { allow_direct: true });
    const askedAt = Date.now();
    const token = await bucket.create(key, holder);
    return hold({ bucket, key, holder, log, ttlMs, token, askedAt });
  } catch (error) {
    if (isTaken(error)) return null;
    throw new ProsaError('broker_unavailable', 'The lease could not be asked for', { cause: error });
  }
};

interface Held {
  bucket: KV;
  key: string;
  holder: string;
  log: BusLog;
  ttlMs: number;
  token: number;
  askedAt: number;
}

const hold = ({ bucket, key, holder, log, ttlMs, token, askedAt }: Held): Lease => {
  const lost = new AbortController();
  let revision = token;
  let renewing: Promise<void> = Promise.resolve();
  let deadline: NodeJS.Timeout | undefined;

  const end = () => {
    clearInterval(renewal);
    clearTimeout(deadline);
  };
  const lose = (reason: 'not-renewed' | 'taken') => {
    end();
    if (lost.signal.aborted) return;
    log.warn('bus.lease_lost', { lease: key, reason });
    lost.abort();
  };
  const holdUntil = (instant: number) => {
    clearTimeout(deadline);
    deadline = setTimeout(() => lose('not-renewed'), instant - Date.now());
  };
  const renew = async () => {
    const at = Date.now();
    try {
      revision = await bucket.update(key, holder, revision, ttlMs / 3);
      holdUntil(at + ttlMs * safety);
    } catch (error) {
      if (isTaken(error)) lose('taken');
      else log.warn('bus.lease_not_renewed', { lease: key, error });
    }
  };
  const renewal = setInterval(() => {
    renewing = renewing.then(() => (lost.signal.aborted ? undefined : renew()));
  }, ttlMs / 3);
  holdUntil(askedAt + ttlMs * safety);

  return {
    name: key,
    token,
    signal: lost.signal,
    release: async () => {
      clearInterval(renewal);
      await renewing;
      end();
      // Only what is still ours; where this fails, the time to live does it.
      if (!lost.signal.aborted) await bucket.delete(key, { previousSeq: revision }).catch(() => {});
    },
  };
};

/** Somebody else has written the key since it was read. */
export const isTaken = (error: unknown): boolean =>
  error instanceof JetStreamApiError &&
  (error.code === JetStreamApiCodes.StreamWrongLastSequence ||
    error.code === JetStreamApiCodes.StreamWrongLastSequenceUnknown);
