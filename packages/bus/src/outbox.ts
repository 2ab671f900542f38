import type { EventId, ProsaEvent } from '@prosa/contracts';
import { backoff } from './backoff.ts';
import type { Bus } from './bus.ts';
import type { BusLog } from './log.ts';
import type { TraceHeaders } from './tracing.ts';

/** An event as the outbox keeps it: beside it, what `traceHeaders()` said when it was enqueued. */
export interface OutboxEvent {
  event: ProsaEvent;
  traceHeaders: TraceHeaders;
}

/** Says at which place of the stream an event is. */
type Placed = (eventId: EventId, sequence: number) => void;

/** What the relay needs of a database. */
export interface OutboxStore {
  /**
   * Gives the oldest unpublished events, `limit` at most and in the order they were enqueued, to `publish`, and marks
   * them published unless it fails, with the places in the stream that it names. Returns how many. Two relays may publish the same events, which the stream drops; but
   * neither may pass over events that the other has not yet published, or a group's order is lost.
   */
  drain(limit: number, publish: (events: readonly OutboxEvent[], placed: Placed) => Promise<void>): Promise<number>;
}

export interface OutboxRelay {
  /** There is something new: look now rather than at the next interval. */
  nudge(): void;
  /** Looks a last time, then stops. */
  stop(): Promise<void>;
}

const batch = 100;

/**
 * Brings what was committed to the outbox onto the bus: at least once, and once in the stream, because an event's id is
 * its message id. A crash between publish and commit publishes again, which the stream or the inbox drops.
 */
export const relayOutbox = (options: {
  store: OutboxStore;
  bus: Pick<Bus, 'publish'>;
  log: BusLog;
  /** How long an event waits at most for a relay that was not nudged. */
  intervalMs?: number;
}): OutboxRelay => {
  const { store, bus, log, intervalMs = 1_000 } = options;
  let stopping = false;
  let failures = 0;
  let nudged = false;
  let wake = () => {};

  /** Resolves at the latest after `ms`, at once on `stop`; on a nudge unless it is a pause after a failure. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopping || (nudged && failures === 0)) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        if (!stopping && failures > 0) return;
        clearTimeout(timer);
        resolve();
      };
    });

  const drain = async (): Promise<void> => {
    let published: number;
    do {
      nudged = false;
      published = await store.drain(batch, (events, placed) => publishInOrder(bus, events, placed));
    } while (published === batch);
  };

  const loop = async () => {
    for (let last = false; !last; ) {
      last = stopping;
      try {
        await drain();
        failures = 0;
      } catch (error) {
        log.warn('outbox.not_published', { failures: ++failures, error });
      }
      if (!last) await pause(failures === 0 ? intervalMs : backoff(failures, 200, 10_000));
    }
  };
  const ended = loop();

  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: () => {
      stopping = true;
      wake();
      return ended;
    },
  };
};

/** Groups side by side; the events of one group one after the other, so that a retry cannot overtake. */
const publishInOrder = async (
  bus: Pick<Bus, 'publish'>,
  events: readonly OutboxEvent[],
  placed: Placed,
): Promise<void> => {
  const groups = Map.groupBy(events, ({ event }) => event.data.groupId);
  const results = await Promise.allSettled(
    [...groups.values()].map(async (ofOneGroup) => {
      for (const { event, traceHeaders } of ofOneGroup) placed(event.id, await bus.publish(event, { traceHeaders }));
    }),
  );
  // Only now: the store must not roll back, and claim again, while some are still on their way.
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
