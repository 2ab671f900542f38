import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { ConsumerName } from '@prosa/contracts';
import { consumerNames, type Durable, durablesOf, eventStream } from './durables.ts';

/** How far one consumer is behind. */
interface ConsumerLag {
  consumer: ConsumerName;
  /** Events that nobody was given yet. */
  pending: number;
  /** Events given to somebody who has not answered for them yet. */
  ackPending: number;
  /** Age of the oldest event of either kind; 0 where there is none. */
  oldestMs: number;
}

export interface Lag {
  consumers: ConsumerLag[];
  /** Dead letters that nobody has replayed. */
  deadLetters: number;
}

type Part = Omit<ConsumerLag, 'consumer'>;

/** Asked of the server, so that it is known also where nobody consumes any more. */
export const readLag = async (connection: NatsConnection, now: () => number = Date.now): Promise<Lag> => {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const consumers = consumerNames.map(async (consumer): Promise<ConsumerLag> => {
    const parts = await Promise.all(durablesOf(consumer).map((durable) => lagOf(manager, durable, now)));
    return { consumer, ...parts.reduce(together) };
  });
  const { state } = await manager.streams.info('DLQ');
  return { consumers: await Promise.all(consumers), deadLetters: state.messages };
};

/** What is above a consumer's ack floor is unanswered: the first such event is the oldest. */
const lagOf = async (manager: JetStreamManager, { name, filter }: Durable, now: () => number): Promise<Part> => {
  const info = await manager.consumers.info(eventStream, name);
  const { num_pending: pending, num_ack_pending: ackPending, ack_floor: floor } = info;
  if (pending + ackPending === 0) return { pending, ackPending, oldestMs: 0 };
  const after = { seq: floor.stream_seq + 1, next_by_subj: filter ?? '>' };
  const oldest = await manager.direct.getMessage(eventStream, after);
  return { pending, ackPending, oldestMs: oldest === null ? 0 : Math.max(0, now() - oldest.time.getTime()) };
};

const together = (one: Part, other: Part): Part => ({
  pending: one.pending + other.pending,
  ackPending: one.ackPending + other.ackPending,
  oldestMs: Math.max(one.oldestMs, other.oldestMs),
});
