import type { EmbeddingBatches } from '../batch/embedding-batches.ts';
import { openEmbeddingBatches } from '../batch/open-embedding-batches.ts';
import { type AccountVariables, accountOf, type Sharing, surroundingsOf } from '../model/account.ts';
import { offlineEmbedding } from '../offline-embedding.ts';
import type { Embedding } from './embedding.ts';
import { openEmbedding, wholeLength } from './open-embedding.ts';

/** What every service that makes vectors has; described in packages/worker. */
export interface EmbeddingVariables extends AccountVariables {
  EMBEDDING_MODEL?: string | undefined;
  EMBEDDING_DIMENSIONS: number;
}

/** A request with 300 000 tokens of text is answered in seconds; a server at home may take longer. */
const callTimeoutMs = 60_000;

/**
 * The model of vectors that a service's variables name; the offline one where they name none.
 * @throws ProsaError `configuration_invalid` where neither a key nor a server of one's own is given.
 */
export const configuredEmbedding = (variables: EmbeddingVariables, sharing: Sharing): Embedding => {
  const { EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions } = variables;
  return model === undefined ? offlineEmbedding : open({ model, dimensions }, variables, sharing);
};

/** The Batch API of the configured model's provider; null where none is configured. */
export const configuredBatches = (variables: EmbeddingVariables, sharing: Sharing): EmbeddingBatches | null => {
  const { EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions } = variables;
  if (model === undefined) return null;
  const account = accountOf(variables, model, 'EMBEDDING_MODEL');
  return openEmbeddingBatches({ ...account, dimensions, callTimeoutMs }, surroundingsOf(account, sharing));
};

/**
 * For whoever compares with stored vectors: the model that made them, by the name they are stored with, at the configured
 * provider; undefined where that cannot be asked any more. While a change of model is under way there are vectors of both.
 */
export const embeddingsByName = (
  variables: EmbeddingVariables,
  sharing: Sharing,
): ((name: string) => Embedding | undefined) => {
  const configured = configuredEmbedding(variables, sharing);
  const opened = new Map<string, Embedding>([offlineEmbedding, configured].map((one) => [one.model, one]));
  return (name) => {
    const [, model = name, length] = /^(.+)\/(\d+)$/.exec(name) ?? [];
    const dimensions = length === undefined ? wholeLength[model] : Number(length);
    if (!opened.has(name) && configured.processor !== null && dimensions !== undefined)
      opened.set(name, open({ model, dimensions }, variables, sharing));
    return opened.get(name);
  };
};

const open = (
  { model, dimensions }: { model: string; dimensions: number },
  variables: AccountVariables,
  sharing: Sharing,
): Embedding => {
  const account = accountOf(variables, model, 'EMBEDDING_MODEL');
  return openEmbedding({ ...account, dimensions, callTimeoutMs }, surroundingsOf(account, sharing));
};
