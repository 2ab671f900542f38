import { metrics } from '@opentelemetry/api';
import type { ConsumerName, ErrorCode } from '@prosa/contracts';

/** What became of one delivery. `handed_back`: the service was shutting down. */
export type Outcome = 'done' | 'retried' | 'dead_lettered' | 'handed_back';

export interface BusMetrics {
  /** A delivery arrived; `waitedMs` since its event was stored. */
  delivered(consumer: ConsumerName, attempt: number, waitedMs: number): void;
  handled(consumer: ConsumerName, outcome: Outcome, durationMs: number): void;
  deadLettered(consumer: ConsumerName, code: ErrorCode): void;
}

/** Instruments are made here, not on import: what is asked of the API before the SDK starts stays a no-op for ever. */
export const busMetrics = (): BusMetrics => {
  const meter = metrics.getMeter('@prosa/bus');
  const duration = meter.createHistogram('prosa.bus.handle.duration', {
    unit: 's',
    description: 'Time from delivery to answer, by consumer and outcome; its count is the number of deliveries handled',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800] },
  });
  const wait = meter.createHistogram('prosa.bus.wait.duration', {
    unit: 's',
    description: 'Age of an event at its first delivery to a consumer: the lag, in time',
    advice: { explicitBucketBoundaries: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 21600] },
  });
  const redeliveries = meter.createCounter('prosa.bus.redeliveries', { description: 'Deliveries after the first' });
  const deadLetters = meter.createCounter('prosa.bus.dead_letters', { description: 'Dead letters, by error code' });
  return {
    delivered: (consumer, attempt, waitedMs) => {
      if (attempt === 1) wait.record(Math.max(0, waitedMs) / 1_000, { consumer });
      else redeliveries.add(1, { consumer });
    },
    handled: (consumer, outcome, durationMs) => duration.record(durationMs / 1_000, { consumer, outcome }),
    deadLettered: (consumer, code) => deadLetters.add(1, { consumer, code }),
  };
};
