import { type GroupId, idSchema, ProsaError, type UserId } from '@prosa/contracts';
import { type CalendarEvent, calendarOf, dailyMessages, finishEvents } from '@prosa/insights';
import { openText, places } from '@prosa/vault';
import { z } from 'zod';
import { calendarEvents } from '../domain/calendar.ts';
import { citedBy } from '../domain/cited.ts';
import { inZone } from '../domain/zone.ts';
import { guard } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { guardPurpose } from '../privacy/lawful.ts';
import { quotesOf } from '../quotes.ts';
import { insightReader } from '../read-insights.ts';
import type { Router } from '../router.ts';

const tags = ['insights'];
const contentType = 'text/calendar; charset=utf-8';
const response = {
  200: { description: 'An iCalendar file', content: { 'text/calendar': { schema: z.string() } } },
  ...problems,
};

export const calendarRoutes = (api: Router, { database, vault }: Dependencies): void => {
  /** What plans are called and where they are is said in messages: who may not read those gets none of it. */
  const plansOf = (userId: UserId, groupId: GroupId) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read messages');
      const group = await tx.groups.find(groupId);
      if (!group) throw new ProsaError('not_found', 'There is no such group, or it is not yours');
      await guardPurpose(tx, groupId, 'statistics');
      const keys = await keyringOf(tx, vault, groupId);
      const reader = await insightReader(tx, vault, groupId, {});
      const [partial, activity] = [await reader.partial('events'), await reader.partial('activity')];
      const asOf = inZone(new Date().toISOString(), group.zone);
      const { planned } =
        partial && activity ? finishEvents(partial, dailyMessages(activity), { asOf }) : { planned: [] };
      const quotes = await quotesOf(tx, groupId, async () => keys, citedBy.plans(planned));
      const name = openText(keys.group.key, places.groupName(groupId), group.nameSealed);
      return { events: calendarEvents(groupId, planned, quotes), name, zone: group.zone };
    });

  const file = (events: readonly CalendarEvent[], { name, zone }: { name: string; zone: string }): string =>
    calendarOf(events, { stamp: new Date().toISOString(), zone, name });

  const all = {
    tags,
    operationId: 'getCalendar',
    summary: 'What the group planned, as a calendar to subscribe to',
    params: z.object({ groupId: idSchema('group') }),
    response,
  };
  api.get('/groups/:groupId/calendar.ics', { schema: all }, async ({ userId, params: { groupId } }, reply) => {
    const { events, ...group } = await plansOf(userId, groupId);
    reply.type(contentType);
    return file(
      events.map(({ event }) => event),
      group,
    );
  });

  const one = {
    tags,
    operationId: 'getCalendarEvent',
    summary: 'One plan, by the message that proposed it',
    params: z.object({ groupId: idSchema('group'), messageId: z.coerce.number().int().positive() }),
    response,
  };
  api.get('/groups/:groupId/events/:messageId(^\\d+).ics', { schema: one }, async ({ userId, params }, reply) => {
    const { events, ...group } = await plansOf(userId, params.groupId);
    const found = events.find(({ messageId }) => messageId === params.messageId);
    if (!found) throw new ProsaError('not_found', 'There is no such plan, or its message is not yours to read');
    reply.type(contentType);
    return file([found.event], group);
  });
};
