import { agentNames, agents, type Purpose, type SectionName, sectionsOf } from '@prosa/contracts';

const purposes = new Map(
  agentNames.flatMap((agent) => sectionsOf(agent).map((section) => [section, agents[agent].purpose] as const)),
);

/** What for a section of a report is made: the purpose of the agent that fills it. */
export const purposeOf = (section: SectionName): Purpose => purposes.get(section) ?? 'statistics';
