import { offlineEmbedding } from '@prosa/llm';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { goOnWithoutVectors, messagesNormalized } from './handlers/messages-normalized.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { database, nudge, service } = await openWorker('embedding', env, runtime);
  const dependencies = { database, vault, embedding: offlineEmbedding, nudge };
  const handler = messagesNormalized(dependencies);
  return service({
    handlers: [consuming('embedding-messages-normalized', handler, goOnWithoutVectors(dependencies))],
  });
};
