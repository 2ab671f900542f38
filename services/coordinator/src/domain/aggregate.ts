import { type AgentName, type AgentResult, reportSections, type Section, type SectionName } from '@prosa/contracts';

/** What the agents of a run handed in; undefined where one failed. */
export type AgentResults = { [A in AgentName]: AgentResult<A> | undefined };

/** One section of a report, ready to be stored. */
export type ReportSection = {
  [S in SectionName]: { section: S; individual: boolean; body: Section<S> };
}[SectionName];

/** The report of a run: the sections that its results make. */
export const aggregate = ({ statistics, memories }: AgentResults): ReportSection[] => {
  const section = <S extends SectionName>(name: S, body: Section<S> | undefined): ReportSection[] =>
    body === undefined ? [] : [{ section: name, individual: reportSections[name].individual, body } as ReportSection];
  return [
    ...section('overview', statistics?.overview),
    ...section('activity', statistics?.activity),
    ...section('temporal', statistics?.temporal),
    ...section('interactions', statistics?.interactions),
    ...section('sentiment', statistics?.sentiment),
    ...section('topics', statistics?.topics),
    ...section('events', statistics?.events),
    ...section('moments', statistics?.moments),
    ...section('memories', memories),
  ];
};
