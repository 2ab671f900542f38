import { type Bus, connectBus, type Handler, type OnDeadLetter, relayOutbox, traceHeaders } from '@prosa/bus';
import { type ConsumerName, ProsaError, type ServiceName } from '@prosa/contracts';
import { type Database, openDatabase } from '@prosa/database';
import type { Runtime, Service, ShutdownPhase } from '@prosa/runtime';

/** What `workerVariables` parse to, and what every service has. */
interface WorkerEnvironment {
  DATABASE_URL: string;
  DATABASE_CONNECTIONS: number;
  DATABASE_WAITING: number;
  DATABASE_WAIT_MS: number;
  DATABASE_STATEMENT_MS: number;
  DATABASE_IDLE_TRANSACTION_MS: number;
  DATABASE_CONNECT_SECONDS: number;
  DATABASE_LIFETIME_SECONDS: number;
  NATS_URL: string;
  NATS_NKEY_SEED?: string | undefined;
  SHUTDOWN_DEADLINE_MS: number;
}

/** A handler bound to its consumer. */
type Consuming = (bus: Bus) => void;
export const consuming =
  <C extends ConsumerName>(consumer: C, handler: Handler<C>, onDeadLetter?: OnDeadLetter<C>): Consuming =>
  (bus) =>
    bus.consume(consumer, handler, onDeadLetter ? { onDeadLetter } : {});

export interface Worker {
  bus: Bus;
  database: Database;
  /** Something was enqueued: publish it now rather than at the next look. */
  nudge: () => void;
  /**
   * The service around its handlers: they consume from `start` on, and are drained on shutdown between the service's own
   * phases `before` (stop taking work) and the closing of bus and database.
   */
  service: (parts: {
    handlers?: readonly Consuming[];
    start?: Service['start'];
    readiness?: Service['readiness'];
    before?: readonly ShutdownPhase[];
  }) => Service;
}

/** Share of a shutdown's time that handlers get to finish; then they are aborted and their messages handed back. */
const settleShare = 0.6;

/** Connects a service to its bus and its database, and starts to relay its outbox. */
export const openWorker = async (name: ServiceName, env: WorkerEnvironment, runtime: Runtime): Promise<Worker> => {
  const { log } = runtime;
  const database = openDatabase({
    url: env.DATABASE_URL,
    service: name,
    connections: env.DATABASE_CONNECTIONS,
    limits: {
      waiting: env.DATABASE_WAITING,
      waitMs: env.DATABASE_WAIT_MS,
      statementMs: env.DATABASE_STATEMENT_MS,
      idleTransactionMs: env.DATABASE_IDLE_TRANSACTION_MS,
      connectSeconds: env.DATABASE_CONNECT_SECONDS,
      lifetimeSeconds: env.DATABASE_LIFETIME_SECONDS,
    },
    traceHeaders,
  });
  const nkey = env.NATS_NKEY_SEED === undefined ? {} : { nkeySeed: env.NATS_NKEY_SEED };
  const bus = await connectBus({ url: env.NATS_URL, service: name, ...nkey, log });
  const settleMs = env.SHUTDOWN_DEADLINE_MS * settleShare;
  const relay = relayOutbox({ store: database.outbox, bus, log });

  return {
    bus,
    database,
    nudge: relay.nudge,
    service: ({ handlers = [], start, readiness = {}, before = [] }) => ({
      start: async () => {
        for (const consume of handlers) consume(bus);
        return (await start?.()) ?? {};
      },
      liveness: () => bus.health().alive || 'deaf',
      readiness: {
        database: database.ping,
        broker: async () => {
          if (!bus.health().connected) throw new ProsaError('broker_unavailable', 'NATS does not answer');
        },
        ...readiness,
      },
      shutdown: [
        ...before,
        { name: 'pull', deadlineMs: 1_000, run: async () => bus.stopPulling() },
        { name: 'handlers', deadlineMs: settleMs + 1_500, run: () => bus.settle(settleMs) },
        { name: 'outbox', deadlineMs: 5_000, run: relay.stop },
        { name: 'bus', deadlineMs: 6_000, run: bus.drain },
        { name: 'database', deadlineMs: 6_000, run: database.close },
      ],
    }),
  };
};
