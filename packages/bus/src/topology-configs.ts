import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { streams } from '@prosa/contracts';
import {
  allowanceBucket,
  allowanceStream,
  concurrencyOf,
  consumerNames,
  definitionOf,
  durablesOf,
  leaseBucket,
  leaseStream,
} from './durables.ts';

/** How large the installation is. */
export interface TopologySizes {
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
const allowanceTtlMs = 60 * 60 * 1_000;

export type NamedStream = Partial<StreamConfig> & { name: string };

export const streamConfigs = ({ replicas = 1, leaseTtlMs = 30_000 }: TopologySizes): NamedStream[] => {
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
  const allowances = {
    ...leases,
    name: allowanceStream,
    subjects: [`$KV.${allowanceBucket}.>`],
    max_age: nanos(allowanceTtlMs),
    duplicate_window: nanos(leaseTtlMs),
  };
  return [...logs, leases, allowances];
};

export type DurableConsumer = Partial<ConsumerConfig> & { durable_name: string };

export const consumerConfigs = ({ processesPerService = 16 }: TopologySizes): DurableConsumer[] =>
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
