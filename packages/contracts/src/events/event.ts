import { z } from 'zod';
import { type EventId, idSchema } from '../ids.ts';

export const serviceNames = [
  'gateway',
  'ingestion',
  'embedding',
  'agents',
  'coordinator',
  'scheduler',
  'audit',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What every event says: whose data it is about. Ids and counts only, never content (claim check). */
const about = { organisationId: idSchema('organisation'), groupId: idSchema('group') };

/**
 * One kind of event. Fields are only ever added, and optional: a consumer one deploy behind drops what it does not know.
 * `version` changes only with a new event type, never in place.
 */
export const defineEvent = <T extends string, S extends z.ZodRawShape>(
  type: T,
  definition: { summary: string; producers: readonly ServiceName[]; data: S },
) => ({
  type,
  summary: definition.summary,
  producers: definition.producers,
  data: z.object({ version: z.literal(1), ...about, ...definition.data }),
});

/** CloudEvents 1.0 attributes, carried as NATS headers `ce-…` (binary content mode); the data is the JSON payload. */
export const attributesSchema = z.object({
  specversion: z.literal('1.0'),
  id: idSchema('event'),
  source: z.templateLiteral(['/services/', z.enum(serviceNames)]),
  type: z.string(),
  subject: idSchema('group'),
  time: z.iso.datetime(),
});

export interface EventAttributes {
  id: EventId;
  source: `/services/${ServiceName}`;
  /** When it happened, ISO 8601 UTC. */
  time: string;
}
