import {
  idSchema,
  ProsaError,
  pageOf,
  pageQuerySchema,
  type Schedule,
  scheduleChangesSchema,
  scheduleSchema,
} from '@prosa/contracts';
import type { ScheduleRow } from '@prosa/database';
import { z } from 'zod';
import { checkCron } from '../domain/cron.ts';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['analyses'];
const params = z.object({ groupId: idSchema('group') });

/** When groups are analysed by the clock. */
export const scheduleRoutes = (api: Router, { database }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listSchedules',
    summary: 'What ran and what is due, for each of your groups',
    querystring: pageQuerySchema.extend({ cursor: idSchema('group').optional() }),
    response: { 200: pageOf(scheduleSchema), ...problems },
  };
  api.get('/schedule', { schema: list }, async ({ userId, query: { limit, cursor } }) => {
    const rows = await database.asUser(userId, (tx) => tx.schedules.page(limit + 1, cursor));
    const items = rows.slice(0, limit);
    return { items: items.map(view), next: rows.length > limit ? (items.at(-1)?.groupId ?? null) : null };
  });

  const change = {
    tags,
    operationId: 'changeSchedule',
    summary: 'Change when a group is analysed by the clock, and whether also where nothing has changed',
    params,
    body: scheduleChangesSchema,
    response: { 200: scheduleSchema, ...problems },
  };
  api.patch('/groups/:groupId/schedule', { schema: change }, async ({ userId, params: { groupId }, body }) => {
    if (typeof body.cron === 'string') checkCron(body.cron, new Date());
    const row = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'change settings');
      await tx.schedules.change(groupId, body);
      return tx.schedules.find(groupId);
    });
    if (!row) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
    return view(row);
  });
};

const view = ({ nextRunAt, lastRunAt, lastAnalysis, ...row }: ScheduleRow): Schedule => ({
  ...row,
  nextRunAt: nextRunAt?.toISOString() ?? null,
  lastRunAt: lastRunAt.toISOString(),
  lastAnalysis: lastAnalysis && { ...lastAnalysis, finishedAt: lastAnalysis.finishedAt?.toISOString() ?? null },
});
