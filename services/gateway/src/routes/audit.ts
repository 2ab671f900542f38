import { auditEntrySchema, idSchema, pageOf, pageQuerySchema } from '@prosa/contracts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const place = z.tuple([z.int().positive()]);

export const auditRoutes = (api: Router, { database }: Dependencies): void => {
  const list = {
    tags: ['audit'],
    operationId: 'listAuditEntries',
    summary: 'What was done in a group, newest first; a subject finds what concerns its own data',
    params: z.object({ groupId: idSchema('group') }),
    querystring: pageQuerySchema,
    response: { 200: pageOf(auditEntrySchema), ...problems },
  };
  api.get('/groups/:groupId/audit', { schema: list }, async ({ userId, params: { groupId }, query }) => {
    const { limit, cursor } = query;
    const before = cursor === undefined ? undefined : readCursor(['audit', groupId], cursor, place)[0];
    const rows = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read trail');
      return tx.audit.page(groupId, limit + 1, before);
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ hash, previousHash, details, ...entry }) => ({
        position: entry.position,
        eventId: entry.eventId,
        eventType: entry.eventType,
        source: entry.source,
        occurredAt: new Date(entry.occurredAt).toISOString(),
        details: { ...details },
        hash: Buffer.from(hash).toString('hex'),
        previousHash: Buffer.from(previousHash).toString('hex'),
      })),
      next: last && rows.length > limit ? writeCursor(['audit', groupId], [last.position]) : null,
    };
  });
};
