export { type Model, type ModelCall, type ModelSettings, openModel, type Prompt } from './model/open-model.ts';
export { listPrices, type PriceTable } from './model/prices.ts';
export { offlineEmbedding } from './offline-embedding.ts';
export { maskContacts } from './privacy/mask.ts';
export { createPseudonyms, type NamedMember, type Pseudonyms } from './privacy/pseudonyms.ts';
