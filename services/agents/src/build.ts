import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, forgetErased, openWorker } from '@prosa/worker';
import { openCounter } from './counter.ts';
import type { Environment } from './environment.ts';
import { agentRequested, failShare } from './handlers/agent-requested.ts';
import { openAnalysisModel } from './model/analysis-model.ts';
import { openEmbedding } from './open-embedding.ts';
import { registry } from './registry.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { bus, database, nudge, service } = await openWorker('agents', env, runtime);
  const startCounter = () => openCounter(env.COUNTING_THREADS);
  const sharedCell = (name: string) => bus.sharedCell(name);
  const embedding = openEmbedding(env, { database, log: runtime.log, sharedCell });
  const agents = registry({ embedding, startCounter });
  const model = openAnalysisModel(env, { database, log: runtime.log, sharedCell });
  const dependencies = { database, vault, agents, model, nudge };
  return service({
    handlers: [
      consuming('agents-agent-requested', agentRequested(dependencies), failShare(dependencies)),
      consuming('agents-member-erased', forgetErased(vault)),
    ],
  });
};
