import { idSchema, legalBasisSchema, newId, newLegalBasisSchema, ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { guard } from '../../guard.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { say } from '../../privacy/say.ts';
import { showBasis } from '../../privacy/views.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
const group = z.object({ groupId: idSchema('group') });

/** What a group's data may be processed for, and on what basis: owners record it, everybody in the group may know it. */
export const legalBasisRoutes = (api: Router, { database, nudge }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listLegalBases',
    summary: 'Legal bases of a group by purpose, newest first; those that ended among them',
    params: group,
    response: { 200: z.object({ items: z.array(legalBasisSchema) }), ...problems },
  };
  api.get('/groups/:groupId/legal-bases', { schema: list }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      return { items: (await tx.legalBases.all(groupId)).map(showBasis) };
    }),
  );

  const record = {
    tags,
    operationId: 'recordLegalBasis',
    summary: 'Record the basis for a purpose; in force at once, and the one before ends',
    params: group,
    body: newLegalBasisSchema,
    response: { 201: legalBasisSchema, ...problems },
  };
  api.post('/groups/:groupId/legal-bases', { schema: record }, async ({ userId, params, body }, reply) => {
    const { groupId } = params;
    const id = newId('legalBasis');
    const row = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'record bases');
      await tx.legalBases.record({ id, groupId, ...body, recordedBy: userId });
      await say(tx, 'privacy.basis-changed', groupId, {
        userId,
        basisId: id,
        purpose: body.purpose,
        change: 'recorded',
      });
      return (await tx.legalBases.all(groupId)).find((one) => one.id === id);
    });
    if (!row) throw new ProsaError('internal', 'A new legal basis cannot be read by its owner');
    nudge();
    return reply.code(201).send(showBasis(row));
  });

  const end = {
    tags,
    operationId: 'endLegalBasis',
    summary: 'End a basis: nothing is processed or read for its purpose any more',
    params: group.extend({ basisId: idSchema('legalBasis') }),
    response: { 204: z.null(), ...problems },
  };
  api.delete('/groups/:groupId/legal-bases/:basisId', { schema: end }, async ({ userId, params }, reply) => {
    const { groupId, basisId } = params;
    await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'record bases');
      const purpose = await tx.legalBases.end(groupId, basisId);
      if (!purpose) throw new ProsaError('not_found', 'There is no such basis in force');
      await say(tx, 'privacy.basis-changed', groupId, { userId, basisId, purpose, change: 'ended' });
    });
    nudge();
    return reply.code(204).send(null);
  });
};
