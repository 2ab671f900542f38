import { durablesOf } from '@prosa/bus';
import { type ConsumerName, consumers, type ServiceName, serviceNames } from '@prosa/contracts';
import { stringify } from 'yaml';

/** Pods of a service, and how many events may wait for each of them. */
const sizes: Partial<Record<ServiceName, { min: number; max: number; fallback: number; lag: number }>> = {
  ingestion: { min: 2, max: 8, fallback: 4, lag: 2 },
  embedding: { min: 2, max: 8, fallback: 4, lag: 10 },
  agents: { min: 2, max: 12, fallback: 6, lag: 8 },
  coordinator: { min: 2, max: 4, fallback: 2, lag: 50 },
  audit: { min: 2, max: 4, fallback: 2, lag: 500 },
  scheduler: { min: 2, max: 2, fallback: 2, lag: 1_000 },
};

const durablesOfService = (service: ServiceName): string[] =>
  (Object.keys(consumers) as ConsumerName[])
    .filter((consumer) => consumers[consumer].service === service)
    .flatMap((consumer) => durablesOf(consumer).map(({ name }) => name));

/** KEDA's scaling of each service by the lag of all its consumers together. The gateway, which serves requests, has its own. */
export const scaling = (): string => {
  const objects = serviceNames.flatMap((service) => {
    const size = sizes[service];
    const durables = durablesOfService(service);
    return size && durables.length > 0 ? [stringify(scaledObject(service, durables, size), { lineWidth: 0 })] : [];
  });
  return `# Generated from the catalogue of events: npm run docs\n${objects.join('---\n')}`;
};

const scaledObject = (
  service: ServiceName,
  durables: readonly string[],
  { min, max, fallback, lag }: { min: number; max: number; fallback: number; lag: number },
) => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: service },
  spec: {
    scaleTargetRef: { name: service },
    minReplicaCount: min,
    maxReplicaCount: max,
    pollingInterval: 10,
    cooldownPeriod: 300,
    // Where NATS does not tell the lag, so many work on.
    fallback: { failureThreshold: 3, replicas: fallback },
    ...(durables.length > 1 && {
      advanced: {
        scalingModifiers: {
          formula: durables.map((_, n) => `c${n}`).join(' + '),
          target: String(lag),
          metricType: 'AverageValue',
        },
      },
    }),
    triggers: durables.map((consumer, n) => ({
      type: 'nats-jetstream',
      name: `c${n}`,
      metadata: {
        natsServerMonitoringEndpoint: 'nats-headless.nats.svc.cluster.local:8222',
        account: '$G',
        stream: 'EVENTS',
        consumer,
        lagThreshold: String(lag),
      },
    })),
  },
});
