import { type Grant, grantSchema, idSchema, newGrantSchema, ProsaError } from '@prosa/contracts';
import type { GrantRow } from '@prosa/database';
import { z } from 'zod';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['access'];
const group = z.object({ groupId: idSchema('group') });
const grant = group.extend({ userId: z.uuid().describe('A user of Supabase Auth') });

/** Who may do what in a group. Admins manage everybody but owners; row-level security says the same. */
export const grantRoutes = (api: Router, { database }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listGrants',
    summary: 'Who has access to a group',
    params: group,
    response: { 200: z.object({ items: z.array(grantSchema) }), ...problems },
  };
  api.get('/groups/:groupId/grants', { schema: list }, async ({ userId, params: { groupId } }) => {
    const rows = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'manage access');
      return tx.grants.all(groupId);
    });
    return { items: rows.map(show) };
  });

  const put = {
    tags,
    operationId: 'putGrant',
    summary: 'Give a user access to a group, or change it; takes effect at once',
    params: grant,
    body: newGrantSchema,
    response: { 200: grantSchema, ...problems },
  };
  api.put('/groups/:groupId/grants/:userId', { schema: put }, async ({ userId, params, body }) => {
    const row = await database.asUser(userId, async (tx) => {
      await guard(tx, params.groupId, userId, 'manage access');
      const grants = await tx.grants.all(params.groupId);
      if (body.role !== 'owner') keepAnOwner(grants, params.userId);
      if (body.memberId !== null && (await tx.members.find(body.memberId))?.groupId !== params.groupId)
        throw new ProsaError('not_found', 'There is no such member in this group');
      return tx.grants.put(params.groupId, { userId: params.userId, ...body });
    });
    return show(row);
  });

  const remove = {
    tags,
    operationId: 'removeGrant',
    summary: 'Take access away, or leave a group; takes effect at once',
    params: grant,
    response: { 204: z.null(), ...problems },
  };
  api.delete('/groups/:groupId/grants/:userId', { schema: remove }, async ({ userId, params }, reply) => {
    await database.asUser(userId, async (tx) => {
      await guard(tx, params.groupId, userId, params.userId === userId ? 'leave' : 'manage access');
      keepAnOwner(await tx.grants.all(params.groupId), params.userId);
      if (!(await tx.grants.remove(params.groupId, params.userId)))
        throw new ProsaError('not_found', 'This user has no access that you could take away');
    });
    return reply.code(204).send(null);
  });
};

const keepAnOwner = (grants: readonly GrantRow[], leaving: string): void => {
  const owners = grants.filter(({ role }) => role === 'owner');
  if (owners.length === 1 && owners[0]?.userId === leaving)
    throw new ProsaError('conflict', 'A group keeps at least one owner: make somebody else an owner first');
};

const show = ({ createdAt, ...row }: GrantRow): Grant => ({ ...row, createdAt: createdAt.toISOString() });
