import type { GroupId, ProsaError } from '@prosa/contracts';
import type { Embedding, EmbeddingBatches, Ledger } from '@prosa/llm';
import type { ChosenModel } from './choose-model.ts';
import type { Reading } from './read-messages.ts';

export interface Settling extends Reading {
  /** The configured model, and where its provider processes. */
  embedding: Embedding;
  region: string;
  /** Its Batch API; null where every text is sent at once. */
  batches: EmbeddingBatches | null;
  ledgerOf: (groupId: GroupId) => Ledger;
  /** A group was left out of this round, for a reason that will not pass by itself. */
  onSkipped: (groupId: GroupId, error: ProsaError) => void;
}

/** A group, what makes its vectors, and how long there is to do it. */
export interface Place extends ChosenModel {
  groupId: GroupId;
  signal: AbortSignal;
}
