import { idSchema, type Report, reportSchema } from '@prosa/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayBeKept } from '../conditional.ts';
import { localeOf, locales, preferredLocale } from '../domain/locale.ts';
import { reportMarkdown } from '../domain/report/report-markdown.ts';
import { problems, unchanged } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { readReport, type Wanted } from '../read-report.ts';
import type { Router } from '../router.ts';

const querystring = z.object({
  format: z.enum(['json', 'markdown']).optional().describe('Wins over the Accept header'),
  locale: z.enum(locales).optional().describe('Wins over the Accept-Language header'),
});
const response = {
  200: {
    description: 'The report: data, or a text to read',
    content: { 'application/json': { schema: reportSchema }, 'text/markdown': { schema: z.string() } },
  },
  ...unchanged,
  ...problems,
};

export const reportRoutes = (api: Router, dependencies: Dependencies): void => {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { format, locale }: z.output<typeof querystring>,
    wanted: Wanted,
  ): Promise<Report | string> => {
    const { report, locale: ofGroup } = await readReport(dependencies, request.userId, wanted);
    mayBeKept(reply, 'accept', 'accept-language');
    const { accept = '', 'accept-language': languages } = request.headers;
    if ((format ?? (accept.includes('text/markdown') ? 'markdown' : 'json')) === 'json') {
      reply.type('application/json; charset=utf-8');
      return report;
    }
    const language = locale ?? preferredLocale(languages) ?? localeOf(ofGroup) ?? 'pt-BR';
    reply.header('content-language', language).type('text/markdown; charset=utf-8');
    return reportMarkdown(report, language);
  };

  const latest = {
    tags: ['reports'],
    operationId: 'getLatestReport',
    summary: 'The latest report of a group',
    params: z.object({ groupId: idSchema('group') }),
    querystring,
    response,
  };
  api.get('/groups/:groupId/report', { schema: latest }, (request, reply) =>
    answer(request, reply, request.query, { groupId: request.params.groupId }),
  );

  const one = {
    tags: ['reports'],
    operationId: 'getReport',
    summary: 'The report of one analysis',
    params: z.object({ analysisId: idSchema('analysis') }),
    querystring,
    response,
  };
  api.get('/analyses/:analysisId/report', { schema: one }, (request, reply) =>
    answer(request, reply, request.query, { analysisId: request.params.analysisId }),
  );
};
