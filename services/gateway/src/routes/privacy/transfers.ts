import { idSchema, pageOf, pageQuerySchema, recipientsSchema, transferSchema } from '@prosa/contracts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../domain/cursor.ts';
import { guard } from '../../guard.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { recipientsOf, showTransfer } from '../../privacy/recipients.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
const group = z.object({ groupId: idSchema('group') });
const place = z.tuple([z.int().positive()]);

/** Where data of a group went (LGPD, art. 18, VII, and 33), for owners, admins and subjects. */
export const transferRoutes = (api: Router, { database }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listTransfers',
    summary: 'Transfers of data to models outside, newest first: that and where, never what',
    params: group,
    querystring: pageQuerySchema,
    response: { 200: pageOf(transferSchema), ...problems },
  };
  api.get('/groups/:groupId/transfers', { schema: list }, ({ userId, params: { groupId }, query: { limit, cursor } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read transfers');
      const of = ['transfers', groupId];
      const before = cursor === undefined ? undefined : readCursor(of, cursor, place)[0];
      const rows = await tx.transfers.page(groupId, limit + 1, before);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(showTransfer), next: last && rows.length > limit ? writeCursor(of, [last.id]) : null };
    }),
  );

  const recipients = {
    tags,
    operationId: 'listRecipients',
    summary: 'Who has access to data of a group, or has received some',
    params: group,
    response: { 200: recipientsSchema, ...problems },
  };
  api.get('/groups/:groupId/privacy/recipients', { schema: recipients }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read transfers');
      return recipientsOf(tx, groupId);
    }),
  );
};
