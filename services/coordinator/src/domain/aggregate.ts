import { type AgentName, type AgentResult, reportSections, type Section, type SectionName } from '@prosa/contracts';

/** What the agents of a run handed in; undefined where one failed. */
export type AgentResults = { [A in AgentName]: AgentResult<A> | undefined };

/** One section of a report, ready to be stored. */
export type ReportSection = {
  [S in SectionName]: { section: S; individual: boolean; body: Section<S> };
}[SectionName];

/** The report of a run: the sections that its results make. */
export const aggregate = ({ activity, memories }: AgentResults): ReportSection[] => {
  const section = <S extends SectionName>(name: S, body: Section<S> | undefined): ReportSection[] =>
    body === undefined ? [] : [{ section: name, individual: reportSections[name].individual, body } as ReportSection];
  return [
    ...section('overview', activity?.overview),
    ...section('activity', activity?.activity),
    ...section('moments', activity?.moments),
    ...section('memories', memories),
  ];
};
