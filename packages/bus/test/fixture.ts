import { setTimeout as delay } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import {
  type ConsumerDefinition,
  type ConsumerName,
  consumers,
  type GroupId,
  newId,
  type ProsaEvent,
} from '@prosa/contracts';
import { type Consumption, startConsumption } from '../src/consume.ts';
import type { Handler, OnDeadLetter } from '../src/delivery.ts';
import { durablesOf } from '../src/durables.ts';
import { silentLog } from '../src/log.ts';
import { busMetrics } from '../src/metrics.ts';

const organisationId = newId('organisation');

/** `bytes` numbers the events of a group, so that tests can see their order. */
export const exportUploaded = (groupId: GroupId = newId('group'), bytes = 1): ProsaEvent<'export.uploaded'> => ({
  id: newId('event'),
  source: '/services/gateway',
  time: new Date().toISOString(),
  type: 'export.uploaded',
  data: { version: 1, organisationId, groupId, exportId: newId('export'), bytes },
});

export const analysisRequested = (groupId: GroupId = newId('group')): ProsaEvent<'analysis.requested'> => ({
  id: newId('event'),
  source: '/services/gateway',
  time: new Date().toISOString(),
  type: 'analysis.requested',
  data: { version: 1, organisationId, groupId, analysisId: newId('analysis'), reason: 'manual' },
});

/** The catalogue's patience is measured in minutes; that of tests in tenths of a second. */
export const hasty = { ackWaitMs: 600, maxWorkMs: 5_000, retryMs: [50, 50] } satisfies Partial<ConsumerDefinition>;

/** A client with all rights, and the tests' ways to look into streams and to play a worker with its own definition. */
export const openLab = async (url: string) => {
  const connection: NatsConnection = await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 50 });
  const manager = await jetstreamManager(connection, { timeout: 1_000 });
  const js = jetstream(connection);
  const started: { consumption: Consumption; connection: NatsConnection }[] = [];
  return {
    connection,
    manager,
    js,
    /** Every message of a stream. */
    stored: async (stream: string, subject = '>') => {
      const { first_seq, last_seq } = (await manager.streams.info(stream)).state;
      const messages = [];
      for (let seq = Math.max(1, first_seq); seq <= last_seq; seq++) {
        const message = await manager.streams.getMessage(stream, { seq });
        if (message !== null && (subject === '>' || message.subject.startsWith(subject))) messages.push(message);
      }
      return messages;
    },
    pending: async (consumer: ConsumerName) => {
      const infos = await Promise.all(durablesOf(consumer).map(({ name }) => manager.consumers.info('EVENTS', name)));
      return infos.reduce((sum, info) => sum + info.num_pending + info.num_ack_pending, 0);
    },
    /** A consumption as `bus.consume` starts it, on a connection of its own, with parts of the definition replaced. */
    work: async <C extends ConsumerName>(
      consumer: C,
      handler: Handler<C>,
      options: { definition?: Partial<ConsumerDefinition>; onDeadLetter?: OnDeadLetter<C> } = {},
    ) => {
      const definition: ConsumerDefinition = { ...consumers[consumer], ...hasty, ...options.definition };
      for (const { name } of durablesOf(consumer)) {
        await manager.consumers.update('EVENTS', name, { ack_wait: nanos(definition.ackWaitMs) });
      }
      const shutdown = new AbortController();
      const own = await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 50 });
      const consumption = startConsumption({
        connection: own,
        inboxPrefix: '_INBOX',
        js: jetstream(own),
        consumer,
        definition,
        handler: handler as Handler,
        onDeadLetter: options.onDeadLetter as OnDeadLetter | undefined,
        log: silentLog,
        metrics: busMetrics(),
        shutdown: shutdown.signal,
      });
      started.push({ consumption, connection: own });
      return { consumption, connection: own, shutdown };
    },
    /** Stops what `work` started, and empties the streams. */
    reset: async () => {
      for (const { consumption, connection: own } of started.splice(0)) {
        consumption.stopPulling();
        await Promise.race([consumption.ended, delay(500)]);
        await own.close();
      }
      for (const stream of ['EVENTS', 'DLQ', 'KV_leases']) await manager.streams.purge(stream);
    },
  };
};
