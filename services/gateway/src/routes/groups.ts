import {
  type Group,
  groupChangesSchema,
  groupSchema,
  idSchema,
  newGroupSchema,
  newId,
  ProsaError,
  pageOf,
  pageQuerySchema,
} from '@prosa/contracts';
import type { GroupRow } from '@prosa/database';
import { openText, places, seal, type WrappedKey } from '@prosa/vault';
import { z } from 'zod';
import { cutPage } from '../domain/page.ts';
import { guard } from '../guard.ts';
import { wrappedKeyOf, wrappedKeysOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['groups'];

export const groupRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const show = async (row: GroupRow, wrapped: WrappedKey | undefined): Promise<Group> => ({
    id: row.id,
    name: openText((await vault.unwrap(wrapped)).key, places.groupName(row.id), row.nameSealed),
    zone: row.zone,
    locale: row.locale,
    analystsSeeProfiles: row.analystsSeeProfiles,
    retentionDays: row.retentionDays,
    legalHold: row.legalHold,
    requestHandle: row.requestHandle,
    createdAt: row.createdAt.toISOString(),
  });

  const create = {
    tags,
    operationId: 'createGroup',
    summary: 'Create a group; you become its owner',
    body: newGroupSchema,
    response: { 201: groupSchema, ...problems },
  };
  api.post('/groups', { schema: create }, async ({ userId, body: { name, zone, locale } }, reply) => {
    const id = newId('group');
    const key = await vault.create({ id: newId('key'), groupId: id });
    const nameSealed = seal(key.key, places.groupName(id), name);
    const row = await database.asUser(userId, async (tx) => {
      await tx.groups.create({ id, organisationId: newId('organisation'), nameSealed, zone, locale, key });
      return tx.groups.find(id);
    });
    if (!row) throw new ProsaError('internal', 'A new group cannot be read by its owner');
    return reply
      .code(201)
      .header('location', `/v1/groups/${id}`)
      .send(await show(row, key));
  });

  const list = {
    tags,
    operationId: 'listGroups',
    summary: 'Your groups, newest first',
    querystring: pageQuerySchema.extend({ cursor: idSchema('group').optional() }),
    response: { 200: pageOf(groupSchema), ...problems },
  };
  api.get('/groups', { schema: list }, async ({ userId, query: { limit, cursor } }) => {
    const { rows, keys } = await database.asUser(userId, async (tx) => {
      const rows = await tx.groups.page(limit + 1, cursor);
      return {
        rows,
        keys: await wrappedKeysOf(
          tx,
          rows.map(({ id }) => id),
        ),
      };
    });
    const { page, next } = cutPage(rows, limit);
    return { items: await Promise.all(page.map((row) => show(row, keys.get(row.id)))), next };
  });

  const one = {
    tags,
    operationId: 'getGroup',
    summary: 'One group',
    params: z.object({ groupId: idSchema('group') }),
    response: { 200: groupSchema, ...problems },
  };
  api.get('/groups/:groupId', { schema: one }, async ({ userId, params: { groupId } }) => {
    const { row, key } = await database.asUser(userId, async (tx) => {
      const [row, key] = await Promise.all([tx.groups.find(groupId), wrappedKeyOf(tx, groupId)]);
      if (!row) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
      return { row, key };
    });
    return show(row, key);
  });

  const change = {
    tags,
    operationId: 'changeGroup',
    summary: 'Change settings of a group',
    params: z.object({ groupId: idSchema('group') }),
    body: groupChangesSchema,
    response: { 200: groupSchema, ...problems },
  };
  api.patch(
    '/groups/:groupId',
    { schema: change },
    async ({ userId, params: { groupId }, body: { name, ...rest } }) => {
      const key = await database.asUser(userId, async (tx) => {
        await guard(tx, groupId, userId, 'change settings');
        return wrappedKeyOf(tx, groupId);
      });
      const { key: groupKey } = await vault.unwrap(key);
      const nameSealed = name === undefined ? undefined : seal(groupKey, places.groupName(groupId), name);
      const row = await database.asUser(
        userId,
        async (tx) => (await tx.groups.change(groupId, { ...rest, nameSealed })) ?? (await tx.groups.find(groupId)),
      );
      if (!row) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
      return show(row, key);
    },
  );
};
