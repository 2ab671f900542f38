import { budgetStandingSchema, budgetsSchema, groupBudgetsSchema, idSchema, ProsaError } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { z } from 'zod';
import { budgetView, capOf } from '../budget-view.ts';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const tags = ['usage'];
const group = z.object({ groupId: idSchema('group') });

export const budgetRoutes = (api: Router, { database }: Dependencies): void => {
  const readOfGroup = {
    tags,
    operationId: 'getBudgets',
    summary:
      'What models may use for a group, how far it is used up and what is left out for it; what the last analysis expected',
    params: group,
    response: { 200: groupBudgetsSchema, ...problems },
  };
  api.get('/groups/:groupId/budgets', { schema: readOfGroup }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read budgets');
      const [latest] = await tx.analyses.page(groupId, 1, undefined);
      const forecast = latest?.manifest?.forecast;
      return {
        budgets: (await tx.budgets.standing({ groupId })).map(budgetView),
        forecast: latest && forecast ? { analysisId: latest.id, ...forecast } : null,
      };
    }),
  );

  const setOfGroup = {
    tags,
    operationId: 'setBudgets',
    summary: 'Caps on what models may use for a group: in each analysis, a day, a month',
    params: group,
    body: budgetsSchema,
    response: { 200: budgetStandingSchema, ...problems },
  };
  api.put('/groups/:groupId/budgets', { schema: setOfGroup }, ({ userId, params: { groupId }, body }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'set budgets');
      await tx.budgets.put({ groupId }, body.budgets.map(capOf));
      return { budgets: (await tx.budgets.standing({ groupId })).map(budgetView) };
    }),
  );

  const readOfAll = {
    tags,
    operationId: 'getOrganisationBudgets',
    summary: 'What models may use for all groups you own together, and how far it is used up',
    response: { 200: budgetStandingSchema, ...problems },
  };
  api.get('/usage/budgets', { schema: readOfAll }, ({ userId }) =>
    database.asUser(userId, async (tx) => {
      const organisationId = await organisationOf(tx, userId);
      return { budgets: (await tx.budgets.standing({ organisationId })).map(budgetView) };
    }),
  );

  const setOfAll = {
    tags,
    operationId: 'setOrganisationBudgets',
    summary: 'Caps on what models may use for all groups you own together',
    body: budgetsSchema,
    response: { 200: budgetStandingSchema, ...problems },
  };
  api.put('/usage/budgets', { schema: setOfAll }, ({ userId, body }) =>
    database.asUser(userId, async (tx) => {
      const organisationId = await organisationOf(tx, userId);
      await tx.budgets.put({ organisationId }, body.budgets.map(capOf));
      return { budgets: (await tx.budgets.standing({ organisationId })).map(budgetView) };
    }),
  );
};

/** @throws ProsaError `not_found` for who owns none. */
const organisationOf = async (tx: UserTransaction, userId: string) => {
  const organisationId = await tx.groups.ownOrganisation(userId);
  if (organisationId === undefined) throw new ProsaError('not_found', 'You own no group yet');
  return organisationId;
};
