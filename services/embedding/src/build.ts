import type { GroupId } from '@prosa/contracts';
import { openModelLedger } from '@prosa/database';
import { configuredBatches, configuredEmbedding, type ModelCall, purposes } from '@prosa/llm';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker, repeat } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { memberErased } from './handlers/member-erased.ts';
import { goOnWithoutModel, messagesNormalized } from './handlers/messages-normalized.ts';
import { settleVectors } from './settle-vectors.ts';

/** Between two looks for groups with vectors that are not of their model. */
const lookMs = 600_000;

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { bus, database, nudge, service } = await openWorker('embedding', env, runtime);
  const { log, stopping } = runtime;
  const record = ({ model, purpose, outcome, usage, costMicros, latencyMs: durationMs }: ModelCall): void => {
    const cost = costMicros === null ? {} : { costMicros };
    log.info('model.completed', { model, purpose, outcome, inputTokens: usage.input, durationMs, ...cost });
  };
  const sharing = { record, sharedCell: (name: string) => bus.sharedCell(name) };
  const embedding = configuredEmbedding(env, sharing);
  const batches = env.EMBEDDING_BATCHES ? configuredBatches(env, sharing) : null;
  const { processor } = embedding;
  const transfer = processor && { processor, region: env.OPENAI_REGION, dataClasses: ['masked message text'] };
  const ledgerOf = (groupId: GroupId) =>
    openModelLedger(database, {
      ...{ groupId, analysisId: null, agent: 'embedding', purpose: 'search', share: purposes.embedding },
      ...(transfer ? { transfer } : {}),
    });
  const region = env.OPENAI_REGION;
  const dependencies = { database, vault, embedding, region, ledgerOf, nudge };

  /** One replica at a time: the lease spares the others the work, and the model the same texts twice. */
  const settleAsLeader = async (): Promise<void> => {
    const lease = await bus.lease('settle-vectors');
    if (!lease) return;
    const onSkipped = (groupId: GroupId, error: Error) => log.warn('segment.skipped', { groupId, error });
    try {
      const count = await settleVectors(
        { ...dependencies, batches, onSkipped },
        AbortSignal.any([stopping, lease.signal]),
      );
      if (count > 0) log.info('segment.embedded', { count, model: embedding.model });
    } finally {
      await lease.release();
    }
  };
  let ended: Promise<void> = Promise.resolve();
  const onFailure = (error: unknown) => {
    if (!stopping.aborted) log.warn('sweep.failed', { error });
  };
  const handler = messagesNormalized(dependencies);
  return service({
    start: async () => {
      ended = repeat(settleAsLeader, { everyMs: lookMs, stopping, onFailure });
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: () => ended }],
    handlers: [
      consuming('embedding-messages-normalized', handler, goOnWithoutModel(dependencies)),
      consuming('embedding-member-erased', memberErased(dependencies)),
    ],
  });
};
