import type { ServiceName } from './events/event.ts';
import type { EventType } from './events/index.ts';

/** How one durable consumer takes one kind of event. Durations in milliseconds. */
export interface ConsumerDefinition {
  service: ServiceName;
  /** `'*'` takes every event. */
  event: EventType | '*';
  /** A worker that is silent this long is taken for dead and its message goes to another. Live handlers renew it. */
  ackWaitMs: number;
  /** A handler that works longer than this is taken for hung: its renewals stop. */
  maxWorkMs: number;
  /** Delays before each further delivery; one delivery more than there are delays, then the dead-letter queue. */
  retryMs: readonly number[];
  /** Messages one replica handles at a time. */
  concurrency: number;
  /** Strict order per group, at one message in flight per partition. */
  ordered: boolean;
}

const second = 1_000;
const minute = 60 * second;

/** Delays for work that fails for passing reasons (a restart, a lost connection): about half an hour in all. */
const patient = [second, 5 * second, 15 * second, minute, 5 * minute, 20 * minute] as const;

const consumer = <E extends EventType | '*'>(
  service: ServiceName,
  event: E,
  rest: Partial<Omit<ConsumerDefinition, 'service' | 'event'>> = {},
): ConsumerDefinition & { event: E } => ({
  service,
  event,
  ackWaitMs: 10 * second,
  maxWorkMs: 5 * minute,
  retryMs: patient,
  concurrency: 4,
  ordered: false,
  ...rest,
});

/** Every durable consumer, by its name. A handler exists for each in the service it names. */
export const consumers = {
  // Order keeps two exports of one group apart: who a member is depends on what was read before.
  'ingestion-export-uploaded': consumer('ingestion', 'export.uploaded', {
    ordered: true,
    concurrency: 1,
    maxWorkMs: 60 * minute,
    // Whoever waits behind a failing export of the same partition should not wait for long.
    retryMs: [second, 5 * second, 15 * second, minute, 5 * minute],
  }),
  // Erasing somebody who wrote for years takes a while; the sweep finishes what dies here.
  'ingestion-member-erasing': consumer('ingestion', 'member.erasing', { concurrency: 1, maxWorkMs: 60 * minute }),
  'ingestion-group-deleted': consumer('ingestion', 'group.deleted', { concurrency: 1 }),
  'embedding-member-erased': consumer('embedding', 'member.erased', { concurrency: 1, maxWorkMs: 60 * minute }),
  'agents-member-erased': consumer('agents', 'member.erased'),
  'coordinator-member-erased': consumer('coordinator', 'member.erased'),
  'embedding-messages-normalized': consumer('embedding', 'messages.normalized', { concurrency: 2 }),
  'coordinator-embeddings-ready': consumer('coordinator', 'embeddings.ready'),
  'coordinator-analysis-requested': consumer('coordinator', 'analysis.requested'),
  'coordinator-agent-completed': consumer('coordinator', 'agent.completed'),
  'coordinator-agent-failed': consumer('coordinator', 'agent.failed'),
  'agents-agent-requested': consumer('agents', 'agent.requested', { concurrency: 2, maxWorkMs: 30 * minute }),
  // What webhooks want is written down as deliveries; posting them has attempts of its own.
  'gateway-events': consumer('gateway', '*'),
  // What is in flight together is written together.
  'audit-events': consumer('audit', '*', { concurrency: 256 }),
} as const satisfies Record<string, ConsumerDefinition>;

export type ConsumerName = keyof typeof consumers;

/** The event type a consumer's handler is given. */
export type ConsumedEvent<C extends ConsumerName> = (typeof consumers)[C]['event'] extends infer E
  ? E extends EventType
    ? E
    : EventType
  : never;
