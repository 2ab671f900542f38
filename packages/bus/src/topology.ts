import { isDeepStrictEqual } from 'node:util';
import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { ProsaError, streams } from '@prosa/contracts';
import { openConnection } from './connection.ts';
import {
  concurrencyOf,
  consumerNames,
  definitionOf,
  durablesOf,
  eventStream,
  leaseBucket,
  leaseStream,
} from './durables.ts';
import { type BusLog, silentLog } from './log.ts';

export interface TopologyOptions {
  url: string;
  nkeySeed?: string;
  log?: BusLog;
  /** Copies of each stream: 1 by default, 3 in a cluster. */
  replicas?: number;
  /** The most processes of one service; with the concurrency of a consumer it bounds what is in flight. 16 by default. */
  processesPerService?: number;
  /** How long a lease outlives a holder that died. 30 s by default. */
  leaseTtlMs?: number;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** How long after a publish the stream recognises the same message id: an outbox that was cut off repeats itself. */
const duplicateWindowMs = 30 * 60 * 1_000;
/** Events hold ids and counts. */
const maxMessageBytes = 256 * 1024;

/**
 * Creates or updates streams, durables and the bucket of leases. May run again, and several at a time.
 * @throws ProsaError `configuration_invalid` where the server refuses a setting, or drops one without saying so
 */
export const applyTopology = async (options: TopologyOptions): Promise<void> => {
  const { url, nkeySeed, log = silentLog } = options;
  const connection = await openConnection({ url, user: 'topology', nkeySeed, log });
  try {
    const manager = await jetstreamManager(connection);
    const version = connection.info?.version ?? 'unknown';
    for (const config of streamConfigs(options)) {
      const { name } = config;
      const info = await createOrUpdate(
        () => manager.streams.add(config),
        () => manager.streams.update(name, config),
        name,
      );
      refuseDropped(config, info.config, `stream ${name}`, version);
    }
    for (const config of consumerConfigs(options)) await putConsumer(manager, config, version);
    log.info('bus.topology_applied', { version });
  } finally {
    await connection.close();
  }
};

type Named = Partial<StreamConfig> & { name: string };

const streamConfigs = ({ replicas = 1, leaseTtlMs = 30_000 }: TopologyOptions): Named[] => {
  // A direct get names the subject it asks for in its own, so that permissions tell one service's leases from another's.
  const common = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    num_replicas: replicas,
    allow_direct: true,
  };
  const logs = Object.entries(streams).map(([name, { subjects, maxAgeDays }]) => ({
    ...common,
    name,
    subjects: [...subjects],
    max_age: nanos(maxAgeDays * dayMs),
    max_msg_size: maxMessageBytes,
    duplicate_window: nanos(duplicateWindowMs),
    discard: DiscardPolicy.Old,
  }));
  const leases = {
    ...common,
    name: leaseStream,
    subjects: [`$KV.${leaseBucket}.>`],
    max_age: nanos(leaseTtlMs),
    max_msgs_per_subject: 1,
    duplicate_window: nanos(leaseTtlMs),
    discard: DiscardPolicy.New,
    allow_rollup_hdrs: true,
  };
  return [...logs, leases];
};

type Durably = Partial<ConsumerConfig> & { durable_name: string };

const consumerConfigs = ({ processesPerService = 16 }: TopologyOptions): Durably[] =>
  consumerNames.flatMap((consumer) => {
    const definition = definitionOf(consumer);
    return durablesOf(consumer).map(({ name, filter }) => ({
      durable_name: name,
      ...(filter === undefined ? {} : { filter_subject: filter }),
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      replay_policy: ReplayPolicy.Instant,
      ack_wait: nanos(definition.ackWaitMs),
      // One in flight keeps the order of a partition, across naks too.
      max_ack_pending: definition.ordered ? 1 : processesPerService * concurrencyOf(definition),
      // Dead letters are made by the consuming service. A server that counted would drop what died with its worker.
      max_deliver: -1,
    }));
  });

const putConsumer = async (manager: JetStreamManager, config: Durably, version: string): Promise<void> => {
  const name = config.durable_name;
  const info = await createOrUpdate(
    () => manager.consumers.add(eventStream, config),
    () => manager.consumers.update(eventStream, name, config),
    name,
  );
  refuseDropped(config, info.config, `consumer ${name}`, version);
};

/** Adding what exists with the same settings changes nothing; with others the server refuses, and it is updated. */
const createOrUpdate = async <T>(create: () => Promise<T>, update: () => Promise<T>, name: string): Promise<T> => {
  try {
    return await create().catch((error: unknown) => {
      if (error instanceof JetStreamApiError) return update();
      throw error;
    });
  } catch (cause) {
    if (!(cause instanceof JetStreamApiError)) {
      throw new ProsaError('broker_unavailable', 'JetStream does not answer', { cause });
    }
    throw new ProsaError('configuration_invalid', `nats-server refuses ${name}: ${cause.message}`, { cause });
  }
};

/** Servers ignore settings they are too old for; what they echo tells. */
const refuseDropped = (asked: object, echoed: object, what: string, version: string): void => {
  const has = new Map(Object.entries(echoed));
  const dropped = Object.entries(asked).find(([setting, value]) => !isDeepStrictEqual(has.get(setting), value));
  if (dropped !== undefined) {
    throw new ProsaError('configuration_invalid', `nats-server ${version} ignores ${dropped[0]} of ${what}`);
  }
};
