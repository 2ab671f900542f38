import { answerSchema, idSchema, questionSchema } from '@prosa/contracts';
import { z } from 'zod';
import { askModel, linesOf } from '../ask/ask-model.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';
import { openPassages, rankPassages } from '../search/find-passages.ts';
import { queryVectors } from '../search/query-vectors.ts';
import { openReader } from '../search/reader.ts';

export const askRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, vault } = dependencies;
  const ask = {
    tags: ['search'],
    operationId: 'ask',
    summary:
      'A question to a group: an answer that cites its messages, where a model may word one; the passages that answer it',
    params: z.object({ groupId: idSchema('group') }),
    body: questionSchema,
    response: { 200: answerSchema, ...problems },
  };
  api.post('/groups/:groupId/ask', { schema: ask, config: { scope: 'read' } }, async ({ userId, params, body }) => {
    const { question, limit, ...filter } = body;
    const { groupId } = params;
    const { vectors } = await queryVectors(dependencies, { userId, groupId, text: question });
    const { passages, ...found } = await database.asUser(userId, async (tx) => {
      const reader = await openReader(tx, vault, groupId, userId);
      const ranked = await rankPassages(reader, { text: question, vectors }, filter);
      const passages = await openPassages(reader, question, ranked.slice(0, limit));
      const group = await tx.groups.find(groupId);
      const { members } = reader;
      const permitted = await tx.legalBases.permittedMembers(groupId, 'model_transfer');
      const lines = await linesOf(reader, passages);
      return { passages, lines, members, permitted, locale: group?.locale ?? 'pt-BR' };
    });
    // No transaction is open while a model thinks.
    return { ...(await askModel(dependencies, { groupId, question, ...found })), passages };
  });
};
