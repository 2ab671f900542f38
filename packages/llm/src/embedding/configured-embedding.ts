import { type AccountVariables, accountOf, type Sharing, surroundingsOf } from '../model/account.ts';
import { offlineEmbedding } from '../offline-embedding.ts';
import type { Embedding } from './embedding.ts';
import { openEmbedding } from './open-embedding.ts';

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
  if (model === undefined) return offlineEmbedding;
  const account = accountOf(variables, model, 'EMBEDDING_MODEL');
  return openEmbedding({ ...account, dimensions, callTimeoutMs }, surroundingsOf(account, sharing));
};
