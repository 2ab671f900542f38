import {
  type AnalysisDetail,
  type AnalysisId,
  analysisDetailSchema,
  analysisSchema,
  idSchema,
  newId,
  ProsaError,
  pageOf,
  pageQuerySchema,
  type UserId,
} from '@prosa/contracts';
import { z } from 'zod';
import { mayBeKept } from '../conditional.ts';
import { analysisDetailView, analysisView } from '../domain/analysis-view.ts';
import { cutPage } from '../domain/page.ts';
import { sendEvents } from '../event-stream.ts';
import { guard } from '../guard.ts';
import { eventStreamOf, problems, unchanged } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['analyses'];
const group = z.object({ groupId: idSchema('group') });
const params = z.object({ analysisId: idSchema('analysis') });

export const analysisRoutes = (api: Router, { database, nudge, runtime }: Dependencies): void => {
  const request = {
    tags,
    operationId: 'requestAnalysis',
    summary: 'Ask for a new analysis; it runs in the background',
    params: group,
    response: { 202: analysisSchema, ...problems },
  };
  api.post(
    '/groups/:groupId/analyses',
    { schema: request, config: { scope: 'analyse' } },
    async ({ userId, params: { groupId } }, reply) => {
      const id = newId('analysis');
      const row = await runtime.span('analysis.request', { groupId }, () =>
        database.asUser(userId, async (tx) => {
          await guard(tx, groupId, userId, 'analyse');
          const group = await tx.groups.find(groupId);
          if (!group) return undefined;
          await tx.analyses.requestAsUser(id, groupId, userId);
          const data = { organisationId: group.organisationId, groupId, analysisId: id, reason: 'manual' as const };
          await tx.asService(({ queue }) => queue.enqueue('analysis.requested', data));
          return tx.analyses.find(id);
        }),
      );
      if (!row) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
      nudge();
      return reply.code(202).header('location', `/v1/analyses/${id}`).send(analysisView(row));
    },
  );

  const list = {
    tags,
    operationId: 'listAnalyses',
    summary: 'Analyses of a group, newest first',
    params: group,
    querystring: pageQuerySchema.extend({ cursor: idSchema('analysis').optional() }),
    response: { 200: pageOf(analysisSchema), ...problems },
  };
  api.get('/groups/:groupId/analyses', { schema: list }, async ({ userId, params: { groupId }, query }) => {
    const rows = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read analyses');
      return tx.analyses.page(groupId, query.limit + 1, query.cursor);
    });
    const { page, next } = cutPage(rows, query.limit);
    return { items: page.map(analysisView), next };
  });

  const find = (userId: UserId, id: AnalysisId): Promise<AnalysisDetail | undefined> =>
    database.asUser(userId, async (tx) => {
      const row = await tx.analyses.find(id);
      return row && analysisDetailView(row, await tx.agentResults.all(id));
    });
  const existing = async (userId: UserId, id: AnalysisId): Promise<AnalysisDetail> => {
    const found = await find(userId, id);
    if (!found) throw new ProsaError('not_found', 'There is no such analysis, or it is not yours');
    return found;
  };

  const one = {
    tags,
    operationId: 'getAnalysis',
    summary: 'One analysis and its agents',
    params,
    response: { 200: analysisDetailSchema, ...unchanged, ...problems },
  };
  api.get('/analyses/:analysisId', { schema: one }, async ({ userId, params: { analysisId } }, reply) => {
    const analysis = await existing(userId, analysisId);
    if (outcome(analysis) !== undefined) mayBeKept(reply);
    return analysis;
  });

  const cancel = {
    tags,
    operationId: 'cancelAnalysis',
    summary: 'Cancel an analysis that has not ended; agents that work for it stop',
    params,
    response: { 200: analysisDetailSchema, ...problems },
  };
  api.post(
    '/analyses/:analysisId/cancel',
    { schema: cancel, config: { scope: 'analyse' } },
    async ({ userId, params: { analysisId } }) => {
      const { groupId, state } = await existing(userId, analysisId);
      const cancelled = await database.asUser(userId, async (tx) => {
        await guard(tx, groupId, userId, 'analyse');
        const group = await tx.groups.find(groupId);
        if (!group || !(await tx.analyses.cancel(analysisId))) return false;
        const data = { organisationId: group.organisationId, groupId, analysisId };
        await tx.asService(({ queue }) => queue.enqueue('analysis.cancelled', data));
        return true;
      });
      // Cancelled before, it is what was asked for.
      if (!cancelled && state !== 'cancelled') throw new ProsaError('conflict', 'The analysis has ended already');
      nudge();
      return existing(userId, analysisId);
    },
  );

  const events = {
    tags,
    operationId: 'followAnalysis',
    summary: 'Follow an analysis',
    params,
    response: { 200: eventStreamOf('the analysis'), ...problems },
  };
  api.get('/analyses/:analysisId/events', { schema: events }, async (request, reply) => {
    const { userId } = request;
    const { analysisId } = request.params;
    const watched = { read: () => find(userId, analysisId), outcome };
    return sendEvents(request, reply, await existing(userId, analysisId), watched, runtime);
  });
};

const outcome = ({ state }: AnalysisDetail) =>
  state === 'completed' ? 'done' : state === 'failed' || state === 'cancelled' ? state : undefined;
