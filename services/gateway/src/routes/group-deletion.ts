import { idSchema, newId, ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

export const groupDeletionRoute = (api: Router, dependencies: Dependencies): void => {
  const { database, storage, vault, nudge, runtime } = dependencies;

  const remove = {
    tags: ['groups'],
    operationId: 'deleteGroup',
    summary: 'Delete a group and everything of it, its keys included; not while it is under legal hold',
    params: z.object({ groupId: idSchema('group') }),
    response: { 204: z.null(), ...problems },
  };
  api.delete('/groups/:groupId', { schema: remove }, async ({ id: requestId, userId, params: { groupId } }, reply) => {
    const erasureId = newId('erasure');
    const files = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'delete');
      const group = await tx.groups.find(groupId);
      if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
      const files = await tx.exports.rawFiles(groupId);
      const { organisationId } = group;
      if (group.legalHold) throw new ProsaError('conflict', 'The group is under legal hold: nothing of it is deleted');
      const erasure = { id: erasureId, organisationId, groupId, memberId: null, requestId: null, requestedBy: userId };
      await tx.erasures.start(erasure);
      await tx.asService(({ queue }) => queue.enqueue('group.deleted', { organisationId, groupId }));
      if (!(await tx.groups.remove(groupId)))
        throw new ProsaError('conflict', 'The group is under legal hold: nothing of it is deleted');
      return files;
    });
    nudge();
    vault.forget(groupId);
    // Their keys are gone with the rows: a file that stays is bytes that nobody can read.
    for (const file of files) {
      await storage.remove(file).catch((error) => runtime.log.warn('storage.failed', { requestId, groupId, error }));
    }
    return reply.code(204).header('location', `/v1/erasures/${erasureId}`).send(null);
  });
};
