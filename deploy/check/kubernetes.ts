import { durablesOf } from '@prosa/bus';
import { type ConsumerName, consumers, type ServiceName, serviceNames, streams } from '@prosa/contracts';
import { environment as topology } from '../src/topology.ts';
import { podProblems } from './pods.ts';
import { at, type Problem } from './problem.ts';
import type { Manifest } from './render.ts';
import { sharedProblems } from './shared-variables.ts';
import { variableProblems } from './variables.ts';
import { type ContainerSpec, type Workload, workloadsOf } from './workload.ts';

/** What the schema cannot say: that the manifests and the code mean the same names, ports, variables and consumers. */
export const kubernetesProblems = async (manifests: readonly Manifest[]): Promise<Problem[]> => {
  const workloads = workloadsOf(manifests);
  const checked = workloads.map(async (workload) =>
    at(`${workload.kind} ${workload.name}`, [
      ...podProblems(workload),
      ...labelProblems(workload, manifests),
      ...portProblems(workload),
      ...(isOurs(workload) ? await ownProblems(workload, manifests) : []),
    ]),
  );
  return (await Promise.all(checked)).flat();
};

/** What holds for an installation as a whole, not for its jobs. */
export const serviceProblems = async (manifests: readonly Manifest[]): Promise<Problem[]> => {
  const services = workloadsOf(manifests).filter(({ labels }) => labels['app.kubernetes.io/component'] === 'service');
  const scripts = new Map(services.map(({ name, pod }) => [name, pod.containers[0]?.args?.at(-1)]));
  const given = new Map(
    services.flatMap(({ name, pod: { containers } }) =>
      containers.slice(0, 1).map((one) => [name, environmentOf(one, manifests).environment] as const),
    ),
  );
  return [
    ...serviceNames
      .filter((name) => scripts.get(name) !== `services/${name}/src/main.ts`)
      .map((name) => `${name}: is not run`),
    ...services.flatMap(({ name }) =>
      has(manifests, 'PodDisruptionBudget', name) ? [] : [`${name}: has no disruption budget`],
    ),
    ...services.flatMap(({ name }) => scalingProblems(name as ServiceName, manifests)),
    ...(await sharedProblems(given)),
    ...(has(manifests, 'NetworkPolicy', 'deny-all') ? [] : ['network: everything reaches everything']),
  ];
};

const has = (manifests: readonly Manifest[], kind: string, name: string) =>
  manifests.some((manifest) => manifest.kind === kind && manifest.metadata.name === name);
const isOurs = ({ pod }: Workload) => /(^|\/)prosa\//.test(pod.containers[0]?.image ?? '');

/** Each way out that a pod asks for by a label is a network policy. */
const labelProblems = ({ labels }: Workload, manifests: readonly Manifest[]): Problem[] =>
  Object.keys(labels)
    .filter((label) => label.startsWith('egress.prosa/'))
    .map((label) => label.replace('egress.prosa/', 'egress-'))
    .filter((policy) => has(manifests, 'Deployment', 'gateway') && !has(manifests, 'NetworkPolicy', policy))
    .map((policy) => `asks for ${policy}, which there is not`);

const variableOf = ({ env = [] }: ContainerSpec, name: string) =>
  env.findLast((variable) => variable.name === name)?.value;

const portProblems = ({ pod }: Workload): Problem[] =>
  pod.containers.flatMap((container) => {
    const port = (name: string) => String(container.ports?.find((one) => one.name === name)?.containerPort);
    const said = [
      ['HEALTH_PORT', 'health'],
      ['PORT', 'api'],
    ] as const;
    return said.flatMap(([variable, name]) => {
      const value = variableOf(container, variable);
      return value === undefined || value === port(name) ? [] : [`listens on ${value}, and tells of ${port(name)}`];
    });
  });

const environmentOf = ({ env = [] }: ContainerSpec, manifests: readonly Manifest[]) => {
  const environment: Record<string, string | null> = {};
  const problems: Problem[] = [];
  for (const { name, value, valueFrom } of env) {
    const reference = valueFrom?.configMapKeyRef;
    const secret = valueFrom?.secretKeyRef;
    const config =
      reference && manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === reference.name);
    const set = value ?? (reference && config?.data?.[reference.key]);
    if (set !== undefined) environment[name] = set;
    else if (reference?.optional) environment[name] = '';
    else if (secret && keysOf(secret.name, manifests).has(secret.key)) environment[name] = null;
    else if (secret) problems.push(`${name} is ${secret.key} of a secret that nobody makes`);
    else if (reference) problems.push(`${name} is ${reference.key} of a ConfigMap that does not say it`);
  }
  return { environment, problems };
};

const ownProblems = async ({ pod }: Workload, manifests: readonly Manifest[]): Promise<Problem[]> => {
  const [container] = pod.containers;
  if (container === undefined) return ['has no container'];
  const { args = [], volumeMounts = [], lifecycle } = container;
  const { environment, problems } = environmentOf(container, manifests);
  const files = new Map(
    volumeMounts.flatMap(({ name, mountPath }) => {
      const secret = pod.volumes?.find((volume) => volume.name === name)?.secret?.secretName;
      return secret === undefined ? [] : [[mountPath, keysOf(secret, manifests)] as const];
    }),
  );
  const grace = pod.terminationGracePeriodSeconds ?? 30;
  const stop = (lifecycle?.preStop?.sleep?.seconds ?? 0) + Number(environment['SHUTDOWN_DEADLINE_MS'] ?? 0) / 1_000;
  if (stop >= grace) problems.push(`needs ${stop} s to stop, and is killed after ${grace}`);
  return [...problems, ...(await variableProblems({ args, environment, files }))];
};

/** The keys of a secret, as External Secrets makes it. */
const keysOf = (secret: string, manifests: readonly Manifest[]): Set<string> => {
  const external = manifests.find(({ kind, metadata }) => kind === 'ExternalSecret' && metadata.name === secret);
  const { data = [] } = (external?.spec ?? {}) as { data?: { secretKey: string }[] };
  return new Set(data.map(({ secretKey }) => secretKey));
};

interface Trigger {
  type: string;
  metadata: { stream: string; consumer: string };
}
interface ScaledObjectSpec {
  scaleTargetRef: { name: string };
  maxReplicaCount: number;
  fallback?: { replicas: number };
  triggers: Trigger[];
}

/** Services are scaled by the lag of their consumers, every durable of each; the gateway, which serves requests, is not. */
const scalingProblems = (name: ServiceName, manifests: readonly Manifest[]): Problem[] => {
  const own = (Object.keys(consumers) as ConsumerName[]).filter((consumer) => consumers[consumer].service === name);
  if (name === 'gateway' || own.length === 0) return [];
  const found = manifests.find(
    ({ kind, spec }) => kind === 'ScaledObject' && (spec as ScaledObjectSpec).scaleTargetRef.name === name,
  );
  if (found === undefined) return [`${name}: is not scaled by its lag`];
  const { triggers, fallback, maxReplicaCount } = found.spec as ScaledObjectSpec;
  const watched = triggers.map(({ metadata }) => metadata.consumer);
  const durables = own.flatMap((consumer) => durablesOf(consumer).map((durable) => durable.name));
  const most = topology.parse({ NATS_URL: 'nats://any' }).PROCESSES_PER_SERVICE;
  return at(`ScaledObject ${name}`, [
    ...durables.filter((durable) => !watched.includes(durable)).map((durable) => `does not watch ${durable}`),
    ...watched
      .filter((durable) => !durables.includes(durable))
      .map((durable) => `watches ${durable}, which is not its own`),
    ...triggers
      .filter(({ metadata }) => !Object.hasOwn(streams, metadata.stream))
      .map(() => 'watches a stream that there is not'),
    ...(fallback === undefined ? ['has no fallback'] : []),
    ...(maxReplicaCount > most ? [`has ${maxReplicaCount} pods at most, and streams are made for ${most}`] : []),
  ]);
};
