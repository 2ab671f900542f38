import {
  type AgentResultView,
  agentNames,
  agentResultSchema,
  comparisonSchema,
  errorCodes,
  idSchema,
  ProsaError,
  reportSections,
  sectionsOf,
} from '@prosa/contracts';
import { z } from 'zod';
import { compareVersions } from '../compare-versions.ts';
import { mayBeKept } from '../conditional.ts';
import { memberAllows } from '../domain/access.ts';
import { locales, preferredLocale } from '../domain/locale.ts';
import { keyringOf } from '../keys.ts';
import { problems, unchanged } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { openSections } from '../read-report.ts';
import type { Router } from '../router.ts';

const tags = ['analyses'];
const analysisId = idSchema('analysis');

/** What single agents found, and what changed from one version to another. */
export const resultRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, vault } = dependencies;

  const result = {
    tags,
    operationId: 'getAgentResult',
    summary: 'What one agent of an analysis found, in numbers and ids',
    params: z.object({ analysisId, agent: z.enum(agentNames) }),
    response: { 200: agentResultSchema, ...unchanged, ...problems },
  };
  api.get('/analyses/:analysisId/results/:agent', { schema: result }, async ({ userId, params }, reply) => {
    const { analysisId, agent } = params;
    const found = await database.asUser(userId, async (tx): Promise<AgentResultView> => {
      const analysis = await tx.analyses.find(analysisId);
      const row = (analysis ? await tx.agentResults.all(analysisId) : []).find((row) => row.agent === agent);
      const group = analysis && (await tx.groups.find(analysis.groupId));
      const access = group && (await tx.groups.access(group.id, userId));
      if (!row || !access) throw new ProsaError('not_found', 'There is no such result, or it is not yours');
      const names = sectionsOf(agent);
      const individual = names.every((name) => reportSections[name].individual);
      if (individual && !memberAllows({ role: access.role, self: false }, 'read memories', group.analystsSeeProfiles))
        throw new ProsaError('forbidden', `The role ${access.role} does not allow this`);
      const keys = await keyringOf(tx, vault, group.id);
      const opened = Object.entries(await openSections(tx, analysisId, keys.group));
      return {
        ...{ analysisId, agent, state: row.state, version: row.agentVersion, method: row.method },
        error: row.errorCode && { code: row.errorCode, message: errorCodes[row.errorCode].title },
        sections: Object.fromEntries(opened.filter(([name]) => (names as string[]).includes(name))),
      };
    });
    if (found.state !== 'requested' && Object.keys(found.sections).length > 0) mayBeKept(reply);
    return found;
  });

  const compare = {
    tags,
    operationId: 'compareAnalyses',
    summary: 'What changed between two versions of a group: numbers in words, memories added and retired',
    params: z.object({ analysisId, otherId: analysisId }),
    querystring: z.object({ locale: z.enum(locales).optional().describe('Wins over the Accept-Language header') }),
    response: { 200: comparisonSchema, ...unchanged, ...problems },
  };
  api.get('/analyses/:analysisId/diff/:otherId', { schema: compare }, async (request, reply) => {
    const { userId, params, query, headers } = request;
    const ids = { from: params.analysisId, to: params.otherId };
    const wish = query.locale ?? preferredLocale(headers['accept-language']);
    const comparison = await compareVersions(dependencies, userId, ids, wish);
    mayBeKept(reply, 'accept-language');
    return comparison;
  });
};
