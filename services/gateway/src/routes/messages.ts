import { idSchema, type MemberId, messageQuerySchema, messageSchema, pageOf, pageQuerySchema } from '@prosa/contracts';
import { openMessage } from '@prosa/vault';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { guard } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const place = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/), z.int().positive()]);

export const messageRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const list = {
    tags: ['messages'],
    operationId: 'listMessages',
    summary: 'Messages of a group, in order; a subject sees its own',
    params: z.object({ groupId: idSchema('group') }),
    querystring: pageQuerySchema.extend(messageQuerySchema.shape),
    response: { 200: pageOf(messageSchema), ...problems },
  };
  api.get('/groups/:groupId/messages', { schema: list }, ({ userId, params: { groupId }, query }) =>
    database.asUser(userId, async (tx) => {
      const { memberId: own } = await guard(tx, groupId, userId, 'read messages');
      const { from, to, member, kind, limit, cursor } = query;
      const of = [groupId, from, to, member, kind];
      const after = cursor === undefined ? null : behind(readCursor(of, cursor, place));
      const [rows, blocked, keys] = await Promise.all([
        tx.messages.page(groupId, { from, to, memberId: member, kind, after, limit: limit + 1 }),
        tx.members.blocked(groupId),
        keyringOf(tx, vault, groupId),
      ]);
      /** People read what they wrote themselves, whatever else is done with it. */
      const isShown = (by: MemberId | null) => by === null || by === own || !blocked.has(by);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page
          .filter(({ memberId }) => isShown(memberId))
          .map((row) => ({
            id: row.id,
            memberId: row.memberId,
            kind: row.kind,
            type: row.type,
            localTime: row.localTime.slice(0, 19),
            text: openMessage(keys, row),
            media: row.media,
            edited: row.edited,
          })),
        next: last && rows.length > limit ? writeCursor(of, [last.localTime, last.id]) : null,
      };
    }),
  );
};

const behind = ([localTime, id]: z.output<typeof place>) => ({ localTime, id });
