import type { GroupId } from '@prosa/contracts';
import { type Database, openModelLedger } from '@prosa/database';
import {
  type ConfiguredModel,
  configuredEmbedding,
  configuredModel,
  type Embedding,
  type EmbeddingVariables,
  embeddingsByName,
  type Ledger,
  type ModelCall,
  type ModelVariables,
  purposes,
  type SharedCell,
} from '@prosa/llm';
import type { Logger } from '@prosa/runtime';

/** The models that a search or a question may ask. */
export interface SearchModels {
  /** Where their provider processes. */
  region: string;
  /** The model of stored vectors, by their name; null where vectors are made offline alone. */
  embeddingOf: ((name: string) => Embedding | undefined) | null;
  /** Words answers; null where none is configured. */
  answering: ConfiguredModel | null;
  /** Where calls for a group are charged: questions may use a budget to its end. */
  ledgerOf: (groupId: GroupId, agent: 'search' | 'answers') => Ledger;
}

type Variables = EmbeddingVariables & ModelVariables & { OPENAI_REGION: string };

export const openSearchModels = (
  env: Variables,
  { database, log, sharedCell }: { database: Database; log: Logger; sharedCell: (name: string) => SharedCell },
): SearchModels => {
  const record = ({ model, promptVersion, purpose, outcome, usage, costMicros, latencyMs: durationMs }: ModelCall) => {
    const tokens = { inputTokens: usage.input, outputTokens: usage.output };
    const about = {
      ...(promptVersion === null ? {} : { promptVersion }),
      ...(costMicros === null ? {} : { costMicros }),
    };
    log.info('model.completed', { model, purpose, outcome, ...tokens, durationMs, ...about });
  };
  const sharing = { record, sharedCell };
  const { processor } = configuredEmbedding(env, sharing);
  const answering = configuredModel(env, sharing);
  const classes = { search: ['masked questions'], answers: ['questions and messages, masked and under pseudonyms'] };
  return {
    region: env.OPENAI_REGION,
    embeddingOf: processor === null ? null : embeddingsByName(env, sharing),
    answering,
    ledgerOf: (groupId, agent) => {
      const to = agent === 'answers' ? answering?.processor : processor;
      const transfer = to
        ? { transfer: { processor: to, region: env.OPENAI_REGION, dataClasses: classes[agent] } }
        : {};
      return openModelLedger(database, {
        ...{ groupId, analysisId: null, agent, purpose: 'search', share: purposes.answers },
        ...transfer,
      });
    },
  };
};

/** No model is asked. */
export const offlineModels: SearchModels = {
  region: 'unspecified',
  embeddingOf: null,
  answering: null,
  ledgerOf: () => ({ reserve: async () => ({ settle: async () => {} }) }),
};
