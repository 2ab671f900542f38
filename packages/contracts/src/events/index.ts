import type { z } from 'zod';
import { ProsaError } from '../errors.ts';
import * as analyses from './analyses.ts';
import { attributesSchema, type EventAttributes, type ServiceName } from './event.ts';
import * as exports_ from './exports.ts';
import * as groups from './groups.ts';
import * as privacy from './privacy.ts';
import * as reads from './reads.ts';

const definitions = {
  'export.uploaded': exports_.exportUploaded,
  'export.failed': exports_.exportFailed,
  'messages.normalized': exports_.messagesNormalized,
  'embeddings.ready': exports_.embeddingsReady,
  'analysis.requested': analyses.analysisRequested,
  'agent.requested': analyses.agentRequested,
  'agent.completed': analyses.agentCompleted,
  'agent.failed': analyses.agentFailed,
  'analysis.completed': analyses.analysisCompleted,
  'analysis.failed': analyses.analysisFailed,
  'analysis.cancelled': analyses.analysisCancelled,
  'member.erasing': privacy.memberErasing,
  'member.erased': privacy.memberErased,
  'privacy.basis-changed': privacy.basisChanged,
  'privacy.consent-changed': privacy.consentChanged,
  'privacy.member-changed': privacy.memberChanged,
  'privacy.memory-corrected': privacy.memoryCorrected,
  'privacy.request-changed': privacy.requestChanged,
  'privacy.data-exported': privacy.dataExported,
  'group.deleted': groups.groupDeleted,
  'content.read': reads.contentRead,
} as const;

export type EventType = keyof typeof definitions;
export type EventData<T extends EventType> = z.infer<(typeof definitions)[T]['data']>;

interface EventDefinition {
  type: EventType;
  summary: string;
  producers: readonly ServiceName[];
  data: z.ZodObject;
}
/** Every event of Prosa, by type. */
export const events: Readonly<Record<EventType, EventDefinition>> = definitions;
export const eventTypes = Object.keys(definitions) as EventType[];

/** One event as services handle it. As a union over all types, `type` discriminates `data`. */
export type ProsaEvent<T extends EventType = EventType> = {
  [K in T]: EventAttributes & { type: K; data: EventData<K> };
}[T];

/** An event as it travels: CloudEvents headers and a JSON payload. */
export interface EncodedEvent {
  headers: Record<string, string>;
  payload: string;
}

export const encodeEvent = (event: ProsaEvent): EncodedEvent => ({
  headers: {
    'ce-specversion': '1.0',
    'ce-id': event.id,
    'ce-source': event.source,
    'ce-type': event.type,
    'ce-subject': event.data.groupId,
    'ce-time': event.time,
    'content-type': 'application/json',
  },
  payload: JSON.stringify(event.data),
});

/** @throws ProsaError `event_invalid`, naming the fields that are wrong and none of their values. */
export const decodeEvent = (header: (name: string) => string | undefined, payload: string): ProsaEvent => {
  const names = Object.keys(attributesSchema.shape);
  const attributes = attributesSchema.safeParse(Object.fromEntries(names.map((name) => [name, header(`ce-${name}`)])));
  if (!attributes.success) throw invalid('CloudEvents attributes', attributes.error);
  const { id, source, time, type } = attributes.data;
  if (!Object.hasOwn(definitions, type)) throw new ProsaError('event_invalid', `There is no event type "${type}"`);
  const data = events[type as EventType].data.safeParse(parseJson(payload));
  if (!data.success) throw invalid(type, data.error);
  return { id, source, time, type, data: data.data } as ProsaEvent;
};

const invalid = (what: string, error: z.ZodError) =>
  new ProsaError(
    'event_invalid',
    `${what}: ${error.issues.map((issue) => issue.path.join('.') || 'data').join(', ')} not valid`,
  );

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
