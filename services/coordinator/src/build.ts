import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { agentEnded } from './handlers/agent-ended.ts';
import { analysisRequested, failAnalysis } from './handlers/analysis-requested.ts';
import { embeddingsReady } from './handlers/embeddings-ready.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { database, nudge, service } = await openWorker('coordinator', env, runtime);
  const dependencies = { database, vault, nudge };
  const failed = failAnalysis(dependencies);
  return service({
    handlers: [
      consuming('coordinator-embeddings-ready', embeddingsReady(dependencies)),
      consuming('coordinator-analysis-requested', analysisRequested(dependencies), failed),
      consuming('coordinator-agent-completed', agentEnded('coordinator-agent-completed', dependencies), failed),
      consuming('coordinator-agent-failed', agentEnded('coordinator-agent-failed', dependencies), failed),
    ],
  });
};
