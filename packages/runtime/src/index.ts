export { describeError, type ErrorRecord } from './describe-error.ts';
export { defineEnvironment, type EnvironmentDefinition, type EnvironmentOf, type Variable } from './environment.ts';
export type { LogEvent } from './log-events.ts';
export type { LogFields } from './log-fields.ts';
export { createLogger, type Logger, type LoggerOptions, type LogLevel } from './logger.ts';
export { runService, type ServiceDefinition } from './run-service.ts';
export type { ReadinessCheck, ReadyDetails, Runtime, Service, ShutdownPhase } from './service.ts';
export { telemetryAttributes } from './telemetry-attributes.ts';
