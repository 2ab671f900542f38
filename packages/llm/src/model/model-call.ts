import type { ModelPurpose } from '../budget/purposes.ts';
import type { Usage } from './prices.ts';

/** One call over the wire; retries and repairs are calls of their own. */
export interface ModelCall {
  model: string;
  /** Null for vectors. */
  prompt: string | null;
  promptVersion: string | null;
  purpose: ModelPurpose;
  outcome: 'answered' | 'repaired' | 'incomplete' | 'refused' | 'invalid' | 'failed';
  usage: Usage;
  /** Millionths of a US dollar; null where nobody said what the model costs. */
  costMicros: number | null;
  latencyMs: number;
}
