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
import { asProsaError, type ConsumerName, type ProsaError, type ProsaEvent, partitionOf } from '@prosa/contracts';

export type TraceHeaders = Record<string, string>;

/** The trace context of the caller (`traceparent` and the like); an outbox keeps it beside the event it will publish. */
export const traceHeaders = (): TraceHeaders => {
  const carrier: TraceHeaders = {};
  propagation.inject(context.active(), carrier);
  return carrier;
};

/** Runs `send` in a producer span, below the trace of `origin` where given, with the headers that hand the trace on. */
export const tracedSend = async (
  event: ProsaEvent,
  origin: TraceHeaders | undefined,
  send: (headers: TraceHeaders) => Promise<void>,
): Promise<void> => {
  const attributes = attributesOf(event, 'send');
  const failure = await inSpan(`send ${event.type}`, SpanKind.PRODUCER, attributes, parentOf(origin), () =>
    send(traceHeaders()).then(() => undefined, asProsaError),
  );
  if (failure !== undefined) throw failure;
};

/** Runs `work` in a consumer span that continues the trace of the message. What `work` returns is what went wrong. */
export const tracedProcess = async (
  event: ProsaEvent,
  delivery: { consumer: ConsumerName; attempt: number; headers: TraceHeaders },
  work: () => Promise<ProsaError | undefined>,
): Promise<void> => {
  const attributes = {
    ...attributesOf(event, 'process'),
    'messaging.consumer.group.name': delivery.consumer,
    'prosa.attempt': delivery.attempt,
  };
  await inSpan(`process ${event.type}`, SpanKind.CONSUMER, attributes, parentOf(delivery.headers), work);
};

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

const inSpan = (
  name: string,
  kind: SpanKind,
  attributes: Attributes,
  parent: Context,
  work: () => Promise<ProsaError | undefined>,
): Promise<ProsaError | undefined> =>
  trace.getTracer('@prosa/bus').startActiveSpan(name, { kind, attributes }, parent, async (span) => {
    try {
      const failure = await work();
      if (failure !== undefined) {
        span.setAttribute('error.type', failure.code);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      return failure;
    } finally {
      span.end();
    }
  });
