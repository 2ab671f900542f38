import {
  type GroupId,
  type InsightName,
  idSchema,
  insightAnswers,
  insightQuerySchema,
  type MemberId,
  ProsaError,
  type UserId,
} from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { finishInteractions, graphmlOf } from '@prosa/insights';
import { z } from 'zod';
import { withoutMembers } from '../domain/without-members.ts';
import { inZone } from '../domain/zone.ts';
import { guard } from '../guard.ts';
import { insights } from '../insights.ts';
import { keyringOf } from '../keys.ts';
import { problems, unchanged } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { guardPurpose, guardUnblocked } from '../privacy/lawful.ts';
import { shownNames } from '../privacy/names.ts';
import { quotesOf } from '../quotes.ts';
import { type InsightReader, insightReader } from '../read-insights.ts';
import type { Router } from '../router.ts';

const tags = ['insights'];
const config = { kept: true };
const params = z.object({ groupId: idSchema('group') });
type Query = z.output<typeof insightQuerySchema>;

interface Asking {
  userId: UserId;
  groupId: GroupId;
  query: Query;
}

export const insightRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, vault } = dependencies;

  const answer = <N extends InsightName>(name: N, { userId, groupId, query }: Asking) =>
    database.asUser(userId, async (tx) => {
      const zone = await guardQuery(tx, userId, groupId, query);
      const { family, finish, cites } = insights[name];
      const reader = await insightReader(tx, vault, groupId, query);
      const asked = { member: query.member, asOf: inZone(new Date().toISOString(), zone) };
      const result = withoutMembers(await finish(reader, asked), await tx.members.blocked(groupId));
      const cited = result === null ? [] : cites(result);
      return {
        period: await reader.period(family),
        result,
        quotes: await quotesOf(tx, groupId, () => keyringOf(tx, vault, groupId), cited),
      };
    });

  const graph = ({ userId, groupId, query }: Asking): Promise<string> =>
    database.asUser(userId, async (tx) => {
      await guardQuery(tx, userId, groupId, query);
      await guard(tx, groupId, userId, 'read members');
      const reader = await insightReader(tx, vault, groupId, query);
      return graphmlOf(await interactionsIn(reader, query.member), await namesOf(tx, groupId));
    });

  const namesOf = async (tx: UserTransaction, groupId: GroupId): Promise<(memberId: MemberId) => string> => {
    const keys = await keyringOf(tx, vault, groupId);
    const names = await shownNames(tx, groupId, keys, (await tx.groups.find(groupId))?.locale ?? '');
    return (id) => names.get(id) ?? id;
  };

  const described = <N extends InsightName>(name: N) => ({
    tags,
    operationId: `get${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    summary: insights[name].summary,
    params,
    querystring: insightQuerySchema,
    response: { 200: insightAnswers[name], ...unchanged, ...problems },
  });
  api.get('/groups/:groupId/insights/activity', { schema: described('activity'), config }, (request) =>
    answer('activity', asked(request)),
  );
  api.get('/groups/:groupId/insights/temporal', { schema: described('temporal'), config }, (request) =>
    answer('temporal', asked(request)),
  );
  api.get('/groups/:groupId/insights/sentiment', { schema: described('sentiment'), config }, (request) =>
    answer('sentiment', asked(request)),
  );
  api.get('/groups/:groupId/insights/topics', { schema: described('topics'), config }, (request) =>
    answer('topics', asked(request)),
  );
  api.get('/groups/:groupId/insights/events', { schema: described('events'), config }, (request) =>
    answer('events', asked(request)),
  );

  const interactions = {
    ...described('interactions'),
    querystring: insightQuerySchema.extend({ format: z.enum(['json', 'graphml']).default('json') }),
    response: {
      200: {
        description: 'Ties and turns as data, or the graph as GraphML with the names of members',
        content: {
          'application/json': { schema: insightAnswers.interactions },
          'application/graphml+xml': { schema: z.string() },
        },
      },
      ...unchanged,
      ...problems,
    },
  };
  api.get('/groups/:groupId/insights/interactions', { schema: interactions, config }, async (request, reply) => {
    if (request.query.format === 'json') {
      reply.type('application/json; charset=utf-8');
      return answer('interactions', asked(request));
    }
    reply.type('application/graphml+xml; charset=utf-8');
    return graph(asked(request));
  });
};

const asked = (request: { userId: UserId; params: { groupId: GroupId }; query: Query }): Asking => ({
  userId: request.userId,
  groupId: request.params.groupId,
  query: request.query,
});

/** Whether the question may be asked; the zone of the group. */
const guardQuery = async (
  tx: UserTransaction,
  userId: UserId,
  groupId: GroupId,
  { from, to, member }: Query,
): Promise<string> => {
  await guard(tx, groupId, userId, 'read analyses');
  if (from !== undefined && to !== undefined && from > to)
    throw new ProsaError('period_invalid', '`from` is after `to`');
  if (member !== undefined && (await tx.members.find(member))?.groupId !== groupId)
    throw new ProsaError('not_found', 'There is no such member in this group');
  await guardPurpose(tx, groupId, 'statistics');
  await guardUnblocked(tx, member);
  return (await tx.groups.find(groupId))?.zone ?? 'UTC';
};

const interactionsIn = async (reader: InsightReader, member: MemberId | undefined) =>
  finishInteractions((await reader.partial('interactions')) ?? { members: [], ties: [], turns: [] }, { member });
