import { type ConsumerDefinition, type ConsumerName, consumers, partitions } from '@prosa/contracts';

/** The stream of every event, and the durables' home. */
export const eventStream = 'EVENTS';

export interface Durable {
  name: string;
  /** What it takes from EVENTS; undefined takes everything. */
  filter: string | undefined;
}

export const consumerNames = Object.keys(consumers) as ConsumerName[];
export const definitionOf = (consumer: ConsumerName): ConsumerDefinition => consumers[consumer];

/** The durables behind one consumer of the catalogue: one, or one for each partition where order matters. */
export const durablesOf = (consumer: ConsumerName): Durable[] => {
  const { event, ordered } = definitionOf(consumer);
  if (!ordered) return [{ name: consumer, filter: event === '*' ? undefined : `${event}.*.*` }];
  const type = event === '*' ? '*.*' : event;
  return Array.from({ length: partitions }, (_, n) => ({ name: `${consumer}-${n}`, filter: `${type}.${n}.*` }));
};

/** Messages of one durable that one replica handles at a time. */
export const concurrencyOf = ({ ordered, concurrency }: ConsumerDefinition): number => (ordered ? 1 : concurrency);

/** Deliveries a message gets before a failure makes it a dead letter. */
export const deliveriesOf = ({ retryMs }: ConsumerDefinition): number => retryMs.length + 1;

/**
 * More deliveries for a message whose last one ended without a verdict: its worker died or was shut down, or the dead
 * letter could not be written. After these it may be what kills workers, and is a dead letter unhandled.
 */
export const spareDeliveries = 3;

/** The key-value bucket of leases and the stream that holds it. */
export const leaseBucket = 'leases';
export const leaseStream = `KV_${leaseBucket}`;

/** The bucket of what replicas share for a while, such as what a model still allows, and its stream. */
export const allowanceBucket = 'allowances';
export const allowanceStream = `KV_${allowanceBucket}`;
