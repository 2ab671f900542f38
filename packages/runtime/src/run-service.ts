import { metrics, trace } from '@opentelemetry/api';
import type { CommonEnvironment } from './common-variables.ts';
import type { EnvironmentDefinition } from './environment.ts';
import { type ServiceState, startHealth } from './health.ts';
import { instance, runningPackage } from './identity.ts';
import { createLogger, type Logger } from './logger.ts';
import { runPhases } from './run-phases.ts';
import type { Runtime, Service, ShutdownPhase } from './service.ts';
import { spanWith } from './span.ts';
import { onStopRequests } from './stop-requests.ts';
import { stopTelemetry } from './telemetry-handle.ts';

export interface ServiceDefinition<E extends CommonEnvironment> {
  /** The service's name in logs and telemetry, e.g. `ingestion`. */
  name: string;
  environment: EnvironmentDefinition<E>;
  build: (environment: E, runtime: Runtime) => Promise<Service>;
}

const telemetryDeadlineMs = 3_000;

/**
 * Runs a service for the life of this process: health server, build, start; then, at the first request to stop,
 * readiness off, the service's shutdown phases, telemetry flushed, exit. Resolves once ready, or once that failed.
 * Exit code 0 after a clean stop; 1 after a failure, a phase that failed or was late, or a second signal.
 */
export const runService = async <E extends CommonEnvironment>(definition: ServiceDefinition<E>): Promise<void> => {
  const identity = { service: definition.name, version: runningPackage().version, instance };
  try {
    const environment = definition.environment.parse();
    await run(definition, environment, createLogger({ ...identity, level: environment.LOG_LEVEL }), identity.version);
  } catch (error) {
    const log = createLogger(identity);
    log.fatal('configuration.rejected', { error });
    await exit(1, log);
  }
};

const run = async <E extends CommonEnvironment>(
  { name, build }: ServiceDefinition<E>,
  environment: E,
  log: Logger,
  version: string,
): Promise<void> => {
  const stopping = new AbortController();
  let state: ServiceState = 'starting';
  let service: Service | undefined;
  let exitCode = 0;

  const boot = async (): Promise<void> => {
    const health = await startHealth(environment.HEALTH_HOST, environment.HEALTH_PORT, {
      state: () => state,
      service: () => service,
    });
    log.debug('health.listening', { url: health.url, port: health.port });
    const tracer = trace.getTracer(`@prosa/${name}`, version);
    service = await build(environment, {
      name,
      version,
      instance,
      log,
      clock: () => new Date(),
      tracer,
      meter: metrics.getMeter(`@prosa/${name}`, version),
      span: spanWith(tracer),
      healthUrl: health.url,
      stopping: stopping.signal,
    });
    if (stopping.signal.aborted) return;
    const details = await service.start();
    if (stopping.signal.aborted) return;
    state = 'ready';
    log.info('service.ready', { url: health.url, port: health.port, durationMs: Math.round(performance.now()) });
    // a parent that has just died is noticed by its channel, not here
    process.send?.({ ready: true, healthPort: health.port, ...details }, undefined, undefined, () => {});
  };

  function* phases(): Generator<ShutdownPhase> {
    // a boot under way decides which phases there are
    if (booting) yield { name: 'boot', deadlineMs: environment.SHUTDOWN_DEADLINE_MS, run: () => booted };
    yield* service?.shutdown ?? [];
  }

  const shutDown = async (reason: string): Promise<void> => {
    if (stopping.signal.aborted) return;
    state = 'stopping';
    stopping.abort();
    log.info('service.stopping', { reason });
    const clean = await runPhases(phases(), environment.SHUTDOWN_DEADLINE_MS, log);
    await exit(clean ? exitCode : 1, log);
  };

  onStopRequests({
    stop: (reason) => void shutDown(reason),
    force: (signal) => {
      log.fatal('service.stopped', { signal, forced: true, exitCode: 1 });
      process.exit(1);
    },
    crash: (reason, error) => {
      exitCode = 1;
      log.fatal('process.crashed', { reason, error });
    },
  });

  let booting = true;
  const booted = boot()
    .catch((error: unknown) => {
      exitCode = 1;
      log.fatal('service.failed', { error });
    })
    .finally(() => {
      booting = false;
    });
  await booted;
  if (exitCode !== 0) await shutDown('failure');
};

/** The end of telemetry is the last phase; it is never the reason for a bad exit code. */
const exit = async (exitCode: number, log: Logger): Promise<never> => {
  log.info('service.stopped', { exitCode });
  const flush = { name: 'telemetry', deadlineMs: telemetryDeadlineMs, run: stopTelemetry };
  await runPhases([flush], telemetryDeadlineMs, log);
  process.exit(exitCode);
};
