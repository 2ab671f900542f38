import { type DiagLogger, DiagLogLevel, diag } from '@opentelemetry/api';
import type { Logger } from './logger.ts';

const quietMs = 60_000;

/**
 * Telemetry that fails says so in the log, without the vendor's words and once a minute at most: the line is itself
 * exported, so a collector that is away must not be told about every failure to tell it.
 */
export const reportTelemetryFailures = (log: Logger): void => {
  let lastAt = -quietMs;
  const report = (): void => {
    if (performance.now() - lastAt < quietMs) return;
    lastAt = performance.now();
    log.warn('telemetry.failed');
  };
  const nothing = (): void => {};
  const logger: DiagLogger = { error: report, warn: report, info: nothing, debug: nothing, verbose: nothing };
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
};
