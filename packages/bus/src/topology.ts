import { isDeepStrictEqual } from 'node:util';
import { JetStreamApiError, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { ProsaError } from '@prosa/contracts';
import { openConnection } from './connection.ts';
import { eventStream } from './durables.ts';
import { type BusLog, silentLog } from './log.ts';
import {
  consumerConfigs,
  type DurableConsumer,
  type NamedStream,
  streamConfigs,
  type TopologySizes,
} from './topology-configs.ts';

interface ServerOptions {
  url: string;
  nkeySeed?: string;
  log?: BusLog;
}

export interface TopologyOptions extends ServerOptions, TopologySizes {}

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
    for (const config of streamConfigs(options)) await putStream(manager, config, version);
    for (const config of consumerConfigs(options)) await putConsumer(manager, config, version);
    log.info('bus.topology_applied', { serverVersion: version });
  } finally {
    await connection.close();
  }
};

/** Streams and durables as a server has them, and where their messages stand: what a backup keeps of it. */
export const describeTopology = async ({ url, nkeySeed, log = silentLog }: ServerOptions): Promise<object> => {
  const connection = await openConnection({ url, user: 'topology', nkeySeed, log });
  try {
    const manager = await jetstreamManager(connection);
    const streams = [];
    for await (const { config, state } of manager.streams.list()) {
      const consumers = [];
      for await (const consumer of manager.consumers.list(config.name)) consumers.push(consumer.config);
      streams.push({ config, messages: state.messages, lastSequence: state.last_seq, consumers });
    }
    return { serverVersion: connection.info?.version ?? 'unknown', streams };
  } finally {
    await connection.close();
  }
};

/** Removes every stream of the topology: after a restore what they hold is of a database that is no more. */
export const removeTopology = async ({ url, nkeySeed, log = silentLog }: ServerOptions): Promise<void> => {
  const connection = await openConnection({ url, user: 'topology', nkeySeed, log });
  try {
    const manager = await jetstreamManager(connection);
    const wanted = new Set(streamConfigs({}).map(({ name }) => name));
    for await (const { config } of manager.streams.list())
      if (wanted.has(config.name)) await manager.streams.delete(config.name);
  } finally {
    await connection.close();
  }
};

export const putStream = async (manager: JetStreamManager, config: NamedStream, version: string): Promise<void> => {
  const { name } = config;
  const info = await createOrUpdate(
    () => manager.streams.add(config),
    () => manager.streams.update(name, config),
    () => manager.streams.info(name),
    name,
  );
  refuseDropped(config, info.config, `stream ${name}`, version);
};

const putConsumer = async (manager: JetStreamManager, config: DurableConsumer, version: string): Promise<void> => {
  const name = config.durable_name;
  const info = await createOrUpdate(
    () => manager.consumers.add(eventStream, config),
    () => manager.consumers.update(eventStream, name, config),
    () => manager.consumers.info(eventStream, name),
    name,
  );
  refuseDropped(config, info.config, `consumer ${name}`, version);
};

/**
 * Adding what exists with the same settings changes nothing; with others the server refuses, and it is updated. It is read again:
 * after a restart nats-server 2.9 answers a change of a consumer with what it was before.
 */
const createOrUpdate = async <T>(
  create: () => Promise<T>,
  update: () => Promise<T>,
  read: () => Promise<T>,
  name: string,
): Promise<T> => {
  try {
    await create().catch((error: unknown) => {
      if (error instanceof JetStreamApiError) return update();
      throw error;
    });
    return await read();
  } catch (cause) {
    if (!(cause instanceof JetStreamApiError)) {
      throw new ProsaError('broker_unavailable', 'JetStream does not answer', { cause });
    }
    throw new ProsaError('configuration_invalid', `nats-server refuses ${name}: ${cause.message}`, { cause });
  }
};

/** Servers ignore settings they are too old for; what they keep tells. */
const refuseDropped = (asked: object, kept: object, what: string, version: string): void => {
  const has = new Map(Object.entries(kept));
  const dropped = Object.entries(asked).find(([setting, value]) => !isDeepStrictEqual(has.get(setting), value));
  if (dropped !== undefined) {
    throw new ProsaError('configuration_invalid', `nats-server ${version} ignores ${dropped[0]} of ${what}`);
  }
};
