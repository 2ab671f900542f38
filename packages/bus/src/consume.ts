import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { asProsaError, type ConsumerName } from '@prosa/contracts';
import { backoff } from './backoff.ts';
import { type DeliveryContext, deliver, handBack } from './delivery.ts';
import { concurrencyOf, durablesOf, eventStream } from './durables.ts';

/** A pull is answered within this time, if only by the server saying that there is nothing. */
const pullMs = 20_000;
const heartbeatMs = 5_000;

export interface Consumption {
  name: ConsumerName;
  /** When its most silent worker last heard from the server, or showed that its handler is alive. */
  lastSign(): number;
  stopPulling(): void;
  /** Resolves when the last handler has ended. */
  ended: Promise<void>;
}

/**
 * Consumes with one worker for each message that may be handled at a time. A worker asks for one message when it is free
 * to handle it: nothing waits here while its ack clock runs, and a stop has next to nothing to hand back.
 */
export const startConsumption = (using: DeliveryContext): Consumption => {
  const stopping = new AbortController();
  const workers = durablesOf(using.consumer).flatMap(({ name }) =>
    Array.from({ length: concurrencyOf(using.definition) }, () => startWorker(name, using, stopping.signal)),
  );
  return {
    name: using.consumer,
    lastSign: () => Math.min(...workers.map((worker) => worker.lastSign())),
    stopPulling: () => stopping.abort(),
    ended: Promise.all(workers.map((worker) => worker.ended)).then(() => undefined),
  };
};

const startWorker = (durable: string, using: DeliveryContext, stopping: AbortSignal) => {
  let lastSign = Date.now();
  const sign = () => {
    lastSign = Date.now();
  };
  const loop = async () => {
    let consumer: Consumer | undefined;
    let failures = 0;
    while (!stopping.aborted) {
      try {
        consumer ??= await using.js.consumers.get(eventStream, durable);
        const message = await pullOne(consumer, stopping);
        if (failures > 0) using.log.info('bus.pulling_again', { durable, failures });
        failures = 0;
        sign();
        if (message === undefined) continue;
        if (stopping.aborted) handBack(message);
        else await deliver(message, using, sign);
        sign();
      } catch (error) {
        // A consumer that does not exist yet, a server that restarts: both end.
        if (++failures === 1) using.log.warn('bus.cannot_pull', { durable, reason: String(asProsaError(error).cause) });
        await delay(backoff(failures, 100, 5_000), undefined, { signal: stopping }).catch(() => {});
      }
    }
  };
  return { lastSign: () => lastSign, ended: loop() };
};

/** One message, or undefined when there is none for `pullMs` or `stopping` is aborted. */
const pullOne = async (consumer: Consumer, stopping: AbortSignal): Promise<JsMsg | undefined> => {
  // `bind`: without asking for the consumer's info again after a reconnect, for which a burst of workers would queue.
  const pull: ConsumerMessages = await consumer.fetch({
    max_messages: 1,
    expires: pullMs,
    idle_heartbeat: heartbeatMs,
    bind: true,
  });
  const stop = () => pull.stop();
  stopping.addEventListener('abort', stop, { once: true });
  try {
    if (stopping.aborted) stop();
    for await (const message of pull) return message;
    return undefined;
  } finally {
    stopping.removeEventListener('abort', stop);
  }
};
