import type { JetStreamClient } from '@nats-io/jetstream';
import {
  asProsaError,
  type ConsumedEvent,
  type ConsumerDefinition,
  type ConsumerName,
  decodeEvent,
  type EventId,
  type EventType,
  ProsaError,
  type ProsaEvent,
} from '@prosa/contracts';
import { jitter } from './backoff.ts';
import { originalHeaders, sendDeadLetter } from './dead-letter.ts';
import { deliveriesOf, spareDeliveries } from './durables.ts';
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
 * Takes one message to its end: acknowledged, handed back for a later delivery, or in the DLQ.
 * `onSign` is called whenever it shows a sign of life.
 */
export const deliver = async (message: Message, using: DeliveryContext, onSign: () => void): Promise<void> => {
  const { consumer, metrics } = using;
  const { deliveries: attempt } = message;
  const arrived = Date.now();
  metrics.delivered(consumer, attempt, arrived - message.storedAt);
  const work = keepAlive(message, using, onSign);
  const settle = async (failure: ProsaError | undefined, event?: ProsaEvent) => {
    const outcome = failure === undefined ? accept(message) : await refuse(message, event, failure, using);
    const durationMs = Date.now() - arrived;
    report(using, outcome, { attempt, durationMs, type: event?.type, eventId: event?.id }, failure);
    return failure;
  };
  try {
    const event = decode(message);
    if (event instanceof ProsaError) await settle(event);
    else {
      const headers = originalHeaders(message.headers);
      await tracedProcess(event, { consumer, attempt, headers }, async () =>
        settle(await handle(event, { attempt, signal: work.signal }, using), event),
      );
    }
  } finally {
    work.stop();
  }
};

const decode = (message: Message): ProsaEvent | ProsaError => {
  try {
    return decodeEvent((name) => message.headers?.get(name) || undefined, new TextDecoder().decode(message.data));
  } catch (thrown) {
    return asProsaError(thrown);
  }
};

const handle = async (
  event: ProsaEvent,
  delivery: Delivery,
  using: DeliveryContext,
): Promise<ProsaError | undefined> => {
  // The server itself never stops redelivering.
  if (delivery.attempt > deliveriesOf(using.definition) + spareDeliveries) {
    return new ProsaError('internal', 'Its last deliveries all ended without a verdict', { retryable: false });
  }
  try {
    await using.handler(event, delivery);
    return undefined;
  } catch (thrown) {
    return asProsaError(thrown);
  }
};

const accept = (message: Message): Outcome => {
  message.ack();
  return 'done';
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
    log.error('event.dead_letter_failed', { consumer, eventId: event?.id, error: thrown });
    message.retryIn(retryMs);
    return 'retried';
  }
};

/** One wide event for each delivery. */
const report = (
  { consumer, log, metrics }: DeliveryContext,
  outcome: Outcome,
  facts: { attempt: number; durationMs: number; type: EventType | undefined; eventId: EventId | undefined },
  failure: ProsaError | undefined,
): void => {
  metrics.handled(consumer, outcome, facts.durationMs);
  const fields = { consumer, outcome, ...facts };
  if (failure === undefined) log.info('event.handled', fields);
  else log.warn('event.failed', { ...fields, code: failure.code, error: failure });
};

/** Tells the server that the message is being worked on, until `maxWorkMs`; then aborts the work. */
const keepAlive = (message: Message, { definition, shutdown }: DeliveryContext, onSign: () => void) => {
  const hung = new AbortController();
  const signal = AbortSignal.any([hung.signal, shutdown]);
  const renewal = setInterval(() => {
    message.working();
    onSign();
  }, definition.ackWaitMs / 3);
  const cap = setTimeout(() => hung.abort(), definition.maxWorkMs);
  signal.addEventListener('abort', () => clearInterval(renewal), { once: true });
  return {
    signal,
    stop: () => {
      clearInterval(renewal);
      clearTimeout(cap);
    },
  };
};
