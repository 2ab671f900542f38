import { setTimeout as delay } from 'node:timers/promises';
import { JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream';
import { headers as emptyHeaders, InvalidArgumentError, PermissionViolationError } from '@nats-io/nats-core';
import { encodeEvent, ProsaError, type ProsaEvent, subjectOf } from '@prosa/contracts';
import { backoff } from './backoff.ts';
import { type TraceHeaders, tracedSend } from './tracing.ts';

const ackMs = 3_000;
const tries = 4;

export interface Outgoing {
  subject: string;
  payload: string | Uint8Array;
  headers: Record<string, string>;
  /** The stream keeps one message of each id within its duplicate window. */
  id: string;
}

/** Returns its place in the stream. */
export const publishEvent = async (js: JetStreamClient, event: ProsaEvent, origin?: TraceHeaders): Promise<number> => {
  let sequence = 0;
  await tracedSend(event, origin, async (trace) => {
    const { headers, payload } = encodeEvent(event);
    sequence = await send(js, {
      subject: subjectOf(event.type, event.data.groupId),
      payload,
      headers: { ...headers, ...trace },
      id: event.id,
    });
  });
  return sequence;
};

/**
 * Resolves with its place in the stream once that has the message. Tries again on its own for some seconds, which the id makes safe.
 * @throws ProsaError `broker_unavailable` (may succeed later), `event_invalid` (too large), `forbidden` (not its subject).
 */
export const send = async (js: JetStreamClient, { subject, payload, headers, id }: Outgoing): Promise<number> => {
  for (let failures = 1; ; failures++) {
    try {
      const options = { msgID: id, headers: natsHeaders(headers), timeout: ackMs };
      return (await js.publish(subject, payload, options)).seq;
    } catch (thrown) {
      const error = asPublishError(thrown);
      if (!error.retryable || failures === tries) throw error;
      await delay(backoff(failures, 100, 1_000));
    }
  }
};

const natsHeaders = (values: Record<string, string>) => {
  const headers = emptyHeaders();
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
  return headers;
};

const asPublishError = (thrown: unknown): ProsaError => {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (cause instanceof PermissionViolationError) {
    return new ProsaError('forbidden', 'This service may not publish that kind of event', { cause });
  }
  const refused = thrown instanceof JetStreamApiError && thrown.status === 400;
  if (refused || thrown instanceof InvalidArgumentError) {
    return new ProsaError('event_invalid', 'The stream refuses the event; it may be too large', { cause });
  }
  return new ProsaError('broker_unavailable', 'The stream did not acknowledge the event', { cause });
};
