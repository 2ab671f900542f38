import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { requireUser } from './authentication.ts';
import { guardBrowsers } from './browsers.ts';
import { answerConditionally } from './conditional.ts';
import { answerOnce } from './idempotency.ts';
import { limitRates, shedLoad } from './load-limits.ts';
import { describeApi } from './openapi.ts';
import type { Dependencies } from './ports.ts';
import { recordAccess } from './privacy/access-records.ts';
import { answerProblems, answerUnreadable, answerUnroutable } from './problems.ts';
import { openReadLog } from './reads/read-log.ts';
import { watchReads } from './reads/watch-reads.ts';
import { servePage } from './reference-page.ts';
import { observeRequests } from './request-telemetry.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { askRoutes } from './routes/ask.ts';
import { auditRoutes } from './routes/audit.ts';
import { budgetRoutes } from './routes/budgets.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { directUploadRoutes } from './routes/direct-uploads.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { exportRoutes } from './routes/exports.ts';
import { grantRoutes } from './routes/grants.ts';
import { groupDeletionRoute } from './routes/group-deletion.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { insightRoutes } from './routes/insights.ts';
import { memberRoutes } from './routes/members.ts';
import { messageRoutes } from './routes/messages.ts';
import { anonymousRequestRoutes } from './routes/privacy/anonymous-requests.ts';
import { consentRoutes } from './routes/privacy/consents.ts';
import { privacyContactRoute } from './routes/privacy/contact.ts';
import { correctionRoutes } from './routes/privacy/corrections.ts';
import { personExportRoutes } from './routes/privacy/export.ts';
import { incidentRoutes } from './routes/privacy/incidents.ts';
import { legalBasisRoutes } from './routes/privacy/legal-bases.ts';
import { subjectRequestRoutes } from './routes/privacy/requests.ts';
import { transferRoutes } from './routes/privacy/transfers.ts';
import { profileRoutes } from './routes/profiles.ts';
import { reportRoutes } from './routes/reports.ts';
import { resultRoutes } from './routes/results.ts';
import { scheduleRoutes } from './routes/schedules.ts';
import { searchRoutes } from './routes/search.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { trailRoutes } from './routes/trail.ts';
import { usageRoutes } from './routes/usage.ts';
import { webhookDeliveryRoutes } from './routes/webhook-deliveries.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { shareCounts } from './shared-counts.ts';

const bodyLimitBytes = 64 * 1024;
/** A client that neither sends nor takes a byte for this long is gone; event streams beat more often. */
const silenceMs = 60_000;

/** The whole API, not listening yet. */
export const createApp = async (given: Dependencies) => {
  const reads = openReadLog({ ...given, ...given.runtime });
  const dependencies = { ...given, database: watchReads(given.database, reads.note) };
  const { log, version, clock } = dependencies.runtime;
  const { corsOrigins, requestsPerMinute, trustedProxies } = dependencies;
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimitBytes,
    // Whose word on the address of a client counts.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    connectionTimeout: silenceMs,
    frameworkErrors: (error, _, reply) => answerUnroutable(error, reply),
    clientErrorHandler: answerUnreadable,
    routerOptions: { maxParamLength: 64 },
    // On shutdown idle connections are closed; what is asked on the others is still answered.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>();

  const counts = shareCounts({
    cell: dependencies.rates,
    perMinute: requestsPerMinute,
    now: () => clock().getTime(),
    onFailure: (error) => log.warn('request.deferred', { error }),
  });
  app.addHook('onClose', reads.flush);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // JSON and multipart are all the API reads.
  app.removeContentTypeParser('text/plain');
  answerProblems(app, log);
  observeRequests(app, dependencies.runtime);

  await guardBrowsers(app, corsOrigins);
  await shedLoad(app);
  await describeApi(app, version);
  await servePage(app);
  await app.register(multipart, {
    limits: { fileSize: Number.POSITIVE_INFINITY, files: 1, fields: 8, fieldSize: 1_024 },
  });

  healthRoutes(app, dependencies);
  await app.register(
    async (scope) => {
      const guests = scope.withTypeProvider<ZodTypeProvider>();
      privacyContactRoute(guests, dependencies);
      await anonymousRequestRoutes(guests, dependencies);
    },
    { prefix: '/v1' },
  );
  await app.register(
    async (scope) => {
      const api = scope.withTypeProvider<ZodTypeProvider>();
      requireUser(api, dependencies.tokens, dependencies.database);
      await limitRates(api, requestsPerMinute, counts);
      recordAccess(api, dependencies);
      answerOnce(api, dependencies.database);
      answerConditionally(api);
      groupRoutes(api, dependencies);
      groupDeletionRoute(api, dependencies);
      erasureRoutes(api, dependencies);
      grantRoutes(api, dependencies);
      memberRoutes(api, dependencies);
      profileRoutes(api, dependencies);
      messageRoutes(api, dependencies);
      exportRoutes(api, dependencies);
      directUploadRoutes(api, dependencies);
      analysisRoutes(api, dependencies);
      resultRoutes(api, dependencies);
      reportRoutes(api, dependencies);
      scheduleRoutes(api, dependencies);
      searchRoutes(api, dependencies);
      askRoutes(api, dependencies);
      insightRoutes(api, dependencies);
      subjectRoutes(api, dependencies);
      calendarRoutes(api, dependencies);
      usageRoutes(api, dependencies);
      budgetRoutes(api, dependencies);
      apiKeyRoutes(api, dependencies);
      webhookRoutes(api, dependencies);
      webhookDeliveryRoutes(api, dependencies);
      legalBasisRoutes(api, dependencies);
      consentRoutes(api, dependencies);
      correctionRoutes(api, dependencies);
      subjectRequestRoutes(api, dependencies);
      personExportRoutes(api, dependencies);
      transferRoutes(api, dependencies);
      incidentRoutes(api, dependencies);
      auditRoutes(api, dependencies);
      trailRoutes(api, dependencies);
    },
    { prefix: '/v1' },
  );
  return app;
};
