import { createHash } from 'node:crypto';
import { type Erasure, erasureSchema, idSchema, ProsaError } from '@prosa/contracts';
import type { ErasureRow } from '@prosa/database';
import { z } from 'zod';
import { guard, guardMember } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';
import { startErasure } from '../start-erasure.ts';

const tags = ['privacy'];
/** Of one group, listed at once. */
const mostListed = 100;

export const erasureRoutes = (api: Router, { database, nudge }: Dependencies): void => {
  const start = {
    tags,
    operationId: 'eraseMember',
    summary: 'Erase a member: at once nothing of them is shown, then everything is deleted, the key included',
    params: z.object({ memberId: idSchema('member') }),
    response: { 202: erasureSchema, ...problems },
  };
  api.post('/members/:memberId/erasure', { schema: start }, async ({ userId, params: { memberId } }, reply) => {
    const row = await database.asUser(userId, async (tx) => {
      const { groupId } = await guardMember(tx, memberId, userId, 'erase');
      return startErasure(tx, { groupId, memberId, userId });
    });
    nudge();
    return reply.code(202).header('location', `/v1/erasures/${row.id}`).send(show(row));
  });

  const find = {
    tags,
    operationId: 'getErasure',
    summary: 'How far an erasure is, and its receipt once it is done; also after the group is gone, for whoever asked',
    params: z.object({ erasureId: idSchema('erasure') }),
    response: { 200: erasureSchema, ...problems },
  };
  api.get('/erasures/:erasureId', { schema: find }, ({ userId, params: { erasureId } }) =>
    database.asUser(userId, async (tx) => {
      const row = await tx.erasures.find(erasureId);
      if (!row) throw new ProsaError('not_found', 'There is no such erasure, or it is not yours');
      return show(row);
    }),
  );

  const list = {
    tags,
    operationId: 'listErasures',
    summary: 'Erasures of a group, newest first: all for owners and admins, else those the caller asked for',
    params: z.object({ groupId: idSchema('group') }),
    response: { 200: z.object({ items: z.array(erasureSchema) }), ...problems },
  };
  api.get('/groups/:groupId/erasures', { schema: list }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      return { items: (await tx.erasures.page(groupId, mostListed)).map(show) };
    }),
  );
};

const show = (row: ErasureRow): Erasure => ({
  id: row.id,
  groupId: row.groupId,
  memberId: row.memberId,
  requestId: row.requestId,
  state: row.ledgerAt ? 'done' : row.deletedAt ? 'erased' : 'blocked',
  requestedAt: row.requestedAt.toISOString(),
  deletedAt: timeOf(row.deletedAt),
  keyDestroyedAt: timeOf(row.keyDestroyedAt),
  rederivedAt: timeOf(row.rederivedAt),
  purgedAt: timeOf(row.purgedAt),
  recordedAt: timeOf(row.ledgerAt),
  counts: row.counts,
  receipt:
    row.receipt === null ? null : { text: row.receipt, sha256: createHash('sha256').update(row.receipt).digest('hex') },
});
const timeOf = (date: Date | null): string | null => date?.toISOString() ?? null;
