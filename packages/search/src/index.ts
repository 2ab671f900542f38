export { findMessages, type RankedMessage, type TermQuery, translated } from './ranking/find-messages.ts';
export { fuse, modelPieces, type Near, type NearPieces, offlinePieces } from './ranking/fuse.ts';
export { memoryIndex } from './ranking/memory-index.ts';
export {
  beside,
  type IndexedMessage,
  inContext,
  type MessageInContext,
  reach,
  type SearchIndex,
  silenceHours,
  type WeightedTerm,
} from './ranking/search-index.ts';
export { type NamedMember, readQuery } from './read-query.ts';
export { highlightsOf } from './words/highlights.ts';
export { readTerms, termsOf } from './words/read-words.ts';
