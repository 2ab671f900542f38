import {
  idSchema,
  newId,
  ProsaError,
  pageOf,
  pageQuerySchema,
  type WebhookDelivery,
  webhookDeliverySchema,
} from '@prosa/contracts';
import type { DeliveryRow } from '@prosa/database';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['webhooks'];
const params = z.object({ webhookId: idSchema('webhook') });
const place = z.tuple([z.int().positive()]);
const notFound = () => new ProsaError('not_found', 'There is no such webhook, or it is not of a group of yours');

/** What was posted and how it went, and a delivery to try an address with. */
export const webhookDeliveryRoutes = (api: Router, { database, nudgeWebhooks }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listWebhookDeliveries',
    summary: 'What was posted to a webhook in the last 30 days, and how it went; newest first',
    params,
    querystring: pageQuerySchema,
    response: { 200: pageOf(webhookDeliverySchema), ...problems },
  };
  api.get('/webhooks/:webhookId/deliveries', { schema: list }, async ({ userId, params: { webhookId }, query }) => {
    const { limit, cursor } = query;
    const of = ['deliveries', webhookId];
    const before = cursor === undefined ? undefined : readCursor(of, cursor, place)[0];
    const rows = await database.asUser(userId, async (tx) => {
      if (!(await tx.webhooks.find(webhookId))) throw notFound();
      return tx.webhookDeliveries.page(webhookId, limit + 1, before);
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(show), next: last && rows.length > limit ? writeCursor(of, [last.id]) : null };
  });

  const tryOut = {
    tags,
    operationId: 'testWebhook',
    summary: 'Post an event of the type webhook.test; the log of deliveries says how it went',
    params,
    response: { 202: z.object({ eventId: z.string() }), ...problems },
  };
  api.post('/webhooks/:webhookId/test', { schema: tryOut }, async ({ userId, params: { webhookId } }, reply) => {
    const webhook = await database.asUser(userId, (tx) => tx.webhooks.find(webhookId));
    if (!webhook) throw notFound();
    if (webhook.disabledAt) throw new ProsaError('conflict', 'The webhook is switched off: switch it on first');
    const eventId = newId('event');
    const data = { groupId: webhook.groupId, webhookId };
    const event = { type: 'webhook.test', timestamp: new Date().toISOString(), data };
    await database.transaction(({ webhookDeliveries }) => webhookDeliveries.planFor(webhook, eventId, event));
    nudgeWebhooks();
    return reply.code(202).header('location', `/v1/webhooks/${webhookId}/deliveries`).send({ eventId });
  });
};

const show = ({ nextAttemptAt, createdAt, deliveredAt, lastError, ...row }: DeliveryRow): WebhookDelivery => ({
  ...row,
  state: deliveredAt ? 'delivered' : nextAttemptAt ? 'pending' : 'given_up',
  lastError: lastError as WebhookDelivery['lastError'],
  nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  deliveredAt: deliveredAt?.toISOString() ?? null,
});
