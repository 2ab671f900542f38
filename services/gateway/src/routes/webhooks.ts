import {
  createdWebhookSchema,
  idSchema,
  newId,
  newWebhookSchema,
  ProsaError,
  pageOf,
  pageQuerySchema,
  type Webhook,
  webhookChangesSchema,
  webhookSchema,
} from '@prosa/contracts';
import type { UserTransaction, WebhookRow } from '@prosa/database';
import { type DataKey, openText, places, seal } from '@prosa/vault';
import { z } from 'zod';
import { cutPage } from '../domain/page.ts';
import { refusedAddress } from '../domain/webhook-address.ts';
import { guard } from '../guard.ts';
import { wrappedKeyOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';
import { newSecret } from '../webhooks/sign.ts';

const tags = ['webhooks'];
const params = z.object({ webhookId: idSchema('webhook') });
// Secrets are shown once, to people.
const config = { scope: 'never' } as const;
const mostOfGroup = 10;
const dayMs = 86_400_000;
const notFound = () => new ProsaError('not_found', 'There is no such webhook, or it is not of a group of yours');

/** Addresses that events of a group are posted to, by its owners. */
export const webhookRoutes = (api: Router, { database, vault, localWebhooks }: Dependencies): void => {
  const keyOf = async (tx: UserTransaction, { groupId }: Pick<WebhookRow, 'groupId'>) =>
    vault.unwrap(await wrappedKeyOf(tx, groupId));
  const found = async (tx: UserTransaction, row: WebhookRow | undefined): Promise<Webhook> => {
    if (!row) throw notFound();
    return show(row, await keyOf(tx, row));
  };

  const create = {
    tags,
    operationId: 'createWebhook',
    summary: 'Have events of a group posted to an address; the secret that signs them is shown this once',
    body: newWebhookSchema,
    response: { 201: createdWebhookSchema, ...problems },
  };
  api.post('/webhooks', { schema: create, config }, async ({ userId, body: { groupId, url, events } }, reply) => {
    const refused = refusedAddress(url, localWebhooks);
    if (refused !== null) throw new ProsaError('request_invalid', refused);
    const [id, secret] = [newId('webhook'), newSecret()];
    const webhook = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'manage webhooks');
      if ((await tx.webhooks.countOf(groupId)) >= mostOfGroup)
        throw new ProsaError('conflict', `A group has ${mostOfGroup} webhooks at most`);
      const { key } = await keyOf(tx, { groupId });
      const urlSealed = seal(key, places.webhookUrl(id), url);
      const secretSealed = seal(key, places.webhookSecret(id), secret);
      const wanted = [...new Set(events)];
      return found(
        tx,
        await tx.webhooks.insert({ id, groupId, urlSealed, secretSealed, events: wanted, createdBy: userId }),
      );
    });
    return reply
      .code(201)
      .header('location', `/v1/webhooks/${id}`)
      .send({ ...webhook, secret });
  });

  const list = {
    tags,
    operationId: 'listWebhooks',
    summary: 'Webhooks of the groups you own, newest first',
    querystring: pageQuerySchema.extend({
      cursor: idSchema('webhook').optional(),
      groupId: idSchema('group').optional(),
    }),
    response: { 200: pageOf(webhookSchema), ...problems },
  };
  api.get('/webhooks', { schema: list }, ({ userId, query: { limit, cursor, groupId } }) =>
    database.asUser(userId, async (tx) => {
      const { page, next } = cutPage(await tx.webhooks.page(limit + 1, groupId, cursor), limit);
      const items: Webhook[] = [];
      for (const row of page) items.push(show(row, await keyOf(tx, row)));
      return { items, next };
    }),
  );

  const one = {
    tags,
    operationId: 'getWebhook',
    summary: 'One webhook',
    params,
    response: { 200: webhookSchema, ...problems },
  };
  api.get('/webhooks/:webhookId', { schema: one }, ({ userId, params: { webhookId } }) =>
    database.asUser(userId, async (tx) => found(tx, await tx.webhooks.find(webhookId))),
  );

  const change = {
    tags,
    operationId: 'changeWebhook',
    summary: 'Choose other events, switch a webhook off, or on again',
    params,
    body: webhookChangesSchema,
    response: { 200: webhookSchema, ...problems },
  };
  api.patch('/webhooks/:webhookId', { schema: change }, ({ userId, params: { webhookId }, body }) =>
    database.asUser(userId, async (tx) => found(tx, await tx.webhooks.change(webhookId, body))),
  );

  const rotate = {
    tags,
    operationId: 'rotateWebhookSecret',
    summary: 'Make a new secret; the one before signs as well for another day',
    params,
    response: { 201: createdWebhookSchema, ...problems },
  };
  api.post('/webhooks/:webhookId/rotate', { schema: rotate, config }, async ({ userId, params }, reply) => {
    const { webhookId } = params;
    const secret = newSecret();
    const webhook = await database.asUser(userId, async (tx) => {
      const row = await tx.webhooks.find(webhookId);
      if (!row) throw notFound();
      const sealed = seal((await keyOf(tx, row)).key, places.webhookSecret(webhookId), secret);
      return found(tx, await tx.webhooks.rotate(webhookId, sealed, new Date(Date.now() + dayMs)));
    });
    return reply.code(201).send({ ...webhook, secret });
  });

  const remove = {
    tags,
    operationId: 'deleteWebhook',
    summary: 'Delete a webhook and its log',
    params,
    response: { 204: z.null(), ...problems },
  };
  api.delete('/webhooks/:webhookId', { schema: remove }, async ({ userId, params: { webhookId } }, reply) => {
    if (!(await database.asUser(userId, (tx) => tx.webhooks.remove(webhookId)))) throw notFound();
    return reply.code(204).send(null);
  });
};

const show = (row: WebhookRow, { key }: DataKey): Webhook => ({
  id: row.id,
  groupId: row.groupId,
  url: openText(key, places.webhookUrl(row.id), row.urlSealed),
  events: row.events,
  createdAt: row.createdAt.toISOString(),
  failingSince: row.failingSince?.toISOString() ?? null,
  disabledAt: row.disabledAt?.toISOString() ?? null,
  disabledReason: row.disabledReason,
});
