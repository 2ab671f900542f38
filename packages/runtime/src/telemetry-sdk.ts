import { context, logs, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { defineEnvironment } from './environment.ts';
import { instance, runningPackage } from './identity.ts';
import { createLogger } from './logger.ts';
import { observeProcess } from './process-metrics.ts';
import { allowedMetricAttributes, allowedSpanAttributes } from './telemetry-attributes.ts';
import { reportTelemetryFailures } from './telemetry-failures.ts';
import { setTelemetryStop } from './telemetry-handle.ts';

/**
 * Traces, metrics and logs over OTLP/HTTP (JSON); the exporters read their OTEL_EXPORTER_OTLP_* variables themselves.
 * @public required by telemetry.ts
 */
export const startTelemetry = (): void => {
  const variables = defineEnvironment({}).parse();
  const running = runningPackage();
  const name = variables.OTEL_SERVICE_NAME ?? running.name;
  const resource = detectResources({ detectors: [envDetector] }).merge(
    resourceFromAttributes({
      'service.namespace': 'prosa',
      'service.name': name,
      'service.version': running.version,
      'service.instance.id': instance,
    }),
  );

  const traces = new TracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(variables.OTEL_TRACES_SAMPLER_ARG) }),
    spanProcessors: [allowedSpanAttributes, new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const meters = new MeterProvider({
    resource,
    views: [{ instrumentName: '*', attributesProcessors: [allowedMetricAttributes] }],
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: variables.OTEL_METRIC_EXPORT_INTERVAL,
        exportTimeoutMillis: Math.min(30_000, variables.OTEL_METRIC_EXPORT_INTERVAL),
      }),
    ],
  });
  const logRecords = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })],
  });

  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(traces);
  metrics.setGlobalMeterProvider(meters);
  logs.setGlobalLoggerProvider(logRecords);
  observeProcess();
  reportTelemetryFailures(createLogger({ service: name, version: running.version, instance }));
  setTelemetryStop(async () => {
    await Promise.all([traces.shutdown(), meters.shutdown(), logRecords.shutdown()]);
  });
};
