import type { Report } from '@prosa/contracts';
import { citedBy } from './cited.ts';

/** What the report has, but not for this reader. */
export const withheldParts = (report: Report): { memories: boolean; quotes: boolean } => {
  const { analysis, memories, moments, topics, sentiment, events, quotes } = report;
  const cited = [
    ...(moments ? citedBy.moments(moments) : []),
    ...(topics ? citedBy.topics(topics) : []),
    ...(sentiment ? citedBy.sentiment(sentiment) : []),
    ...(events ? citedBy.events(events) : []),
  ];
  return {
    memories: memories === undefined && ![...analysis.missing, ...(analysis.withheld ?? [])].includes('memories'),
    // Single ones may be missing because their author took them back.
    quotes: cited.filter((messageId) => !quotes[messageId]).length > cited.length / 2,
  };
};
