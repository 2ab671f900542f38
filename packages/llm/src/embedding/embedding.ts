import type { AskOptions } from '../model/caller.ts';

export type EmbedOptions = Omit<AskOptions, 'purpose'>;

/** Turns texts into vectors of one length. */
export interface Embedding {
  /** Stored with every vector: only vectors of the same name may be compared. */
  model: string;
  dimensions: number;
  /** Host name of who is sent the texts; null where they stay in this process. */
  processor: string | null;
  /**
   * One vector of norm 1 for each text, in order; for a text without a word the zero vector, which resembles nothing.
   * @throws ProsaError `model_*`, `budget_exhausted`; the reason of the signal where the caller gave up.
   */
  embed: (texts: string[], options: EmbedOptions) => Float32Array[] | Promise<Float32Array[]>;
}
