import { setTimeout } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { allowanceName } from '../limits/allowance-name.ts';
import type { SharedCell } from '../limits/shared-cell.ts';
import type { Surroundings } from '../model/caller.ts';
import { offlineEmbedding } from '../offline-embedding.ts';
import type { Embedding } from './embedding.ts';
import { openEmbedding } from './open-embedding.ts';

/** What every service that makes vectors has; described in packages/worker. */
export interface EmbeddingVariables {
  EMBEDDING_MODEL?: string | undefined;
  EMBEDDING_DIMENSIONS: number;
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
}

/** A request with 300 000 tokens of text is answered in seconds; a server at home may take longer. */
const callTimeoutMs = 60_000;

/**
 * The model of vectors that a service's variables name; the offline one where they name none.
 * @throws ProsaError `configuration_invalid` where neither a key nor a server of one's own is given.
 */
export const configuredEmbedding = (
  variables: EmbeddingVariables,
  { record, sharedCell }: Pick<Surroundings, 'record'> & { sharedCell: (name: string) => SharedCell },
): Embedding => {
  const { EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions, OPENAI_BASE_URL: baseUrl } = variables;
  if (model === undefined) return offlineEmbedding;
  // The SDK insists on a key; servers of one's own mostly want none.
  const apiKey = variables.OPENAI_API_KEY ?? (baseUrl === undefined ? undefined : 'none');
  if (apiKey === undefined)
    throw new ProsaError('configuration_invalid', 'EMBEDDING_MODEL needs OPENAI_API_KEY or OPENAI_BASE_URL');
  const account = { apiKey, model, ...(baseUrl === undefined ? {} : { baseUrl }) };
  return openEmbedding(
    { ...account, dimensions, callTimeoutMs },
    {
      record,
      now: () => performance.now(),
      sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
      random: Math.random,
      allowance: sharedCell(allowanceName(account)),
    },
  );
};
