import { answerSchema, type Found, foundPageSchema, idSchema, questionSchema, searchSchema } from '@prosa/contracts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { inTurns } from '../domain/in-turns.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';
import { findMemories, type MemoryFound } from '../search/find-memories.ts';
import { openPassages, type RankedPassage, rankPassages } from '../search/find-passages.ts';
import { findSubjects, type SubjectFound } from '../search/find-subjects.ts';
import { openReader } from '../search/reader.ts';

const tags = ['search'];
const group = z.object({ groupId: idSchema('group') });
const place = z.tuple([z.int().positive()]);
/** Nobody leafs further; a better question helps more. */
const deepest = 200;

export const searchRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const search = {
    tags,
    operationId: 'search',
    summary: 'Messages, memories and subjects that speak of something, best first; a subject finds its own',
    params: group,
    body: searchSchema,
    response: { 200: foundPageSchema, ...problems },
  };
  api.post('/groups/:groupId/search', { schema: search, config: { scope: 'read' } }, ({ userId, params, body }) =>
    database.asUser(userId, async (tx) => {
      const { query, kinds, limit, cursor, ...filter } = body;
      const reader = await openReader(tx, vault, params.groupId, userId);
      const of = [params.groupId, query, filter.from, filter.to, filter.member, ...kinds];
      const [start] = cursor === undefined ? [0] : readCursor(of, cursor, place);
      const messages = kinds.includes('messages') ? await rankPassages(reader, query, filter) : [];
      const memories = kinds.includes('memories') ? await findMemories(reader, query, filter) : [];
      const whole = !filter.from && !filter.to && !filter.member;
      const subjects = kinds.includes('subjects') && whole ? await findSubjects(reader, query) : [];
      const ranked = inTurns<RankedPassage | MemoryFound | SubjectFound>(messages, memories, subjects).slice(
        0,
        deepest,
      );
      const page = ranked.slice(start, start + limit);
      const passages = page.filter((one) => 'id' in one);
      const opened = new Map((await openPassages(reader, query, passages)).map((one) => [one.messageId, one]));
      return {
        items: page.flatMap((one): Found | Found[] => ('id' in one ? (opened.get(one.id) ?? []) : one)),
        next: ranked.length > start + limit ? writeCursor(of, [start + limit]) : null,
      };
    }),
  );

  const ask = {
    tags,
    operationId: 'ask',
    summary: 'A question to a group: the passages that answer it',
    params: group,
    body: questionSchema,
    response: { 200: answerSchema, ...problems },
  };
  api.post('/groups/:groupId/ask', { schema: ask, config: { scope: 'read' } }, ({ userId, params, body }) =>
    database.asUser(userId, async (tx) => {
      const { question, limit, ...filter } = body;
      const reader = await openReader(tx, vault, params.groupId, userId);
      const ranked = await rankPassages(reader, question, filter);
      const passages = await openPassages(reader, question, ranked.slice(0, limit));
      return { method: 'offline' as const, answer: null, citations: [], passages };
    }),
  );
};
