import type { Attributes } from '@opentelemetry/api';
import type { IAttributesProcessor } from '@opentelemetry/sdk-metrics';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { fieldNames, isAllowed } from './log-fields.ts';

/** Attributes of OpenTelemetry's semantic conventions that adapters set; never those that quote text, keys or queries. */
const conventional = new Set([
  'db.collection.name',
  'db.namespace',
  'db.operation.batch.size',
  'db.operation.name',
  'db.response.status_code',
  'db.system.name',
  'error.type',
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.request.model',
  'gen_ai.response.model',
  'gen_ai.token.type',
  'gen_ai.usage.input_tokens',
  'gen_ai.usage.output_tokens',
  'exception.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'messaging.batch.message_count',
  'messaging.consumer.group.name',
  'messaging.destination.name',
  'messaging.destination.partition.id',
  'messaging.message.id',
  'messaging.operation.name',
  'messaging.operation.type',
  'messaging.system',
  'server.address',
  'server.port',
  'url.scheme',
  'v8js.heap.space.name',
]);

/** Who sends: attributes of the resource, beside what OTEL_RESOURCE_ATTRIBUTES may add. */
const ofResource = ['service.instance.id', 'service.name', 'service.namespace', 'service.version', 'k8s.pod.name'];
/** What the logger adds to a record by itself. */
const ofRecords = ['droppedFields', 'error'];
/** Ours, where a convention has no word. */
const ofSpans = ['prosa.attempt'];

/** The names of every attribute that telemetry may carry: the allowlist of collectors. */
export const telemetryAttributes = (): string[] => [
  ...fieldNames(),
  ...conventional,
  ...ofResource,
  ...ofRecords,
  ...ofSpans,
];

/** A conventional attribute has the shape of one of our vocabulary's words, or is a number or a flag. */
const passes = (name: string, value: unknown): boolean =>
  isAllowed(name.replace(/^prosa\./, ''), value) ||
  (conventional.has(name) && (typeof value === 'number' || typeof value === 'boolean' || isAllowed('kind', value)));

const keep = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => passes(name, value)));

/** Metric attributes outside the allowlist never become time series. */
export const allowedMetricAttributes: IAttributesProcessor = { process: keep };

const strip = (attributes: Attributes | undefined): void => {
  for (const [name, value] of Object.entries(attributes ?? {})) if (!passes(name, value)) delete attributes?.[name];
};

/** Strips spans as they end: must come before the processor that exports them. */
export const allowedSpanAttributes: SpanProcessor = {
  onStart: () => {},
  onEnd: (span) => {
    strip(span.attributes);
    for (const part of [...span.events, ...span.links]) strip(part.attributes);
    delete span.status.message; // recordException and setStatus put an error's message there
  },
  forceFlush: async () => {},
  shutdown: async () => {},
};
