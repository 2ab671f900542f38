import {
  idSchema,
  newId,
  newSubjectRequestSchema,
  ProsaError,
  pageOf,
  pageQuerySchema,
  requestChangesSchema,
  requestQuerySchema,
  type SubjectRequest,
  subjectRequestSchema,
} from '@prosa/contracts';
import type { SubjectRequestRow, UserTransaction } from '@prosa/database';
import { z } from 'zod';
import { cutPage } from '../../domain/page.ts';
import { mayBecome } from '../../domain/subject-request.ts';
import { guard } from '../../guard.ts';
import { wrappedKeyOf } from '../../keys.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { carryOut } from '../../privacy/carry-out.ts';
import { sealAnswer, sealAsked, showRequest } from '../../privacy/request-view.ts';
import { say } from '../../privacy/say.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
const group = z.object({ groupId: idSchema('group') });
const one = z.object({ requestId: idSchema('request') });
const querystring = pageQuerySchema.extend({ cursor: idSchema('request').optional(), ...requestQuerySchema.shape });
const notFound = () => new ProsaError('not_found', 'There is no such request, or it is not yours');

/** Requests of data subjects with an account: opened for oneself, handled by owners and admins. */
export const subjectRequestRoutes = (api: Router, { database, vault, nudge, runtime }: Dependencies): void => {
  const show = async (tx: UserTransaction, row: SubjectRequestRow): Promise<SubjectRequest> =>
    showRequest(row, await vault.unwrap(await wrappedKeyOf(tx, row.groupId)), runtime.clock());
  const showAll = async (tx: UserTransaction, rows: readonly SubjectRequestRow[]): Promise<SubjectRequest[]> => {
    const shown: SubjectRequest[] = [];
    for (const row of rows) shown.push(await show(tx, row));
    return shown;
  };
  const tell = (tx: UserTransaction, userId: string, { id, groupId, memberId, kind, state }: SubjectRequestRow) =>
    say(tx, 'privacy.request-changed', groupId, {
      ...{ userId, requestId: id, kind, state },
      ...(memberId !== null && { memberId }),
    });

  const open = {
    tags,
    operationId: 'openRequest',
    summary: 'Exercise a right over your own data; to be answered within 15 days',
    params: group,
    body: newSubjectRequestSchema,
    response: { 201: subjectRequestSchema, ...problems },
  };
  api.post('/groups/:groupId/privacy/requests', { schema: open }, async ({ userId, params, body }, reply) => {
    const { groupId } = params;
    const id = newId('request');
    const request = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      const memberId = (await tx.groups.access(groupId, userId))?.memberId;
      if (!memberId)
        throw new ProsaError('forbidden', 'Your access is not linked to a member: ask an owner to link it');
      const key = await vault.unwrap(await wrappedKeyOf(tx, groupId));
      const detailsSealed = sealAsked(key, id, { details: body.details });
      const wanted = { id, groupId, memberId, kind: body.kind, aboutId: body.aboutId ?? null, detailsSealed };
      const row = await tx.dataSubjectRequests.open(wanted, userId);
      if (!row) throw notFound();
      await tell(tx, userId, row);
      return show(tx, row);
    });
    nudge();
    return reply.code(201).header('location', `/v1/privacy/requests/${id}`).send(request);
  });

  const mine = {
    tags,
    operationId: 'listOwnRequests',
    summary: 'Requests that you opened, in all groups, newest first',
    querystring,
    response: { 200: pageOf(subjectRequestSchema), ...problems },
  };
  api.get('/privacy/requests', { schema: mine }, ({ userId, query: { limit, cursor, state, overdue } }) =>
    database.asUser(userId, async (tx) => {
      const wanted = { openedBy: userId, state, overdue, before: cursor, limit: limit + 1 };
      const { page, next } = cutPage(await tx.dataSubjectRequests.page(wanted), limit);
      return { items: await showAll(tx, page), next };
    }),
  );

  const list = {
    tags,
    operationId: 'listRequests',
    summary: 'Requests in a group, newest first: all of them for owners and admins, a subject finds its own',
    params: group,
    querystring,
    response: { 200: pageOf(subjectRequestSchema), ...problems },
  };
  api.get('/groups/:groupId/privacy/requests', { schema: list }, ({ userId, params: { groupId }, query }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      const { limit, cursor, state, overdue } = query;
      const rows = await tx.dataSubjectRequests.page({ groupId, state, overdue, before: cursor, limit: limit + 1 });
      const { page, next } = cutPage(rows, limit);
      return { items: await showAll(tx, page), next };
    }),
  );

  const find = {
    tags,
    operationId: 'getRequest',
    summary: 'One request',
    params: one,
    response: { 200: subjectRequestSchema, ...problems },
  };
  api.get('/privacy/requests/:requestId', { schema: find }, ({ userId, params: { requestId } }) =>
    database.asUser(userId, async (tx) => {
      const row = await tx.dataSubjectRequests.find(requestId);
      if (!row) throw notFound();
      return show(tx, row);
    }),
  );

  const handle = {
    tags,
    operationId: 'handleRequest',
    summary:
      'Take a request up, answer it, or refuse it with the reason. What was asked for happens with the answer; an erasure begins as it is taken up',
    params: one,
    body: requestChangesSchema,
    response: { 200: subjectRequestSchema, ...problems },
  };
  api.patch('/privacy/requests/:requestId', { schema: handle }, async ({ userId, params: { requestId }, body }) => {
    const changed = await database.asUser(userId, async (tx) => {
      const before = await tx.dataSubjectRequests.find(requestId);
      if (!before) throw notFound();
      await guard(tx, before.groupId, userId, 'handle requests');
      const { state = before.state, answer, memberId } = body;
      if (state !== before.state && !mayBecome(before.state, state))
        throw new ProsaError('conflict', `A request that is ${before.state} cannot become ${state}`);
      if (memberId !== undefined && (await tx.members.find(memberId))?.groupId !== before.groupId)
        throw new ProsaError('not_found', 'There is no such member in this group');
      if (memberId !== undefined && before.memberId !== null)
        throw new ProsaError('conflict', 'It is known whose request this is');
      const known = memberId ? await tx.dataSubjectRequests.handle(requestId, userId, { memberId }) : before;
      if (known && state !== before.state) await carryOut(tx, vault, known, state, userId);
      const key = await vault.unwrap(await wrappedKeyOf(tx, before.groupId));
      const row = await tx.dataSubjectRequests.handle(requestId, userId, {
        state,
        ...(answer !== undefined && { answerSealed: sealAnswer(key, requestId, answer) }),
      });
      if (!row) throw notFound();
      if (state !== before.state) await tell(tx, userId, row);
      return show(tx, row);
    });
    nudge();
    return changed;
  });
};
