export type { AuditEntry, ChainedEntry } from './audit.ts';
export { type ConsumedEvent, type ConsumerDefinition, type ConsumerName, consumers } from './catalogue.ts';
export { asProsaError, type ErrorCode, errorCodes, isErrorCode, ProsaError } from './errors.ts';
export { type AgentName, agentNames } from './events/analyses.ts';
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
export * from './ids.ts';
export * from './report.ts';
export * from './rest.ts';
export { deadLetterSubject, partitionOf, partitions, streams, subjectOf } from './subjects.ts';
