import { type BatchObservableResult, metrics } from '@opentelemetry/api';
import type { Lag } from './lag.ts';

/** Reads the lag whenever metrics are exported; what cannot be read is not observed. Returns what ends it. */
export const observeLag = (read: () => Promise<Lag>): (() => void) => {
  const meter = metrics.getMeter('@prosa/bus');
  const pending = meter.createObservableGauge('prosa.bus.consumer.pending', {
    description: 'Events that wait for a consumer, those given out and not answered for among them',
  });
  const oldest = meter.createObservableGauge('prosa.bus.consumer.oldest_pending_age', {
    unit: 's',
    description: 'Age of the oldest event that a consumer has not answered for',
  });
  const waiting = meter.createObservableGauge('prosa.bus.dead_letters.waiting', {
    description: 'Dead letters that nobody has replayed',
  });
  const observe = async (result: BatchObservableResult): Promise<void> => {
    const lag = await read().catch(() => null);
    if (lag === null) return;
    result.observe(waiting, lag.deadLetters);
    for (const { consumer, oldestMs, ...counts } of lag.consumers) {
      result.observe(pending, counts.pending + counts.ackPending, { consumer });
      result.observe(oldest, oldestMs / 1_000, { consumer });
    }
  };
  const observed = [pending, oldest, waiting];
  meter.addBatchObservableCallback(observe, observed);
  return () => meter.removeBatchObservableCallback(observe, observed);
};
