import { metrics, type ObservableResult } from '@opentelemetry/api';

/** As whom a transaction acts: as a user, with row-level security deciding, or as the service itself. */
export type Actor = 'user' | 'service';

export interface DatabaseMetrics {
  /** A transaction got its connection after so long. */
  waited(milliseconds: number): void;
  /** One got none in time, or too many waited already. */
  refused(): void;
  ended(role: Actor, outcome: 'done' | 'failed', milliseconds: number): void;
  /** Nothing is observed any more. */
  stop(): void;
}

/** Transactions that have a connection, and those that wait for one. */
export interface PoolState {
  open: number;
  waiting: number;
}

const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** Instruments are made here, not on import: what is asked of the API before the SDK starts stays a no-op for ever. */
export const databaseMetrics = (state: () => PoolState): DatabaseMetrics => {
  const meter = metrics.getMeter('@prosa/database');
  const wait = meter.createHistogram('db.client.connection.wait_time', {
    unit: 's',
    description: 'Time a transaction waited for a connection',
    advice: { explicitBucketBoundaries: seconds },
  });
  const timeouts = meter.createCounter('db.client.connection.timeouts', {
    description: 'Transactions that got no connection in time, or were refused because too many waited',
  });
  const duration = meter.createHistogram('prosa.database.transaction.duration', {
    unit: 's',
    description: 'Time of a transaction; role user: row-level security decides',
    advice: { explicitBucketBoundaries: seconds },
  });
  const count = meter.createObservableGauge('db.client.connection.count', {
    description: 'Connections that transactions have',
  });
  const pending = meter.createObservableGauge('db.client.connection.pending_requests', {
    description: 'Transactions that wait for a connection',
  });
  const observed = [
    [count, (result: ObservableResult) => result.observe(state().open, { state: 'used' })],
    [pending, (result: ObservableResult) => result.observe(state().waiting)],
  ] as const;
  for (const [gauge, callback] of observed) gauge.addCallback(callback);

  return {
    waited: (milliseconds) => wait.record(milliseconds / 1_000),
    refused: () => timeouts.add(1),
    ended: (role, outcome, milliseconds) => duration.record(milliseconds / 1_000, { role, outcome }),
    stop: () => {
      for (const [gauge, callback] of observed) gauge.removeCallback(callback);
    },
  };
};
