import type { Meter, Tracer } from '@opentelemetry/api';
import type { LogFields } from './log-fields.ts';
import type { Logger } from './logger.ts';

/** What `build` receives besides its environment. */
export interface Runtime {
  name: string;
  version: string;
  /** Random id of this process. */
  instance: string;
  log: Logger;
  clock: () => Date;
  tracer: Tracer;
  meter: Meter;
  /** Runs `work` in a span; attributes pass the log's allowlist, an error is recorded by its code, never its message. */
  span: <T>(name: string, attributes: LogFields, work: () => Promise<T>) => Promise<T>;
  /** Base address of the health server, e.g. `http://127.0.0.1:40123`. */
  healthUrl: string;
  /** Aborted as soon as shutdown begins: for waits and loops that should not outlive it. */
  stopping: AbortSignal;
}

/** Resolves where the dependency answers; throws (best a ProsaError) where it does not. Cut off after a second. */
export type ReadinessCheck = () => Promise<unknown>;

export interface ShutdownPhase {
  name: string;
  deadlineMs: number;
  run: () => Promise<unknown>;
}

/** Sent to the parent process beside `ready` and `healthPort`, e.g. `{ port: 3000 }`. */
export type ReadyDetails = Readonly<Record<string, string | number | boolean>>;

export interface Service {
  /** Begins to consume or listen. Ready once it resolves. */
  start: () => Promise<ReadyDetails> | Promise<void>;
  /** `false`, or a one-word reason, when the process should be restarted ("alive but deaf"). */
  liveness?: () => boolean | string;
  readiness?: Readonly<Record<string, ReadinessCheck>>;
  /** In order. Readiness is already off when the first begins; telemetry is flushed after the last. */
  shutdown: readonly ShutdownPhase[];
}
