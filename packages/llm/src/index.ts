export type { BatchNews, EmbeddingBatches } from './batch/embedding-batches.ts';
export { openEmbeddingBatches } from './batch/open-embedding-batches.ts';
export { type Forecast, forecast } from './budget/forecast.ts';
export type { Ledger, PlannedCall, Reservation } from './budget/ledger.ts';
export { type ModelPurpose, purposes } from './budget/purposes.ts';
export {
  configuredBatches,
  configuredEmbedding,
  type EmbeddingVariables,
  embeddingsByName,
} from './embedding/configured-embedding.ts';
export type { Embedding, EmbedOptions } from './embedding/embedding.ts';
export { type EmbeddingSettings, openEmbedding } from './embedding/open-embedding.ts';
export { allowanceName } from './limits/allowance-name.ts';
export type { Priority } from './limits/limiter.ts';
export { memoryCell, type SharedCell } from './limits/shared-cell.ts';
export type { AskOptions, ModelSettings, Surroundings } from './model/caller.ts';
export { type ConfiguredModel, configuredModel, type ModelVariables } from './model/configured-model.ts';
export type { ModelCall } from './model/model-call.ts';
export { type Model, openModel } from './model/open-model.ts';
export { listPrices, type PriceTable } from './model/prices.ts';
export type { Prompt } from './model/prompt.ts';
export { offlineEmbedding } from './offline-embedding.ts';
export { maskContacts } from './privacy/mask.ts';
export { createPseudonyms, type NamedMember, type Pseudonyms } from './privacy/pseudonyms.ts';
export { tokensOfText } from './text/count-tokens.ts';
