import type { JetStreamClient } from '@nats-io/jetstream';
import {
  asProsaError,
  type ConsumedEvent,
  type ConsumerDefinition,
  type ConsumerName,
  decodeEvent,
  ProsaError,
  type ProsaEvent,
} from '@prosa/contracts';
import { jitter } from './backoff.ts';
import { originalHeaders, sendDeadLetter } from './dead-letter.ts';
import { deliveriesOf } from './durables.ts';
import type { BusLog } from './log.ts';
import type { Message } from './message.ts';
import type { BusMetrics, Outcome } from './metrics.ts';
import { handBackMs } from './pull.ts';
import { tracedProcess } from './tracing.ts';

export interface Delivery {
  /** 1 for the first. */
  attempt: number;
  /** Aborted when the handler has worked for `maxWorkMs`, or when the service must end now. */
  signal: AbortSignal;
}
export type Handler<C extends ConsumerName = ConsumerName> = (
  event: ProsaEvent<ConsumedEvent<C>>,
  delivery: Delivery,
) => Promise<void>;
/** Runs before an event becomes a dead letter, e.g. to mark its export as failed. It may run more than once. */
export type OnDeadLetter<C extends ConsumerName = ConsumerName> = (
  event: ProsaEvent<ConsumedEvent<C>>,
  error: ProsaError,
) => Promise<void>;

export interface DeliveryContext {
  js: JetStreamClient;
  consumer: ConsumerName;
  definition: ConsumerDefinition;
  handler: Handler;
  onDeadLetter: OnDeadLetter | undefined;
  log: BusLog;
  metrics: BusMetrics;
  /** Aborted when handlers have no time left. */
  shutdown: AbortSignal;
}

/**
 * Takes one message to its end: acknowledged, handed back for a later delivery, or in the DLQ. Never throws.
 * `onSign` is called whenever it shows a sign of life.
 */
export const deliver = async (message: Message, using: DeliveryContext, onSign: () => void): Promise<void> => {
  const { consumer, log, metrics } = using;
  const attempt = message.deliveries;
  const started = Date.now();
  metrics.delivered(consumer, attempt, started - message.storedAt);
  const work = keepAlive(message, using, onSign);
  let event: ProsaEvent | undefined;
  let outcome: Outcome = 'done';
  let failure: ProsaError | undefined;
  try {
    event = decode(message);
    await handle(event, message, using, work.signal);
    message.ack();
  } catch (thrown) {
    failure = asProsaError(thrown);
    outcome = await refuse(message, event, failure, using);
  } finally {
    work.stop();
  }
  const durationMs = Date.now() - started;
  metrics.handled(consumer, outcome, durationMs);
  const fields = { consumer, attempt, outcome, durationMs, type: event?.type, eventId: event?.id, code: failure?.code };
  if (failure === undefined) log.info('event.handled', fields);
  else log.warn('event.failed', { ...fields, reason: failure.message });
};

const decode = (message: Message): ProsaEvent =>
  decodeEvent((name) => message.headers?.get(name) || undefined, new TextDecoder().decode(message.data));

const handle = (event: ProsaEvent, message: Message, using: DeliveryContext, signal: AbortSignal): Promise<void> => {
  const { consumer, definition, handler } = using;
  const attempt = message.deliveries;
  if (attempt > deliveriesOf(definition)) {
    // The server never stops redelivering. Whoever had the last delivery died with it, perhaps of it.
    throw new ProsaError('internal', 'Its last delivery ended without an answer', { retryable: false });
  }
  const headers = originalHeaders(message.headers);
  return tracedProcess(event, { consumer, attempt, headers }, () => handler(event, { attempt, signal }));
};

const refuse = async (
  message: Message,
  event: ProsaEvent | undefined,
  error: ProsaError,
  using: DeliveryContext,
): Promise<Outcome> => {
  const { consumer, definition, js, log, metrics, onDeadLetter } = using;
  const attempt = message.deliveries;
  const retryMs = jitter(definition.retryMs[attempt - 1] ?? definition.retryMs.at(-1) ?? definition.ackWaitMs);
  if (using.shutdown.aborted) {
    message.retryIn(handBackMs);
    return 'handed_back';
  }
  if (error.retryable && attempt < deliveriesOf(definition)) {
    message.retryIn(retryMs);
    return 'retried';
  }
  try {
    if (event !== undefined) await onDeadLetter?.(event, error);
    await sendDeadLetter(js, message, { consumer, attempts: attempt, error });
    message.term();
    metrics.deadLettered(consumer, error.code);
    return 'dead_lettered';
  } catch (thrown) {
    log.error('event.dead_letter_failed', { consumer, eventId: event?.id, code: asProsaError(thrown).code });
    message.retryIn(retryMs);
    return 'retried';
  }
};

/** Tells the server that the message is being worked on, until `maxWorkMs`; then aborts the work. */
const keepAlive = (message: Message, { definition, shutdown }: DeliveryContext, onSign: () => void) => {
  const { ackWaitMs, maxWorkMs } = definition;
  const hung = new AbortController();
  const renewal = setInterval(() => {
    message.working();
    onSign();
  }, ackWaitMs / 3);
  const cap = setTimeout(() => {
    clearInterval(renewal);
    hung.abort();
  }, maxWorkMs);
  return {
    signal: AbortSignal.any([hung.signal, shutdown]),
    stop: () => {
      clearInterval(renewal);
      clearTimeout(cap);
    },
  };
};
