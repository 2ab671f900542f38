import {
  idSchema,
  ProsaError,
  pageOf,
  pageQuerySchema,
  type Usage,
  usageQuerySchema,
  usageSchema,
} from '@prosa/contracts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const dayMs = 86_400_000;
const usualDays = 30;
const mostDays = 366;
const place = z.tuple([z.iso.date(), idSchema('group')]);

export const usageRoutes = (api: Router, { database }: Dependencies): void => {
  const list = {
    tags: ['usage'],
    operationId: 'listUsage',
    summary: 'What models used for the groups you own or administer, by day, newest first',
    querystring: pageQuerySchema.extend(usageQuerySchema.shape),
    response: { 200: pageOf(usageSchema), ...problems },
  };
  api.get('/usage', { schema: list }, async ({ userId, query: { limit, cursor, groupId, ...days } }) => {
    const { from, to } = periodOf(days);
    const of = ['usage', userId, from, to, groupId];
    const [date, group] = cursor === undefined ? [] : readCursor(of, cursor, place);
    const after = date && group ? { date, groupId: group } : undefined;
    const rows = await database.asUser(userId, (tx) => tx.modelUsage.page({ from, to, groupId }, limit + 1, after));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(
        ({ costMicros, ...row }): Usage => ({ ...row, costUsd: costMicros === null ? null : costMicros / 1_000_000 }),
      ),
      next: last && rows.length > limit ? writeCursor(of, [last.date, last.groupId]) : null,
    };
  });
};

const periodOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => {
  const last = to ?? new Date().toISOString().slice(0, 10);
  const first = from ?? new Date(Date.parse(last) - usualDays * dayMs).toISOString().slice(0, 10);
  const days = (Date.parse(last) - Date.parse(first)) / dayMs;
  if (days < 0 || days > mostDays)
    throw new ProsaError('request_invalid', `A period ends after it begins, and has ${mostDays} days at most`);
  return { from: first, to: last };
};
