import type { Report } from '@prosa/contracts';

/** What the report has, but not for this reader. */
export const withheldParts = ({
  analysis,
  memories,
  moments,
  quotes,
}: Report): { memories: boolean; quotes: boolean } => ({
  memories: memories === undefined && !analysis.missing.includes('memories'),
  quotes: moments?.moments.some(({ highlight }) => highlight !== null && !quotes[highlight.messageId]) ?? false,
});
