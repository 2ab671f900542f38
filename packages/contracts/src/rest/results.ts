import { z } from 'zod';
import { agentNames } from '../agents.ts';
import { idSchema } from '../ids.ts';
import { agentResults, reportSections, type SectionName } from '../report.ts';

const schemas = Object.fromEntries(
  Object.entries(reportSections).map(([name, { schema }]) => [name, schema.optional()]),
) as { [S in SectionName]: z.ZodOptional<(typeof reportSections)[S]['schema']> };

/** What one agent of an analysis found: its sections of the report, as far as the reader may see them. */
export const agentResultSchema = z.object({
  analysisId: idSchema('analysis'),
  agent: z.enum(agentNames),
  state: z.enum(['waiting', 'requested', 'completed', 'failed']),
  version: z.string().nullable(),
  method: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Numbers and ids. Empty until the analysis is completed. */
  sections: z.object(schemas),
});
export type AgentResultView = z.infer<typeof agentResultSchema>;

/** The sections of a report that an agent fills in. */
export const sectionsOf = (agent: (typeof agentNames)[number]): SectionName[] => {
  const parts = Object.keys(agentResults[agent].shape).filter((name) => Object.hasOwn(reportSections, name));
  return (parts.length > 0 ? parts : [agent]) as SectionName[];
};
