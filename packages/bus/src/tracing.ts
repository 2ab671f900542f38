import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { asProsaError, type ConsumerName, type ProsaEvent, partitionOf } from '@prosa/contracts';

export type TraceHeaders = Record<string, string>;

/** The trace context of the caller (`traceparent` and the like); an outbox keeps it beside the event it will publish. */
export const traceHeaders = (): TraceHeaders => {
  const carrier: TraceHeaders = {};
  propagation.inject(context.active(), carrier);
  return carrier;
};

/** Runs `send` in a producer span, below the trace of `origin` where given, with the headers that hand the trace on. */
export const tracedSend = (
  event: ProsaEvent,
  origin: TraceHeaders | undefined,
  send: (headers: TraceHeaders) => Promise<void>,
): Promise<void> =>
  inSpan(`send ${event.type}`, SpanKind.PRODUCER, attributesOf(event, 'send'), parentOf(origin), () =>
    send(traceHeaders()),
  );

/** Runs `work` in a consumer span that continues the trace of the message. */
export const tracedProcess = (
  event: ProsaEvent,
  delivery: { consumer: ConsumerName; attempt: number; headers: TraceHeaders },
  work: () => Promise<void>,
): Promise<void> =>
  inSpan(
    `process ${event.type}`,
    SpanKind.CONSUMER,
    {
      ...attributesOf(event, 'process'),
      'messaging.consumer.group.name': delivery.consumer,
      'prosa.attempt': delivery.attempt,
    },
    parentOf(delivery.headers),
    work,
  );

/** Names of the OpenTelemetry semantic conventions for messaging. The subject itself has a group id and stays out. */
const attributesOf = (event: ProsaEvent, operation: 'send' | 'process'): Attributes => ({
  'messaging.system': 'nats',
  'messaging.operation.name': operation,
  'messaging.operation.type': operation,
  'messaging.destination.name': event.type,
  'messaging.destination.partition.id': String(partitionOf(event.data.groupId)),
  'messaging.message.id': event.id,
});

const parentOf = (headers: TraceHeaders | undefined): Context =>
  headers === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, headers);

const inSpan = (name: string, kind: SpanKind, attributes: Attributes, parent: Context, work: () => Promise<void>) =>
  trace.getTracer('@prosa/bus').startActiveSpan(name, { kind, attributes }, parent, async (span) => {
    try {
      await work();
    } catch (error) {
      // The code only: the message of an unknown error may hold anything.
      span.setAttribute('error.type', asProsaError(error).code);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
