import type { ModelCall } from '../model/model-call.ts';
import type { ModelPurpose } from './purposes.ts';

/** A call before it is made. */
export interface PlannedCall {
  model: string;
  /** Null for vectors. */
  prompt: string | null;
  promptVersion: string | null;
  purpose: ModelPurpose;
  /** Tokens: what is sent, and what may come back at most. */
  input: number;
  output: number;
  /** What that costs at most, in millionths of a US dollar; null where nobody said what the model costs. */
  costMicros: number | null;
}

/** Where the calls of one agent in one run are entered, before and after. */
export interface Ledger {
  /**
   * Reserves what a call may use at most, so that replicas together stay within the caps.
   * @throws ProsaError `budget_exhausted`: `context.cap` says which, e.g. `organisation_month_cost`
   */
  reserve: (call: PlannedCall) => Promise<Reservation>;
}

export interface Reservation {
  /** What it used in the end; null where it was not made. */
  settle: (call: ModelCall | null) => Promise<void>;
}
