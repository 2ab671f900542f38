import type { GroupId } from '@prosa/contracts';
import { openModelLedger } from '@prosa/database';
import { configuredEmbedding, type ModelCall, purposes } from '@prosa/llm';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { goOnWithoutVectors, messagesNormalized } from './handlers/messages-normalized.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { bus, database, nudge, service } = await openWorker('embedding', env, runtime);
  const { log } = runtime;
  const record = ({ model, purpose, outcome, usage, costMicros, latencyMs: durationMs }: ModelCall): void => {
    const cost = costMicros === null ? {} : { costMicros };
    log.info('model.completed', { model, purpose, outcome, inputTokens: usage.input, durationMs, ...cost });
  };
  const embedding = configuredEmbedding(env, { record, sharedCell: (name) => bus.sharedCell(name) });
  const { processor } = embedding;
  const transfer = processor && { processor, region: env.OPENAI_REGION, dataClasses: ['masked message text'] };
  const ledgerOf = (groupId: GroupId) =>
    openModelLedger(database, {
      ...{ groupId, analysisId: null, agent: 'embedding', purpose: 'search', share: purposes.embedding },
      ...(transfer ? { transfer } : {}),
    });
  const dependencies = { database, vault, embedding, ledgerOf, nudge };
  const handler = messagesNormalized(dependencies);
  return service({
    handlers: [consuming('embedding-messages-normalized', handler, goOnWithoutVectors(dependencies))],
  });
};
