import type { Manifest } from './render.ts';

/** The parts of a Deployment or Job that the checks read; the schema has been checked before. */
export interface ContainerSpec {
  name: string;
  image: string;
  args?: string[];
  env?: {
    name: string;
    value?: string;
    valueFrom?: {
      configMapKeyRef?: { name: string; key: string; optional?: boolean };
      secretKeyRef?: { name: string; key: string };
    };
  }[];
  ports?: { name: string; containerPort: number }[];
  securityContext?: {
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    capabilities?: { drop?: string[]; add?: string[] };
  };
  resources?: { requests?: object; limits?: { memory?: string } };
  startupProbe?: object;
  livenessProbe?: object;
  readinessProbe?: object;
  lifecycle?: { preStop?: { sleep?: { seconds: number } } };
  volumeMounts?: { name: string; mountPath: string }[];
}
interface Volume {
  name: string;
  secret?: { secretName: string };
  emptyDir?: object;
  configMap?: object;
  projected?: object;
}
interface PodSpec {
  containers: ContainerSpec[];
  initContainers?: ContainerSpec[];
  volumes?: Volume[];
  automountServiceAccountToken?: boolean;
  hostNetwork?: boolean;
  securityContext?: { runAsNonRoot?: boolean; runAsUser?: number; seccompProfile?: { type: string } };
  terminationGracePeriodSeconds?: number;
  topologySpreadConstraints?: object[];
}
export interface Workload {
  name: string;
  kind: 'Deployment' | 'Job' | 'CronJob';
  labels: Record<string, string>;
  pod: PodSpec;
  strategy?: { rollingUpdate?: { maxUnavailable?: number } };
}

interface WorkloadSpec {
  template: { metadata?: { labels?: Record<string, string> }; spec: PodSpec };
  strategy?: Workload['strategy'];
}

interface CronJobSpec {
  jobTemplate: { spec: WorkloadSpec };
}

export const workloadsOf = (manifests: readonly Manifest[]): Workload[] =>
  manifests.flatMap(({ kind, metadata, spec }) => {
    if (kind !== 'Deployment' && kind !== 'Job' && kind !== 'CronJob') return [];
    const { template, strategy } = kind === 'CronJob' ? (spec as CronJobSpec).jobTemplate.spec : (spec as WorkloadSpec);
    const labels = template.metadata?.labels ?? {};
    return [{ name: metadata.name, kind, labels, pod: template.spec, ...(strategy && { strategy }) }];
  });
