import type { Ledger } from '../budget/ledger.ts';

interface SubmitOptions {
  signal: AbortSignal;
  /** Charged when it is sent, with half the price: so caps hold, whatever comes back and when. */
  ledger?: Ledger;
}

/** What has become of a batch. `vectors`: in order of the texts that were sent, null where none came back. */
export type BatchNews = { state: 'waiting' } | { state: 'ended'; failed: boolean; vectors: (Float32Array | null)[] };

/** Vectors by a provider's Batch API: half the price, within a day. */
export interface EmbeddingBatches {
  /**
   * Sends texts, contacts masked, each once. `places`: for each text that was sent those it stands for; blank ones are in none.
   * @throws ProsaError `model_request_refused` where the server has no Batch API; `model_*`, `budget_exhausted`.
   */
  submit: (texts: readonly string[], options: SubmitOptions) => Promise<{ batchId: string; places: number[][] }>;
  /** @throws ProsaError `model_*` where the provider does not say: to be asked again later. */
  look: (batchId: string, texts: number, signal: AbortSignal) => Promise<BatchNews>;
  /** Deletes what was sent and what came back at the provider, as far as it lets us; it goes by itself after two days. */
  forget: (batchId: string, signal: AbortSignal) => Promise<void>;
}
