import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/nats-core';
import type { ConsumerName } from '@prosa/contracts';
import { backoff } from './backoff.ts';
import { type DeliveryContext, deliver } from './delivery.ts';
import { concurrencyOf, durablesOf, eventStream } from './durables.ts';
import { handBackMs, openPuller } from './pull.ts';

export interface Consumption {
  name: ConsumerName;
  /** When its most silent worker last heard from the server, or showed that its handler is alive. */
  lastSign(): number;
  stopPulling(): void;
  /** Resolves when the last handler has ended. */
  ended: Promise<void>;
}

export interface ConsumptionContext extends DeliveryContext {
  connection: NatsConnection;
  inboxPrefix: string;
}

/**
 * Consumes with one worker for each message that may be handled at a time. A worker asks for one message when it is free
 * to handle it: nothing waits here while its ack clock runs.
 */
export const startConsumption = (using: ConsumptionContext): Consumption => {
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

const startWorker = (durable: string, using: ConsumptionContext, stopping: AbortSignal) => {
  const puller = openPuller(using.connection, using.inboxPrefix, eventStream, durable);
  const stopped = new Promise<void>((resolve) => {
    stopping.addEventListener('abort', () => resolve(puller.stop()), { once: true });
  });
  let lastSign = Date.now();
  const sign = () => {
    lastSign = Date.now();
  };
  const loop = async () => {
    let exists = false;
    let failures = 0;
    while (!stopping.aborted) {
      try {
        // A pull from a durable that does not exist is met with silence.
        if (!exists) await Promise.race([using.js.consumers.get(eventStream, durable), stopped]);
        if (stopping.aborted) break;
        exists = true;
        const message = await puller.next();
        if (failures > 0) using.log.info('bus.pulling_again', { durable, failures });
        failures = 0;
        sign();
        if (message === undefined) continue;
        if (stopping.aborted) message.retryIn(handBackMs);
        else await deliver(message, using, sign);
        sign();
      } catch (error) {
        // A durable that does not exist yet, a server that restarts: both end.
        exists = false;
        if (++failures === 1) using.log.warn('bus.cannot_pull', { durable, error });
        await delay(backoff(failures, 100, 5_000), undefined, { signal: stopping }).catch(() => {});
      }
    }
    await stopped;
  };
  return { lastSign: () => lastSign, ended: loop() };
};
