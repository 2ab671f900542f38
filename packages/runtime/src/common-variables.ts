import { z } from 'zod';

/** What every service reads; the OTEL_* ones are read by the OpenTelemetry exporters under their standard names. */
export const commonVariables = {
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  HEALTH_HOST: z.string().default('127.0.0.1').describe('Address of the health server; `0.0.0.0` in a container'),
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(0)
    .describe('Port of the health server; `0` takes a free one and logs it'),
  SHUTDOWN_DEADLINE_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(25_000)
    .describe('Time for all shutdown phases together; below the 30 s that Kubernetes grants'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('OTLP/HTTP collector, e.g. `http://127.0.0.1:4318`; unset means no telemetry leaves the process'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .optional()
    .describe('Headers for the collector, `name=value,name=value`; a secret'),
  OTEL_SERVICE_NAME: z.string().optional().describe("Name in telemetry; unset means the service package's name"),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional().describe('More resource attributes, e.g. `k8s.pod.name=ingestion-0`'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of new traces that are kept, 0 to 1; a continued trace keeps its decision'),
  OTEL_METRIC_EXPORT_INTERVAL: z.coerce
    .number()
    .int()
    .positive()
    .default(60_000)
    .describe('Milliseconds between two exports of metrics'),
};

export type CommonEnvironment = Readonly<z.output<z.ZodObject<typeof commonVariables>>>;
