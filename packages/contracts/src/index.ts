export * from './agents.ts';
export type { AuditEntry, ChainedEntry } from './audit.ts';
export { type ConsumedEvent, type ConsumerDefinition, type ConsumerName, consumers } from './catalogue.ts';
export { type LedgerEntry, ledgerEntrySchema, ledgerFolder, ledgerPath } from './erasure-ledger.ts';
export { asProsaError, type ErrorCode, errorCodes, isErrorCode, ProsaError } from './errors.ts';
export { analysisReasons } from './events/analyses.ts';
export { type EventAttributes, type ServiceName, serviceNames } from './events/event.ts';
export {
  decodeEvent,
  type EncodedEvent,
  type EventData,
  type EventType,
  encodeEvent,
  events,
  eventTypes,
  type ProsaEvent,
} from './events/index.ts';
export { mostReadMembers } from './events/reads.ts';
export * from './ids.ts';
export * from './manifest.ts';
export * from './memory.ts';
export * from './report.ts';
export * from './rest/comparison.ts';
export * from './rest/erasures.ts';
export * from './rest/insights.ts';
export * from './rest/privacy.ts';
export * from './rest/profiles.ts';
export * from './rest/results.ts';
export * from './rest/schedules.ts';
export * from './rest/search.ts';
export * from './rest/uploads.ts';
export * from './rest/usage.ts';
export * from './rest/webhooks.ts';
export * from './rest.ts';
export * from './sections/activity.ts';
export * from './sections/engagement.ts';
export * from './sections/events.ts';
export * from './sections/interactions.ts';
export * from './sections/memories.ts';
export * from './sections/moments.ts';
export * from './sections/overview.ts';
export * from './sections/patterns.ts';
export * from './sections/profiles.ts';
export * from './sections/sentiment.ts';
export * from './sections/summaries.ts';
export * from './sections/temporal.ts';
export * from './sections/topics.ts';
export * from './subject.ts';
export { deadLetterSubject, partitionOf, partitions, streams, subjectOf } from './subjects.ts';
