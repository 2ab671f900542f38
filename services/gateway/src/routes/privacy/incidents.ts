import {
  affectedSchema,
  type Incident,
  idSchema,
  incidentChangesSchema,
  incidentSchema,
  newId,
  newIncidentSchema,
  ProsaError,
  pageOf,
  pageQuerySchema,
} from '@prosa/contracts';
import type { IncidentRow } from '@prosa/database';
import { z } from 'zod';
import { businessDaysAfter } from '../../domain/business-days.ts';
import { cutPage } from '../../domain/page.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
const params = z.object({ incidentId: idSchema('incident') });
/** Within which the authority is told (LGPD, art. 48; Resolution CD/ANPD 15/2024). */
const businessDays = 3;
const notFound = () => new ProsaError('not_found', 'There is no such incident, or it is not of your organisation');

/** The register of incidents of the organisation that the caller owns: row-level security keeps out everybody else. */
export const incidentRoutes = (api: Router, { database, runtime }: Dependencies): void => {
  const register = {
    tags,
    operationId: 'registerIncident',
    summary: 'Register a security incident; the authority is to be told within 3 business days',
    body: newIncidentSchema,
    response: { 201: incidentSchema, ...problems },
  };
  api.post('/privacy/incidents', { schema: register }, async ({ userId, body }, reply) => {
    const now = runtime.clock();
    const { kind, severity, dataClasses, membersAffected = null } = body;
    const detectedAt = timeOf(body.detectedAt) ?? now;
    const [periodFrom, periodUntil] = [timeOf(body.periodFrom), timeOf(body.periodUntil)];
    guardPeriod(periodFrom, periodUntil);
    const row = await database.asUser(userId, async (tx) => {
      const organisationId = await tx.incidents.organisationOf(userId);
      if (!organisationId) throw new ProsaError('forbidden', 'Only the owner of an organisation registers incidents');
      return tx.incidents.register({
        ...{ id: newId('incident'), organisationId, kind, severity, dataClasses, membersAffected },
        ...{ periodFrom, periodUntil, detectedAt, dueAt: businessDaysAfter(detectedAt, businessDays) },
      });
    });
    if (!row) throw notFound();
    return reply.code(201).header('location', `/v1/privacy/incidents/${row.id}`).send(show(row, now));
  });

  const list = {
    tags,
    operationId: 'listIncidents',
    summary: 'Incidents of your organisation, newest first',
    querystring: pageQuerySchema.extend({ cursor: idSchema('incident').optional() }),
    response: { 200: pageOf(incidentSchema), ...problems },
  };
  api.get('/privacy/incidents', { schema: list }, async ({ userId, query: { limit, cursor } }) => {
    const rows = await database.asUser(userId, (tx) => tx.incidents.page(limit + 1, cursor));
    const { page, next } = cutPage(rows, limit);
    return { items: page.map((row) => show(row, runtime.clock())), next };
  });

  const one = {
    tags,
    operationId: 'getIncident',
    summary: 'One incident',
    params,
    response: { 200: incidentSchema, ...problems },
  };
  api.get('/privacy/incidents/:incidentId', { schema: one }, async ({ userId, params: { incidentId } }) => {
    const row = await database.asUser(userId, (tx) => tx.incidents.find(incidentId));
    if (!row) throw notFound();
    return show(row, runtime.clock());
  });

  const change = {
    tags,
    operationId: 'changeIncident',
    summary: 'Say what is known of an incident by now, who was told, and that it is over',
    params,
    body: incidentChangesSchema,
    response: { 200: incidentSchema, ...problems },
  };
  api.patch('/privacy/incidents/:incidentId', { schema: change }, async ({ userId, params: { incidentId }, body }) => {
    const { periodFrom, periodUntil, ...rest } = body;
    const row = await database.asUser(userId, async (tx) => {
      const before = await tx.incidents.find(incidentId);
      if (!before) throw notFound();
      const period = { periodFrom: timeOf(periodFrom), periodUntil: timeOf(periodUntil) };
      guardPeriod(period.periodFrom ?? before.periodFrom, period.periodUntil ?? before.periodUntil);
      return tx.incidents.change(incidentId, {
        ...rest,
        periodFrom: period.periodFrom ?? undefined,
        periodUntil: period.periodUntil ?? undefined,
      });
    });
    if (!row) throw notFound();
    return show(row, runtime.clock());
  });

  const affected = {
    tags,
    operationId: 'listAffected',
    summary: 'Who was affected: groups and members that the audit trail names in the period of an incident',
    params,
    response: { 200: affectedSchema, ...problems },
  };
  api.get('/privacy/incidents/:incidentId/affected', { schema: affected }, ({ userId, params: { incidentId } }) =>
    database.asUser(userId, async (tx) => {
      const incident = await tx.incidents.find(incidentId);
      if (!incident) throw notFound();
      const { organisationId, periodFrom, periodUntil, detectedAt } = incident;
      return tx.incidents.affected(organisationId, periodFrom ?? detectedAt, periodUntil ?? runtime.clock());
    }),
  );
};

const timeOf = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant));

const guardPeriod = (from: Date | null, until: Date | null): void => {
  if (from && until && from > until) throw new ProsaError('period_invalid', 'The period ends before it begins');
};

const show = ({ organisationId: _, ...row }: IncidentRow, now: Date): Incident => ({
  ...row,
  periodFrom: row.periodFrom?.toISOString() ?? null,
  periodUntil: row.periodUntil?.toISOString() ?? null,
  detectedAt: row.detectedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  overdue: row.severity !== 'low' && row.authorityNotifiedAt === null && row.closedAt === null && row.dueAt < now,
  authorityNotifiedAt: row.authorityNotifiedAt?.toISOString() ?? null,
  subjectsNotifiedAt: row.subjectsNotifiedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
});
