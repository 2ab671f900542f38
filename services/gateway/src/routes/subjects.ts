import { idSchema, subjectsSchema } from '@prosa/contracts';
import { z } from 'zod';
import { citedBy } from '../domain/cited.ts';
import { guard } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems, unchanged } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { quotesOf } from '../quotes.ts';
import { completed, openSections } from '../read-report.ts';
import type { Router } from '../router.ts';

export const subjectRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const list = {
    tags: ['insights'],
    operationId: 'listSubjects',
    summary: 'What the group talks about, by the latest analysis',
    params: z.object({ groupId: idSchema('group') }),
    response: { 200: subjectsSchema, ...unchanged, ...problems },
  };
  api.get('/groups/:groupId/subjects', { schema: list, config: { kept: true } }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read analyses');
      const { id, version, finishedAt } = await completed(tx, { groupId });
      const keys = await keyringOf(tx, vault, groupId);
      const { topics } = await openSections(tx, id, keys.group);
      return {
        analysis: { id, version, finishedAt: finishedAt.toISOString() },
        subjects: topics?.topics ?? [],
        quotes: await quotesOf(tx, groupId, async () => keys, topics ? citedBy.topics(topics) : []),
      };
    }),
  );
};
