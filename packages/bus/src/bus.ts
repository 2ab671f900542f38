import { setTimeout as delay } from 'node:timers/promises';
import { jetstream } from '@nats-io/jetstream';
import type { ConsumerName, ProsaEvent, ServiceName } from '@prosa/contracts';
import { inboxOf, openConnection } from './connection.ts';
import { type Consumption, startConsumption } from './consume.ts';
import type { Handler, OnDeadLetter } from './delivery.ts';
import { definitionOf } from './durables.ts';
import { readLag } from './lag.ts';
import { observeLag } from './lag-metrics.ts';
import { acquireLease, type Lease } from './lease.ts';
import { type BusLog, silentLog } from './log.ts';
import { busMetrics } from './metrics.ts';
import { publishEvent } from './publish.ts';
import { openSharedCell, type SharedCell } from './shared-cell.ts';
import { type StreamState, streamState } from './stream-state.ts';
import type { TraceHeaders } from './tracing.ts';

export interface BusHealth {
  connected: boolean;
  /** False where the connection is up but messages no longer arrive, or a handler hangs: restart the process. */
  alive: boolean;
  /** How long each consumer has heard nothing from the server. */
  silentMs: Partial<Record<ConsumerName, number>>;
}

export interface Bus {
  serverVersion: string;
  /**
   * Resolves with its place in the stream once that has the event. `traceHeaders`: the trace it belongs to, the current one by default.
   * @throws ProsaError `broker_unavailable`, `event_invalid`, `forbidden`
   */
  publish(event: ProsaEvent, options?: { traceHeaders?: TraceHeaders }): Promise<number>;
  /** Starts to consume; waits for a durable that does not exist yet. */
  consume<C extends ConsumerName>(consumer: C, handler: Handler<C>, options?: { onDeadLetter?: OnDeadLetter<C> }): void;
  /** The lease of this name among the replicas of this service, or null where another has it. */
  lease(name: string): Promise<Lease | null>;
  /** A value of this name that all replicas of all services that call models change. */
  sharedCell(name: string): SharedCell;
  /** What the stream of events holds. @throws ProsaError `broker_unavailable` */
  streamState(): Promise<StreamState>;
  health(): BusHealth;
  /** From now on the lag of every consumer, also of other services, is measured: for the scheduler, which alone may ask. */
  observeLag(): void;
  /** First phase of a shutdown: takes no more messages. */
  stopPulling(): void;
  /** Second: waits for handlers; after `deadlineMs` aborts their signals and hands their messages back. */
  settle(deadlineMs: number): Promise<void>;
  /** Last: sends what is still to be sent, and closes the connection. */
  drain(): Promise<void>;
}

const deafMs = 60_000;
const abortGraceMs = 1_000;
const drainMs = 5_000;

/** Connects to NATS. @throws ProsaError `configuration_invalid`, `broker_unavailable` */
export const connectBus = async (options: {
  url: string;
  service: ServiceName;
  nkeySeed?: string;
  log?: BusLog;
}): Promise<Bus> => {
  const { url, service, nkeySeed, log = silentLog } = options;
  const connection = await openConnection({ url, user: service, nkeySeed, log });
  const js = jetstream(connection);
  const metrics = busMetrics();
  const shutdown = new AbortController();
  let stopObserving = () => {};
  const consumptions: Consumption[] = [];
  let connectedSince: number | undefined = Date.now();
  void (async () => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') connectedSince = undefined;
      if (type === 'reconnect') connectedSince = Date.now();
    }
    connectedSince = undefined;
  })();

  return {
    serverVersion: connection.info?.version ?? 'unknown',
    publish: (event, { traceHeaders } = {}) => publishEvent(js, event, traceHeaders),
    consume: (consumer, handler, { onDeadLetter } = {}) => {
      consumptions.push(
        startConsumption({
          connection,
          inboxPrefix: inboxOf(service),
          js,
          consumer,
          definition: definitionOf(consumer),
          // The durable's filter gives this handler no other type of event.
          handler: handler as Handler,
          onDeadLetter: onDeadLetter as OnDeadLetter | undefined,
          log,
          metrics,
          shutdown: shutdown.signal,
        }),
      );
    },
    lease: (name) => acquireLease(js, { holder: service, name, log }),
    sharedCell: (name) => openSharedCell(js, name),
    streamState: () => streamState(js),
    health: () => {
      const now = Date.now();
      const silent = consumptions.map(({ name, lastSign }) => {
        // Nothing can be heard while there is no connection; that alone is not worth a restart.
        return [name, connectedSince === undefined ? 0 : now - Math.max(lastSign(), connectedSince)] as const;
      });
      return {
        connected: connectedSince !== undefined,
        alive: !connection.isClosed() && silent.every(([, milliseconds]) => milliseconds < deafMs),
        silentMs: Object.fromEntries(silent),
      };
    },
    observeLag: () => {
      stopObserving = observeLag(() => readLag(connection));
    },
    stopPulling: () => {
      for (const consumption of consumptions) consumption.stopPulling();
    },
    settle: async (deadlineMs) => {
      const ended = Promise.all(consumptions.map((consumption) => consumption.ended));
      if (await within(deadlineMs, ended)) return;
      shutdown.abort();
      if (!(await within(abortGraceMs, ended))) log.warn('bus.handlers_abandoned');
    },
    drain: async () => {
      stopObserving();
      if (connection.isClosed()) return;
      if (await within(drainMs, connection.drain())) return;
      log.warn('bus.drain_timed_out');
      await connection.close();
    },
  };
};

const within = async (milliseconds: number, promise: Promise<unknown>): Promise<boolean> => {
  const timer = new AbortController();
  const late = delay(milliseconds, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    timer.abort();
  }
};
