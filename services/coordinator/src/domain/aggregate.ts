import { type AgentName, reportSections, type Section, type SectionName } from '@prosa/contracts';

/** One section of a report, ready to be stored. */
export type ReportSection = {
  [S in SectionName]: { section: S; individual: boolean; body: Section<S> };
}[SectionName];

const sectionNames = Object.keys(reportSections) as SectionName[];

/**
 * The report of a run: the sections that its results make, in the order of reports. A result is the section that bears its agent's
 * name, or else holds sections by their names.
 */
export const aggregate = (results: ReadonlyMap<AgentName, object>): ReportSection[] => {
  const found = new Map<string, unknown>();
  for (const [agent, result] of results) {
    if (Object.hasOwn(reportSections, agent)) found.set(agent, result);
    else for (const [name, body] of Object.entries(result)) found.set(name, body);
  }
  return sectionNames.flatMap((section) => {
    const body = found.get(section);
    return body === undefined
      ? []
      : [{ section, individual: reportSections[section].individual, body } as ReportSection];
  });
};
