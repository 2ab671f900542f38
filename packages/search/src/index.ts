export { findMessages, type RankedMessage, type TermQuery } from './ranking/find-messages.ts';
export { memoryIndex } from './ranking/memory-index.ts';
export { type IndexedMessage, inContext, type MessageInContext, type SearchIndex } from './ranking/search-index.ts';
export { type NamedMember, readQuery } from './read-query.ts';
export { readTerms, termsOf } from './words/read-words.ts';
