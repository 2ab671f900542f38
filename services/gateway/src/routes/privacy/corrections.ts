import { idSchema, memoryBody, memoryCorrectionSchema, newId, ProsaError } from '@prosa/contracts';
import { openJson, places, sealJson } from '@prosa/vault';
import { z } from 'zod';
import { guardMember } from '../../guard.ts';
import { keyringOf } from '../../keys.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { say } from '../../privacy/say.ts';
import type { Router } from '../../router.ts';

/** What is held to be true of somebody, put right by them, or for them by owners and admins. Later runs honour it. */
export const correctionRoutes = (api: Router, { database, vault, nudge }: Dependencies): void => {
  const correct = {
    tags: ['privacy'],
    operationId: 'correctMemory',
    summary: 'Say what is true instead of a memory, or that it is wrong: then it goes, and does not come back',
    params: z.object({ memberId: idSchema('member'), memoryId: idSchema('memory') }),
    body: memoryCorrectionSchema,
    response: { 204: z.null(), ...problems },
  };
  api.put('/members/:memberId/memories/:memoryId/correction', { schema: correct }, async (request, reply) => {
    const { userId, params, body } = request;
    const { memberId, memoryId } = params;
    await database.asUser(userId, async (tx) => {
      const { groupId } = await guardMember(tx, memberId, userId, 'set flags');
      const memory = (await tx.memories.ofMember(memberId)).find(({ id }) => id === memoryId);
      if (!memory) throw new ProsaError('not_found', 'There is no such memory of this member');
      const key = (await keyringOf(tx, vault, groupId)).member(memberId);
      const id = newId('memoryCorrection');
      const { value } = body;
      const read = memoryBody.parse(openJson(key, places.memory(memoryId), memory.bodySealed));
      const sealed =
        value === null
          ? null
          : {
              value: sealJson(key, places.memoryCorrection(id), value),
              body: sealJson(key, places.memory(memoryId), { ...read, value }),
            };
      if (!(await tx.memoryCorrections.correct(memoryId, id, sealed)))
        throw new ProsaError('not_found', 'There is no such memory of this member');
      await say(tx, 'privacy.memory-corrected', groupId, { userId, memberId, memoryId });
    });
    nudge();
    return reply.code(204).send(null);
  });
};
