import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, instant } from './values.ts';

/** Events that are posted. They hold ids and counts, never content. */
export const webhookEvents = [
  'export.uploaded',
  'export.failed',
  'analysis.requested',
  'analysis.completed',
  'analysis.failed',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
export const isWebhookEvent = (type: string): type is WebhookEvent =>
  (webhookEvents as readonly string[]).includes(type);

const events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length);

export const newWebhookSchema = z.object({
  groupId: idSchema('group'),
  url: z.url().max(2_000).describe('https; no private address, no user and password'),
  events: events.default(() => [...webhookEvents]),
});
export const webhookChangesSchema = z.object({
  events: events.optional(),
  enabled: z.boolean().optional().describe('true also takes back that it was switched off for failing'),
});

export const webhookSchema = z.object({
  id: idSchema('webhook'),
  groupId: idSchema('group'),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  createdAt: instant,
  /** Since when every delivery fails; null while they arrive. */
  failingSince: instant.nullable(),
  disabledAt: instant.nullable(),
  /** By its owner, because it failed for days, said it is gone (410), or whoever made it owns the group no more. */
  disabledReason: z.enum(['owner', 'failing', 'gone', 'access_ended']).nullable(),
});
/** The only time the secret is shown. It signs as Standard Webhooks say: `whsec_…` for their libraries. */
export const createdWebhookSchema = webhookSchema.extend({ secret: z.string() });

/** One event for one webhook. */
export const webhookDeliverySchema = z.object({
  id: z.int().positive(),
  /** `webhook-id` of the request: the same at every attempt. */
  eventId: z.string(),
  eventType: z.string(),
  state: z.enum(['pending', 'delivered', 'given_up']),
  attempts: count,
  nextAttemptAt: instant.nullable(),
  /** HTTP status of the last answer; null for none. */
  lastStatus: z.int().nullable(),
  /** Why the last attempt failed. */
  lastError: z
    .enum([
      'status',
      'redirect',
      'address_refused',
      'not_found',
      'connection',
      'tls',
      'timeout',
      'access_ended',
      'disabled',
      'internal',
    ])
    .nullable(),
  createdAt: instant,
  deliveredAt: instant.nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
