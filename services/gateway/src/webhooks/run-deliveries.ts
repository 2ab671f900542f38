import { setTimeout as delay } from 'node:timers/promises';
import type { WebhookId } from '@prosa/contracts';
import { type Delivering, deliver } from './deliver.ts';

/** Requests of one replica at a time; one webhook has one at a time, so that a slow one holds up nobody else. */
const mostAtOnce = 8;
/** Longer than any attempt takes: who took a delivery and died leaves it to others then. */
const leaseMs = 60_000;
const lookMs = 5_000;
const forgottenAfterMs = 30 * 86_400_000;
const sweepEveryMs = 3_600_000;

export interface Deliveries {
  /** Something new is to be delivered: look now. */
  nudge: () => void;
  /** Takes no more, breaks off what is under way, and waits for it to be written down or left. */
  stop: () => Promise<void>;
}

/** Delivers what is due, until stopped. Replicas share the work: each takes rows that no other has. */
export const runDeliveries = (using: Delivering): Deliveries => {
  const { database, log, clock } = using;
  const stopping = new AbortController();
  const underWay = new Map<WebhookId, Promise<void>>();
  let awake = Promise.withResolvers<void>();
  const nudge = () => awake.resolve();

  const take = () =>
    database.transaction(({ webhookDeliveries }) => {
      const at = clock();
      const room = mostAtOnce - underWay.size;
      return webhookDeliveries.take(at, new Date(at.getTime() + leaseMs), [...underWay.keys()], room);
    });

  const lookOnce = async (): Promise<boolean> => {
    if (underWay.size >= mostAtOnce) return false;
    const due = await take();
    for (const delivery of due) {
      const done = deliver(using, delivery, stopping.signal)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) log.warn('webhook.failed', { webhookId: delivery.webhookId, error });
        })
        .finally(() => {
          underWay.delete(delivery.webhookId);
          nudge();
        });
      underWay.set(delivery.webhookId, done);
    }
    return due.length > 0;
  };

  let sweptAt = Number.NEGATIVE_INFINITY;
  const sweep = async (): Promise<void> => {
    const at = clock().getTime();
    if (at - sweptAt < sweepEveryMs) return;
    sweptAt = at;
    await database.transaction(({ webhookDeliveries }) => webhookDeliveries.forget(new Date(at - forgottenAfterMs)));
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      awake = Promise.withResolvers<void>();
      try {
        await sweep();
        if (await lookOnce()) continue;
      } catch (error) {
        log.warn('webhook.failed', { error });
      }
      const asleep = new AbortController();
      const timer = delay(lookMs, undefined, { signal: AbortSignal.any([stopping.signal, asleep.signal]) });
      await Promise.race([awake.promise, timer.catch(() => {})]);
      asleep.abort();
    }
    await Promise.all(underWay.values());
  };
  const ended = loop();
  return {
    nudge,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
