import { idSchema, ProsaError, personExportSchema } from '@prosa/contracts';
import { z } from 'zod';
import { guard, guardMember } from '../../guard.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { collectPerson } from '../../privacy/export/collect.ts';
import { contentTypes, exportFormats, writeExport } from '../../privacy/export/write.ts';
import { say } from '../../privacy/say.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
export const formatSchema = z
  .enum(exportFormats)
  .default('json')
  .describe('markdown: a readable document in Portuguese');
export const exportAnswer = {
  200: {
    description: 'Everything held about the person: as data, or as a document',
    content: { 'application/json': { schema: personExportSchema }, 'text/markdown': { schema: z.string() } },
  },
  ...problems,
};

// Answers are streams, which the schemas describe and no serializer touches.
/** Everything held about a person: for themselves, and for owners and admins who answer a request. */
export const personExportRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, vault, nudge, runtime } = dependencies;

  const own = {
    tags,
    operationId: 'exportOwnData',
    summary: 'Everything held about you in a group (LGPD, art. 18, II and V)',
    querystring: z.object({ groupId: idSchema('group'), format: formatSchema }),
    response: exportAnswer,
  };
  api.get('/privacy/export', { schema: own }, async ({ userId, query: { groupId, format } }, reply) => {
    const head = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      const memberId = (await tx.groups.access(groupId, userId))?.memberId;
      if (!memberId)
        throw new ProsaError('forbidden', 'Your access is not linked to a member: ask an owner to link it');
      await say(tx, 'privacy.data-exported', groupId, { userId, memberId });
      return collectPerson(tx, vault, memberId, runtime.clock());
    });
    nudge();
    return reply.type(contentTypes[format]).send(writeExport(dependencies, userId, head, format) as never);
  });

  const ofRequest = {
    tags,
    operationId: 'exportForRequest',
    summary: 'The same as the answer to a request for access or portability, for whoever opened or handles it',
    params: z.object({ requestId: idSchema('request') }),
    querystring: z.object({ format: formatSchema }),
    response: exportAnswer,
  };
  api.get('/privacy/requests/:requestId/export', { schema: ofRequest }, async (request, reply) => {
    const { userId, params, query } = request;
    const head = await database.asUser(userId, async (tx) => {
      const { requestId } = params;
      const asked = await tx.dataSubjectRequests.find(requestId);
      if (!asked) throw new ProsaError('not_found', 'There is no such request, or it is not yours');
      const { kind, memberId, groupId } = asked;
      if ((kind !== 'access' && kind !== 'portability') || memberId === null)
        throw new ProsaError('conflict', 'This is no request for access or portability of a known member');
      await guardMember(tx, memberId, userId, 'set flags');
      await say(tx, 'privacy.data-exported', groupId, { userId, memberId, requestId });
      return collectPerson(tx, vault, memberId, runtime.clock());
    });
    nudge();
    return reply.type(contentTypes[query.format]).send(writeExport(dependencies, userId, head, query.format) as never);
  });
};
