import { type Found, foundPageSchema, idSchema, searchSchema } from '@prosa/contracts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { inTurns } from '../domain/in-turns.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';
import { findMemories, type MemoryFound } from '../search/find-memories.ts';
import { openPassages, type RankedPassage, rankPassages } from '../search/find-passages.ts';
import { findSubjects, type SubjectFound } from '../search/find-subjects.ts';
import { findSummaries, type SummaryFound } from '../search/find-summaries.ts';
import { queryVectors } from '../search/query-vectors.ts';
import { openReader } from '../search/reader.ts';

const tags = ['search'];
const group = z.object({ groupId: idSchema('group') });
const place = z.tuple([z.int().positive()]);
/** Nobody leafs further; a better question helps more. */
const deepest = 200;

export const searchRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, vault } = dependencies;
  const search = {
    tags,
    operationId: 'search',
    summary: 'Messages, memories, subjects and summaries that speak of something, best first; a subject finds its own',
    params: group,
    body: searchSchema,
    response: { 200: foundPageSchema, ...problems },
  };
  api.post(
    '/groups/:groupId/search',
    { schema: search, config: { scope: 'read' } },
    async ({ userId, params, body }) => {
      const { query, kinds, limit, cursor, ...filter } = body;
      const { vectors, missing } = await queryVectors(dependencies, { userId, groupId: params.groupId, text: query });
      const asked = { text: query, vectors };
      return database.asUser(userId, async (tx) => {
        const reader = await openReader(tx, vault, params.groupId, userId);
        const of = [params.groupId, query, filter.from, filter.to, filter.member, ...kinds];
        const [start] = cursor === undefined ? [0] : readCursor(of, cursor, place);
        const messages = kinds.includes('messages') ? await rankPassages(reader, asked, filter) : [];
        const memories = kinds.includes('memories') ? await findMemories(reader, asked, filter) : [];
        const whole = !filter.from && !filter.to && !filter.member;
        const subjects = kinds.includes('subjects') && whole ? await findSubjects(reader, asked) : [];
        const summaries = kinds.includes('summaries') ? await findSummaries(reader, asked, filter) : [];
        const ranked = inTurns<RankedPassage | MemoryFound | SubjectFound | SummaryFound>(
          ...[messages, memories, subjects, summaries],
        ).slice(0, deepest);
        const page = ranked.slice(start, start + limit);
        const passages = page.filter((one) => 'id' in one);
        const opened = new Map((await openPassages(reader, query, passages)).map((one) => [one.messageId, one]));
        return {
          items: page.flatMap((one): Found | Found[] => ('id' in one ? (opened.get(one.id) ?? []) : one)),
          next: ranked.length > start + limit ? writeCursor(of, [start + limit]) : null,
          withoutModel: missing,
        };
      });
    },
  );
};
