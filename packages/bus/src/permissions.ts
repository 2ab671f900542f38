import { type EventType, events, type ServiceName } from '@prosa/contracts';
import { type BusUser, inboxOf } from './connection.ts';
import {
  allowanceBucket,
  allowanceStream,
  consumerNames,
  definitionOf,
  durablesOf,
  eventStream,
  leaseBucket,
  leaseStream,
} from './durables.ts';

/** What one NATS user may publish and subscribe to: patterns for the `permissions` of a server's configuration. */
export interface NatsPermissions {
  publish: string[];
  subscribe: string[];
}

/**
 * The least each user needs, from the catalogue. A service has the events it produces, its own consumers, its own leases
 * and its own inbox; it cannot make or change a stream, read one past its consumers, or hear what others are told.
 */
export const natsPermissions = (user: BusUser): NatsPermissions => ({
  publish: publishedBy(user),
  subscribe: [`${inboxOf(user)}.>`],
});

const publishedBy = (user: BusUser): string[] => {
  switch (user) {
    case 'topology':
      return ['$JS.API.>'];
    case 'operator':
      return [
        ...Object.keys(events).map(subjectsOf),
        ...['STREAM.INFO', 'STREAM.MSG.DELETE', 'DIRECT.GET'].map((request) => `$JS.API.${request}.DLQ`),
      ];
    default:
      return [...eventsOf(user), ...consumersOf(user), ...leasesOf(user), ...allowancesOf(user), ...lagOf(user)];
  }
};

const subjectsOf = (type: string) => `${type}.*.*`;

const eventsOf = (service: ServiceName) =>
  (Object.keys(events) as EventType[]).filter((type) => events[type].producers.includes(service)).map(subjectsOf);

const consumersOf = (service: ServiceName) =>
  consumerNames
    .filter((consumer) => definitionOf(consumer).service === service)
    .flatMap((consumer) => [
      ...durablesOf(consumer).flatMap(({ name }) => [
        `$JS.API.CONSUMER.INFO.${eventStream}.${name}`,
        `$JS.API.CONSUMER.MSG.NEXT.${eventStream}.${name}`,
        `$JS.ACK.${eventStream}.${name}.>`,
        // Newer servers may put the domain and the account before the stream.
        `$JS.ACK.*.*.${eventStream}.${name}.>`,
      ]),
      `dlq.${consumer}.>`,
    ]);

const leasesOf = (service: ServiceName) => [
  `$JS.API.STREAM.INFO.${leaseStream}`,
  `$KV.${leaseBucket}.${service}.>`,
  `$JS.API.DIRECT.GET.${leaseStream}.$KV.${leaseBucket}.${service}.>`,
];

/** Those that call models share what these allow. */
const modelUsers: readonly ServiceName[] = ['embedding', 'agents', 'coordinator', 'gateway'];

const allowancesOf = (service: ServiceName) =>
  modelUsers.includes(service)
    ? [`$KV.${allowanceBucket}.>`, `$JS.API.DIRECT.GET.${allowanceStream}.$KV.${allowanceBucket}.>`]
    : [];

/**
 * The scheduler measures how far every consumer is behind, and how old what it has not answered for is: events hold ids only. It
 * asks what the stream holds, to tell what that lost.
 */
const lagOf = (service: ServiceName) =>
  service === 'scheduler'
    ? [
        `$JS.API.CONSUMER.INFO.${eventStream}.*`,
        `$JS.API.DIRECT.GET.${eventStream}`,
        ...[eventStream, 'DLQ'].map((name) => `$JS.API.STREAM.INFO.${name}`),
      ]
    : [];
