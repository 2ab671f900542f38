import type { Problem } from './problem.ts';
import type { ContainerSpec, Workload } from './workload.ts';

/** What the Pod Security Standard `restricted` asks for, a read-only root besides, and what a pod needs to be run well. */
export const podProblems = ({ pod, kind, strategy }: Workload): Problem[] => {
  const { securityContext, containers, initContainers = [], volumes = [] } = pod;
  return [
    ...say(securityContext?.runAsNonRoot !== true || !securityContext.runAsUser, 'may run as root'),
    ...say(securityContext?.seccompProfile?.type !== 'RuntimeDefault', 'has no seccomp profile'),
    ...say(pod.hostNetwork === true, 'is on the network of its node'),
    ...say(pod.automountServiceAccountToken !== false, 'is given a token for the API of Kubernetes'),
    ...volumes
      .filter(({ secret, emptyDir, configMap, projected }) => !(secret ?? emptyDir ?? configMap ?? projected))
      .map(({ name }) => `mounts ${name}, which restricted pods may not`),
    ...[...containers, ...initContainers].flatMap(containerProblems),
    ...(kind === 'Deployment' ? [...containers.flatMap(probeProblems), ...spreadProblems(pod)] : []),
    ...say(
      kind === 'Deployment' && strategy?.rollingUpdate?.maxUnavailable !== 0,
      'takes pods away before others are ready',
    ),
  ];
};

const containerProblems = ({ name, image, securityContext, resources }: ContainerSpec): Problem[] => [
  ...say(securityContext?.allowPrivilegeEscalation !== false, `${name} may gain privileges`),
  ...say(securityContext?.readOnlyRootFilesystem !== true, `${name} has a root that is written`),
  ...say(
    securityContext?.capabilities?.drop?.[0] !== 'ALL' || securityContext.capabilities.add !== undefined,
    `${name} has capabilities`,
  ),
  ...say(resources?.limits?.memory === undefined || resources.requests === undefined, `${name} has no limits`),
  ...say(
    !/[:@]/.test(image.replace(/^[^/]*:\d+\//, '')) || image.endsWith(':latest'),
    `${name} runs whatever ${image} is today`,
  ),
];

const probeProblems = ({ name, startupProbe, livenessProbe, readinessProbe }: ContainerSpec): Problem[] =>
  say(!startupProbe || !livenessProbe || !readinessProbe, `${name} lacks a probe`);

const spreadProblems = ({ topologySpreadConstraints }: Workload['pod']): Problem[] =>
  say(!topologySpreadConstraints?.length, 'is spread over nothing');

const say = (wrong: boolean, problem: Problem): Problem[] => (wrong ? [problem] : []);
