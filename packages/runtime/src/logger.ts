import { logs, metrics, SeverityNumber, trace } from '@opentelemetry/api';
import { type DestinationStream, pino } from 'pino';
import { describeError } from './describe-error.ts';
import { gatherLines, type LineGatherer } from './gather-lines.ts';
import { isLogEvent, type LogEvent } from './log-events.ts';
import { allowed, type LogFields } from './log-fields.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';
type Log = (event: LogEvent, fields?: LogFields & { readonly error?: unknown }) => void;

/**
 * Events of a closed vocabulary with fields of a closed list; whatever else is handed in is dropped and counted.
 * `error` takes anything thrown and logs what is safe of it.
 */
export type Logger = Readonly<Record<LogLevel, Log>> & {
  /** A logger that adds these fields to every line. */
  child: (fields: LogFields) => Logger;
};

export interface LoggerOptions {
  service: string;
  version?: string;
  instance?: string;
  /** `info` unless given. */
  level?: LogLevel | 'silent';
  /** Standard output unless given. */
  destination?: DestinationStream;
}

const severities: Readonly<Record<LogLevel, SeverityNumber>> = {
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
};

let opened: LineGatherer | undefined;
/** All loggers of the process write to it, so that lines stay in order. */
const standardOutput = (): LineGatherer => {
  opened ??= gatherLines(pino.destination({ fd: 1, sync: true }));
  return opened;
};

/** JSON lines, correlated with the active span, and the same records as OpenTelemetry logs where telemetry runs. */
export const createLogger = (options: LoggerOptions): Logger => {
  const { service, version, instance, level = 'info', destination = standardOutput() } = options;
  const line = pino(
    {
      level,
      base: { service, version, instance },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const bridge = logs.getLogger('@prosa/runtime');
  const droppedFields = metrics
    .getMeter('@prosa/runtime')
    .createCounter('prosa.log.dropped_fields', { description: 'Log fields outside the allowlist' });

  const write = (
    at: LogLevel,
    bound: LogFields,
    event: LogEvent,
    given: LogFields & { error?: unknown } = {},
  ): void => {
    if (!line.isLevelEnabled(at)) return;
    const { error, ...rest } = given;
    const { kept, dropped } = allowed({ ...bound, ...rest });
    if (dropped > 0) droppedFields.add(dropped);
    const name = isLogEvent(event) ? event : 'event.unknown';
    const record = {
      ...kept,
      ...(error !== undefined && { error: { ...describeError(error) } }),
      ...(dropped > 0 && { droppedFields: dropped }),
    };
    const span = trace.getActiveSpan()?.spanContext();
    line[at]({ event: name, ...record, ...(span && { trace_id: span.traceId, span_id: span.spanId }) });
    if (severities[at] >= SeverityNumber.WARN) opened?.flush();
    bridge.emit({ severityNumber: severities[at], severityText: at, eventName: name, body: name, attributes: record });
  };

  const logger = (bound: LogFields): Logger => ({
    debug: (event, given) => write('debug', bound, event, given),
    info: (event, given) => write('info', bound, event, given),
    warn: (event, given) => write('warn', bound, event, given),
    error: (event, given) => write('error', bound, event, given),
    fatal: (event, given) => write('fatal', bound, event, given),
    child: (more) => logger({ ...bound, ...more }),
  });
  return logger({});
};
